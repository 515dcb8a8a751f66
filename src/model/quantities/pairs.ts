import { ModelError } from "../error";

/** Refuses a call whose two lists do not pair up, one value to one value; sizes by argument name. */
export const checkPairs =
  (left: string, right: string) =>
  (sizes: Readonly<Record<string, number>>): void => {
    if (sizes[left] === sizes[right]) return;
    const message = `${left} has ${sizes[left]} values and ${right} has ${sizes[right]}. They must pair up.`;
    throw new ModelError("value", message, right);
  };
