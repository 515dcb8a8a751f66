export { type Area, isSameArea, isSameRectangle, overlap, type Rectangle, sizeOf } from "./area";
export { cellAddress, cellName, type Position } from "./cell";
export { columnName, columnNumber, COLUMNS, quotedSheet, ROWS, unquotedSheet } from "./sheet";
export {
  formatAbsoluteAddress,
  formatAddress,
  formatRectangle,
  parseAddress,
  parseCell,
  parseRectangle,
} from "./text";
