/** What an input may hold: its data validation, and its words in the Range column. */
export type Allowed =
  | { readonly kind: "number"; readonly whole: boolean; readonly least?: Bound; readonly most?: Bound }
  | { readonly kind: "choice"; readonly of: readonly string[] };

/** An end of a range; other inputs of the same alternative may not be passed either. */
export interface Bound {
  readonly value: number;
  /** True when the end itself is not allowed. */
  readonly open?: boolean;
  /** Keys as the model spells them. */
  readonly keys: readonly string[];
}

/** A range or the choices in words, as numbers are shown in the column. */
export function allowedInWords(allowed: Allowed, inPercent: boolean): string {
  if (allowed.kind === "choice") return allowed.of.length > 3 ? "list" : allowed.of.join(", ");
  return rangeInWords(allowed, inPercent, (key) => key.replace(/^.*\./, ""));
}

/** What an input takes, as a sentence that begins with its name: what Excel says of anything else. */
export function refusalInWords(
  label: string,
  allowed: Allowed,
  inPercent: boolean,
  labelOf: (key: string) => string,
): string {
  const name = label.trim();
  if (allowed.kind === "choice") return `${name}: one of ${allowed.of.join(", ")}.`;
  const range = rangeInWords(allowed, inPercent, (key) => `"${labelOf(key).trim()}"`);
  return `${name}: ${allowed.whole ? "a whole number, " : ""}${range}.`;
}

function rangeInWords(
  { least, most }: Allowed & { kind: "number" },
  inPercent: boolean,
  nameOf: (key: string) => string,
): string {
  const shown = ({ value, keys }: Bound): string =>
    keys.length > 0 ? keys.map(nameOf).join(", ") : number(value, inPercent);
  const from = least && `${least.open ? "above " : ""}${shown(least)}`;
  return most ? `${from} to ${shown(most)}` : `${from} or more`;
}

const number = (value: number, inPercent: boolean): string =>
  inPercent ? `${Math.round(value * 1000) / 10}%` : String(value).replaceAll(/\B(?=(\d{3})+$)/g, ",");
