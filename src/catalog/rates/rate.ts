import type { Entry, Figure } from "../entry";
import { fact, figure, type Field, provenance } from "../field";

export type RateKind =
  "electricity" | "carbon" | "labor" | "visit" | "license" | "finance" | "facility" | "failure";

/** A price, a wage, a factor: what a scenario multiplies by. A range beside a value that was read may be assumed. */
export interface Rate extends Entry {
  readonly kind: RateKind;
  readonly value: Figure;
  readonly unit: string;
}

/** The fields of a rate. */
export const rateFields: readonly Field<Rate>[] = [
  fact("id", ({ id }) => id),
  fact("name", ({ name }) => name),
  fact("kind", ({ kind }) => kind),
  figure(
    "value",
    ({ unit }) => unit,
    ({ value }) => value,
  ),
  fact("unit", ({ unit }) => unit),
  ...provenance,
];

/** What rows of one table share. */
type Shared = Pick<Rate, "kind" | "unit" | "source" | "date" | "unverified"> & Partial<Pick<Rate, "note">>;

/** Rows that differ in place and value only. */
export const rowsOf = (
  shared: Shared,
  rows: readonly Pick<Rate, "id" | "name" | "value">[],
): readonly Rate[] => rows.map((row) => ({ ...shared, ...row, aliases: [] }));
