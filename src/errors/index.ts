/** An error that Excel shows in cells. */
interface ExcelError {
  /** As a cell shows it. */
  readonly text: string;
  /** What ERROR.TYPE calls it. Source: Microsoft's documentation of that function; 15 is ours. */
  readonly number: number;
  /** Whether our cells compute with it. The others come in from outside, and count as #VALUE!. */
  readonly computed: boolean;
  /** Whether a file's cell has a place for it. A newer one is stored as #VALUE!, and what it is in another part. */
  readonly stored: boolean;
}

const classic = { computed: true, stored: true } as const;
const newer = { computed: true, stored: false } as const;
const foreign = { computed: false, stored: false } as const;

/** Excel's errors by their kind: the one list, from which all others are made. */
export const excelErrors = {
  null: { text: "#NULL!", number: 1, ...classic },
  div0: { text: "#DIV/0!", number: 2, ...classic },
  value: { text: "#VALUE!", number: 3, ...classic },
  ref: { text: "#REF!", number: 4, ...classic },
  name: { text: "#NAME?", number: 5, ...classic },
  num: { text: "#NUM!", number: 6, ...classic },
  na: { text: "#N/A", number: 7, ...classic },
  gettingData: { text: "#GETTING_DATA", number: 8, ...classic },
  spill: { text: "#SPILL!", number: 9, ...newer },
  connect: { text: "#CONNECT!", number: 10, ...foreign },
  blocked: { text: "#BLOCKED!", number: 11, ...foreign },
  unknown: { text: "#UNKNOWN!", number: 12, ...foreign },
  field: { text: "#FIELD!", number: 13, ...foreign },
  calc: { text: "#CALC!", number: 14, ...newer },
  busy: { text: "#BUSY!", number: 15, ...newer },
} as const satisfies Record<string, ExcelError>;

export type ErrorKind = keyof typeof excelErrors;

type Computed = { [K in ErrorKind]: (typeof excelErrors)[K]["computed"] extends true ? K : never }[ErrorKind];

/** The text of an error that our cells compute with. */
export type ErrorText = (typeof excelErrors)[Computed]["text"];

const all: readonly ExcelError[] = Object.values(excelErrors);
const byText: ReadonlyMap<string, ExcelError> = new Map(all.map((error) => [error.text, error]));

/** Every error that our cells compute with, in the order of their numbers. */
export const errorTexts = all.filter(({ computed }) => computed).map(({ text }) => text as ErrorText);

/** Whether a text is an error that our cells compute with, as Excel spells it. */
export const isErrorText = (text: string): text is ErrorText => byText.get(text)?.computed === true;

/** What ERROR.TYPE calls an error; undefined for a text that is none. */
export const numberOfError = (text: string): number | undefined => byText.get(text)?.number;

/** The error that ERROR.TYPE calls so, as a cell shows it; undefined for a number that is none. */
export const errorOfNumber = (number: number): string | undefined => all[number - 1]?.text;

/** An error as a file's cell holds it: Excel itself stores its newer ones as #VALUE!. */
export const storedErrorText = (text: string): string =>
  byText.get(text)?.stored === false ? excelErrors.value.text : text;

/** An error as a program spells its kind, by Excel's error data type: GettingData; undefined for a text that is none. */
export function dataTypeOfError(text: string): string | undefined {
  const kind = Object.keys(excelErrors).find((one) => excelErrors[one as ErrorKind].text === text);
  return kind && kind[0]!.toUpperCase() + kind.slice(1);
}
