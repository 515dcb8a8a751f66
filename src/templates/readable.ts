/** An equation with room around its operators, so that it reads well and breaks between words. */
export const readable = (equation: string): string =>
  equation.replace(
    /"(?:[^"]|"")*"|([(,=]-)|(<=|>=|<>|[-+*/=<>&])|(,)/g,
    (found, sign?: string, operator?: string, comma?: string) => {
      if (sign !== undefined) return sign.startsWith("=") ? " = -" : sign.startsWith(",") ? ", -" : sign;
      if (operator !== undefined) return ` ${operator} `;
      return comma === undefined ? found : ", ";
    },
  );
