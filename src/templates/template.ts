import type { AlternativeKind, Status as ParameterStatus } from "../model/parameters";

/** What a template workbook contains, as data; its sheets follow from it, the registry and the model's steps. */
export interface Template {
  /** The file's name without extension, as 5g-vran. */
  readonly id: string;
  readonly title: string;
  /** What the case is about in a few words, beside its title. */
  readonly line: string;
  /** The one sentence that the workbook answers. */
  readonly question: string;
  /** What the case is and what decides it, in 2 to 4 short sentences. */
  readonly about: readonly string[];
  /** Baseline first. */
  readonly alternatives: readonly Alternative[];
  readonly inputs: readonly InputGroup[];
  /** The unit of work of performance per watt in words: cells at full load. */
  readonly work: string;
  /** What this case leaves out. */
  readonly limits: readonly string[];
  /** The three inputs that matter most, whose break-even is shown. */
  readonly decisive: readonly [BreakEven, BreakEven, BreakEven];
  /** Sentences special to the scenario, after the common ones. */
  readonly summary?: readonly Sentence[];
  /** Many unlike sites, a row each. */
  readonly fleet?: Fleet;
}

/** A column of the comparison. */
export interface Alternative {
  /** As dpu; it ends the names of the alternative's cells: cardPrice_dpu. */
  readonly key: string;
  /** As read by people: Standard NIC. */
  readonly label: string;
  readonly kind: AlternativeKind;
}

/** Inputs under one heading. */
export interface InputGroup {
  readonly heading: string;
  readonly inputs: readonly TemplateInput[];
}

/** How far a figure can be trusted: given by the scenario's source, the model's default, assumed, or not checked. */
export type Status = Exclude<ParameterStatus, "catalog">;

/** One row of the Inputs sheet: a parameter of the registry with this scenario's values. */
export interface TemplateInput {
  readonly key: string;
  /** One for a site's parameter; one for each alternative, baseline first, for an alternative's. */
  readonly values: readonly (number | string)[];
  readonly status: Status;
  /** Where the figure was read, or the word assumption or memory. */
  readonly source: string;
  /** Low to high, what it rests on. */
  readonly note?: string;
  /** Where the registry's label would be vague here. */
  readonly label?: string;
  /** Where the registry's says load or unit: cells, streams. */
  readonly unit?: string;
  /** Ends of a narrower range than the registry's, both allowed. */
  readonly from?: number;
  readonly to?: number;
}

/** A parameter whose value is sought at which an alternative breaks even. */
export interface BreakEven {
  readonly key: string;
  /** The alternative whose saving is to be 0, and, of an alternative's parameter, the one whose value is moved. */
  readonly alternative: string;
  /** The interval that is searched. */
  readonly low: number;
  readonly high: number;
  readonly label: string;
}

/** A sentence that a formula builds: texts in quotes joined by & with inputs and metrics by name, as npvSaving_dpu. */
export interface Sentence {
  readonly equation: string;
  /** Lines of text it may need; 1 unless given. */
  readonly lines?: number;
}

/** A sheet with a row a site, each of which overrides some inputs. */
export interface Fleet {
  /** Parameter keys, one a column; `sites` among them where a row stands for several sites alike. */
  readonly keys: readonly string[];
  /** How the sites were made up, for those who read the sheet. */
  readonly about: readonly string[];
  /** The rows: a site's name, then a value for each key. The same at each call. */
  readonly rows: () => readonly (readonly (number | string)[])[];
}
