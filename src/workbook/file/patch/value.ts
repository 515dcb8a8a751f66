import { storedErrorText } from "../../../errors";
import type { CellError, Scalar } from "../../../formula/value";

/** A value as a cell's XML holds it: the cell's `t`, and what replaces its `<v>` or `<is>`. */
export interface StoredValue {
  type: string | undefined;
  xml: string;
}

/**
 * How a value is stored. A number that is none (NaN, infinite) is #NUM!.
 * @param computed a formula's result, or a later cell of its spill: a text stands in `<v>`, not in an inline string
 * @param prefix of the sheet's elements, with its colon, or ""
 */
export function storedValue(value: Scalar, computed: boolean, prefix = ""): StoredValue {
  const v = (text: string) => `<${prefix}v>${text}</${prefix}v>`;
  if (value === null) return { type: undefined, xml: "" };
  if (typeof value === "boolean") return { type: "b", xml: v(value ? "1" : "0") };
  if (typeof value === "number") {
    return Number.isFinite(value)
      ? { type: undefined, xml: v(String(value)) }
      : { type: "e", xml: v("#NUM!") };
  }
  if (typeof value === "object") return { type: "e", xml: v(storedError(value)) };
  const text = escaped(value);
  const space = /^\s|\s$|[\t\n]|\s\s/.test(value) ? ' xml:space="preserve"' : "";
  return computed
    ? { type: "str", xml: `<${prefix}v${space}>${text}</${prefix}v>` }
    : { type: "inlineStr", xml: `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>` };
}

/** An error as files hold it. */
export const storedError = ({ error }: CellError): string => storedErrorText(error);

/** A text for XML: what can't stand in it, or would read as such a code, is written as _xHHHH_. */
export function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(NOT_XML, (letter) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/[&<>]/g, (letter) => ENTITIES[letter]!);
}

/** Control characters (a carriage return would be read as a line feed), half surrogate pairs, noncharacters. */
const NOT_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };
