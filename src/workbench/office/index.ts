export { BookGrid, createBookGrid, type Recalculation } from "./book-grid";
export type { Area, CellFormat, ChartRequest, Content, Grid } from "./grid";
export { createOfficeHost, type OfficeHost } from "./host";
