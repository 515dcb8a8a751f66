import { ModelError, quoted } from "../model";
import { type Entry, type Figure, isRead, isVerified, valueOf } from "./entry";
import { suggestion } from "./lookup";

/** A column of a catalog table, and a field that a cell can ask for. */
export interface Field<T extends Entry> {
  readonly key: string;
  /**
   * A figure has a unit ("" for a plain number) and a verified flag; a fact is a text that may be unknown; a remark is
   * a text that may be blank.
   */
  readonly kind: "figure" | "fact" | "remark";
  readonly unit: string | ((row: T) => string);
  /** The key that marks it unverified, when it is not its own. */
  readonly flag?: string;
  readonly of: (row: T) => Figure | string | undefined;
}

/** What a table shows where no source gives the figure: a text, so that sums and means pass over it. */
export const unknown = "unknown";

/** A figure with its unit. */
export const figure = <T extends Entry>(
  key: string,
  unit: Field<T>["unit"],
  of: (row: T) => Figure | undefined,
  flag?: string,
): Field<T> => ({ key, kind: "figure", unit, of, ...(flag === undefined ? {} : { flag }) });

/** A text that may be unknown. */
export const fact = <T extends Entry>(key: string, of: (row: T) => string | undefined): Field<T> => ({
  key,
  kind: "fact",
  unit: "",
  of,
});

/** The fields that every table ends with: where its figures come from. */
export const provenance: readonly Field<Entry>[] = [
  { key: "note", kind: "remark", unit: "", of: ({ note }) => note },
  { key: "source", kind: "remark", unit: "", of: ({ source }) => source },
  { key: "date", kind: "remark", unit: "", of: ({ date }) => date },
  { key: "verified", kind: "remark", unit: "", of: (row) => yesOrNo(isVerified(row)) },
  {
    key: "unverified",
    kind: "remark",
    unit: "",
    of: ({ unverified }) => (unverified === "all" ? "all" : unverified.join(", ")),
  },
];

/**
 * One value of a row. A figure's range and flag are asked for as `key.low`, `key.high` and `key.verified`. An unknown
 * field is a ModelError "value" that names the nearest, an unknown figure "na".
 */
export function fieldValue<T extends Entry>(
  fields: readonly Field<T>[],
  row: T,
  typed: string,
): number | string {
  const [key = "", part, ...rest] = typed.trim().toLowerCase().split(".");
  const field = fields.find((each) => each.key.toLowerCase() === key);
  const isPart = part === undefined || (rest.length === 0 && field?.kind === "figure" && part in parts);
  if (!field || !isPart) throw unknownField(fields, typed);
  const value = field.of(row);
  if (value === undefined) {
    if (field.kind === "remark") return "";
    throw new ModelError("na", `${field.key} of ${row.id} is unknown: no source.`, "field");
  }
  if (typeof value === "string") return value;
  return parts[(part ?? "value") as keyof typeof parts](value, row, field as Field<never>);
}

/** What stands behind the dot of a figure. */
const parts = {
  value: (of: Figure) => valueOf(of),
  low: (of: Figure) => (typeof of === "number" ? of : of.low),
  high: (of: Figure) => (typeof of === "number" ? of : of.high),
  verified: (_: Figure, row: Entry, field: Field<never>) => flagOf(field, row),
};

/** All that is known of a row: a header, then field, value, unit, low, high, verified. */
export function fieldTable<T extends Entry>(fields: readonly Field<T>[], row: T): (number | string)[][] {
  const lines = fields.map((field) => {
    const value = field.of(row);
    const [low, high] = typeof value === "object" ? [value.low, value.high] : ["", ""];
    const flag = field.kind === "figure" && value !== undefined ? flagOf(field, row) : "";
    const unit = typeof field.unit === "string" ? field.unit : field.unit(row);
    return [field.key, shown(field, value), unit, low, high, flag];
  });
  return [["field", "value", "unit", "low", "high", "verified"], ...lines];
}

/** Rows as a table: the fields' keys in a header, then a row for each row. */
export function listing<T extends Entry>(
  fields: readonly Field<T>[],
  rows: readonly T[],
): (number | string)[][] {
  return [
    fields.map(({ key }) => key),
    ...rows.map((row) => fields.map((field) => shown(field, field.of(row)))),
  ];
}

function shown<T extends Entry>({ kind }: Field<T>, value: Figure | string | undefined): number | string {
  if (value === undefined) return kind === "figure" ? unknown : "";
  return typeof value === "string" ? value : valueOf(value);
}

const flagOf = <T extends Entry>({ key, flag }: Field<T>, row: Entry): string =>
  yesOrNo(isRead(row, flag ?? key));

const yesOrNo = (value: boolean): string => (value ? "yes" : "no");

function unknownField<T extends Entry>(fields: readonly Field<T>[], typed: string): ModelError {
  const keys = fields.map(({ key }) => key);
  return new ModelError(
    "value",
    () => `field is ${quoted(typed)}, which is unknown. ${suggestion(typed, keys)}`,
    "field",
  );
}
