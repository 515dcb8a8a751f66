import { columnName } from "../address";
import { type Parameter, parameterOf } from "../model/parameters";
import type { InputGroup, Template, TemplateInput } from "./template";

/** Columns of the Inputs sheet and, but for the values, of the Model sheet. */
export const inputColumns = { label: 0, unit: 1, key: 2, firstValue: 3 } as const;

/** The row of the column heads, from 0: below it all rows are inputs or headings. */
export const inputsHead = 3;

/** A row of the Inputs sheet: a heading, or a parameter with its values. */
export interface InputRow {
  /** From 0. */
  readonly row: number;
  readonly heading?: string;
  readonly input?: PlacedInput;
}

/** A parameter of the Inputs sheet with what the registry says of it. */
export interface PlacedInput extends TemplateInput {
  readonly row: number;
  readonly parameter: Parameter;
  /** As the model spells it, where the row has another name of it: task.ipsec.coresPerLoad. */
  readonly canonical: string;
}

/** The rows of the Inputs sheet: the kinds first, then a heading a group and a row an input. */
export function inputRows(template: Template): InputRow[] {
  const groups: InputGroup[] = [{ heading: "Alternatives", inputs: [kinds(template)] }, ...template.inputs];
  const plain = groups.flatMap(({ heading, inputs }) => [
    { heading },
    ...inputs.map((input) => ({ heading: undefined, input })),
  ]);
  return plain.map((one, index) => {
    const row = inputsHead + 1 + index;
    if (!("input" in one)) return { row, heading: one.heading };
    const { parameter, key: canonical } = parameterOf(one.input.key);
    return { row, input: { ...one.input, row, parameter, canonical } };
  });
}

/** The table that the name Inputs stands for: the head, then key and values; a heading has neither. */
export function inputsTable(template: Template): (number | string | null)[][] {
  const count = template.alternatives.length;
  const head = ["key", ...template.alternatives.map(({ key }) => key)];
  const lines = inputRows(template).map(({ input }) =>
    Array.from({ length: count + 1 }, (_, k) => (k === 0 ? input?.key : input?.values[k - 1]) ?? null),
  );
  return [head, ...lines];
}

/** The name of an input's cell: its key, or of an alternative's parameter key_alternative. */
export const inputName = (
  { key, parameter }: Pick<PlacedInput, "key" | "parameter">,
  alternative: number,
  { alternatives }: Template,
): string => (parameter.of === "site" ? key : `${key}_${alternatives[alternative]!.key}`);

/** The letters of an alternative's column on the Inputs sheet. */
export const valueColumn = (alternative: number): string =>
  columnName(inputColumns.firstValue + alternative);

const kinds = ({ alternatives }: Template): TemplateInput => ({
  key: "kind",
  values: alternatives.map(({ kind }) => kind),
  status: "given",
  source: "what this workbook compares",
  note: "Fixed: the Model sheet is written for these kinds.",
});
