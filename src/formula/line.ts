import { toFifteenDigits } from "./numberText";
import { Tall, whole } from "./tall";
import type { Matrix, Scalar } from "./value";

/** Texts that are equal exactly when their capitals are. */
const PLAIN = /^[ -~]*$/;

/** The values of a row or column that formulas look in; asked often, it remembers where each value first is. */
export class Line {
  private searches = 0;
  private places: Map<Scalar, number> | undefined;

  /**
   * @param values its values; those beyond them are blank
   * @param length how many it has
   */
  constructor(
    readonly values: readonly Scalar[],
    readonly length = values.length,
  ) {}

  /**
   * The first place of a value, as Excel compares: numbers to 15 digits, texts without regard to case; -1 when it is
   * nowhere. Undefined where only looking through the values can tell.
   */
  placeOf(sought: Scalar): number | undefined {
    // a line that is searched once is not worth remembering
    if (++this.searches < 3 || keyOf(sought) === undefined) return undefined;
    this.places ??= placesIn(this.values);
    return this.places.size === 0 ? undefined : (this.places.get(keyOf(sought)!) ?? -1);
  }
}

/** A row or column as a line. */
export function lineOf(values: Matrix | Tall): Line {
  // the row that stands for the rest is there once: what is beyond it is blank
  if (values instanceof Tall && values.isBlankAtEnd) return new Line(values.rows.flat(), values.height);
  return new Line(whole(values).flat());
}

/** Each value's first place; nothing at all where a text's equals can't be told by its capitals. */
function placesIn(values: readonly Scalar[]): Map<Scalar, number> {
  const places = new Map<Scalar, number>();
  for (let at = 0; at < values.length; at++) {
    const key = keyOf(values[at]!);
    if (key !== undefined) {
      if (!places.has(key)) places.set(key, at);
    } else if (typeof values[at] === "string") return new Map();
  }
  return places;
}

function keyOf(value: Scalar): Scalar | undefined {
  switch (typeof value) {
    case "number":
      return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : toFifteenDigits(value);
    case "string":
      return PLAIN.test(value) ? value.toUpperCase() : undefined;
    case "boolean":
      return value;
    default:
      return undefined;
  }
}
