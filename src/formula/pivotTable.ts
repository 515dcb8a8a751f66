/**
 * A pivot table as a sheet shows it, its page fields left out: what each row and column of its values stands for. Its
 * cells are constants: nothing here sums the data that they come from.
 */
export interface PivotTable {
  sheet: string;
  /** The rectangle that it fills, from 0, ends included. */
  top: number;
  left: number;
  bottom: number;
  right: number;
  /** Why its values can't be found, as a sentence; of such a one only the place is known. */
  unread?: string;
  /** All fields of its data, in the data's order. */
  fields: PivotField[];
  dataFields: PivotDataField[];
  /** Rows of values, by their distance from the top, and columns by that from the left. */
  rows: PivotLine[];
  columns: PivotLine[];
  /** Rows above it that its page fields take, the empty one between included. */
  pageRows: number;
}

/** A field of a pivot table's data. */
export interface PivotField {
  /** What the pivot table calls it, and its data's own name. */
  names: string[];
  /** Where it stands; undefined for a field that is not shown. */
  axis?: "row" | "column" | "page";
  /** Items in the order in which lines number them, null for what stands for totals; only of fields that are shown. */
  items: (PivotItem | null)[];
  /** Of a page field: the one item that is picked; undefined for all, "several" for some. */
  picked?: number | "several" | undefined;
  /** Whether only Excel knows which numbers stand for its items: groups by hours, or by a step. */
  isNumbered?: boolean;
}

/** One of a field's values; nothing is known of one that the file names and does not hold. */
export interface PivotItem {
  /** As shown; undefined for a date, whose text follows its format. */
  caption?: string;
  /** What it is called in the data, where the pivot table calls it otherwise. */
  source?: string;
  /** The number that stands for it: a number itself, a date's serial number, 3 for March. */
  number?: number;
  /** For what is blank in the data. */
  isBlank?: boolean;
}

/** Values that a pivot table shows: Sum of Sales, from the field Sales. */
export interface PivotDataField {
  name: string;
  /** The place of its field. */
  field: number;
}

/** A row or column of values. */
export interface PivotLine {
  /** Distance from the pivot table's first row or column. */
  at: number;
  /** The items that its values are of, by fields' and items' places; what is not among them is summed up. */
  items: [field: number, item: number][];
  /** The data field, where the lines tell them apart. */
  data?: number;
  /** `custom` for a subtotal by a function that was picked for it, `unsure` where only its cells tell whether it shows values. */
  shows?: "custom" | "unsure";
}
