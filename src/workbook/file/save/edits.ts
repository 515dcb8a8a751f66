import type { Rectangle } from "../../../address";
import type { Matrix, Scalar } from "../../../formula/value";
import type { SheetNow } from "./book-structure";
import type { StyleChange } from "./styles";

/** A workbook as it is to be saved: what became of its file's sheets, and what differs on them then. */
export interface BookEdits {
  sheets: SheetEdits[];
  names: NameEdit[];
}

/** All that differs on a sheet, at the places of now. */
export interface SheetEdits extends SheetNow {
  cells: CellEdit[];
  columns: LineEdit[];
  rows: LineEdit[];
  /** All its merged cells, where they are others than the file's. */
  merges?: Rectangle[];
  /** How many rows and columns stay in sight. */
  frozen?: { rows: number; columns: number };
  /** As RRGGBB; null for none. */
  tabColor?: string | null;
  showsGridlines?: boolean;
  /** Cells whose rules of validation go, and the rules that come. */
  validations?: { cleared: Rectangle[]; added: ValidationRule[] };
  /** The rectangle of the sheet's filter; null for none. */
  filter?: Rectangle | null;
  /** What the columns of the filter let through; of others it stays. The rows that it leaves out are hidden. */
  filterColumns?: FilterColumn[];
  links?: LinkEdit[];
  notes?: NoteEdit[];
  conditions?: ConditionEdits;
}

/** A cell's link: an address outside, or after "#" a place as formulas name it; null where it has none now. */
export interface LinkEdit {
  row: number;
  column: number;
  target: string | null;
}

/** A cell's note; null where it has none now. */
export interface NoteEdit {
  row: number;
  column: number;
  text: string | null;
}

/** What a column of a filter lets through: texts as cells show them, or what compares so. */
export interface FilterColumn {
  /** From the filter's first one, which is 0. */
  column: number;
  texts?: { values: string[]; blank: boolean };
  comparisons?: { all: boolean; conditions: { operator: string; value: string }[] };
}

/** What a cell holds and how it looks. */
export interface CellEdit {
  row: number;
  column: number;
  content?: CellContent;
  style?: StyleChange;
}

export interface CellContent {
  value: Scalar;
  /** As a user types it, without "=". */
  formula?: string;
  spill?: Matrix;
  /** How it is kept; decided by the formula where it is left out. */
  storage?: "plain" | "dynamic" | "cse";
  /** Only the value that is kept with the formula is another. */
  keepsFormula?: boolean;
}

/** A row or column. */
export interface LineEdit {
  index: number;
  /** Characters of a column's width, points of a row's height; null for the usual one. */
  size?: number | null;
  hidden?: boolean;
  style?: StyleChange;
}

/** A defined name that is other than the file's; without `refersTo` it goes. */
export interface NameEdit {
  name: string;
  /** The sheet that it is local to, by its name now. */
  sheet?: string;
  refersTo?: string;
}

/** A rule of data validation, its formulas as a user types them and without "=". */
export interface ValidationRule {
  areas: Rectangle[];
  attributes: Record<string, string>;
  formulas: string[];
}

/** What changes among a sheet's conditional formats. */
export interface ConditionEdits {
  /** Numbers of rules that go, in the order of their priority, from 0. */
  removed: number[];
  /** Rules that come, before all others. */
  added: ConditionRule[];
}

/** A conditional format: its attributes without priority and format, and what stands in it, formulas as typed. */
export interface ConditionRule {
  areas: Rectangle[];
  attributes: Record<string, string>;
  formulas?: string[];
  format?: StyleChange;
  /** A scale of colors, bars or icons, with the cells' thresholds. */
  scale?: {
    kind: "colorScale" | "dataBar" | "iconSet";
    attributes: Record<string, string>;
    thresholds: { type: string; value?: string }[];
    colors: string[];
  };
}
