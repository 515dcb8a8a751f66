export { bookOf, readBook, type BookReading } from "./book";
export { WorkbookFileError } from "./error";
export { readLooks, type Looks } from "./looks";
export type { NewerValidation } from "./newer-rules";
export type { CellNote } from "./notes";
export { openPackage, type WorkbookPackage } from "./package";
export { patchValues, type CellChange, type PatchedFile } from "./patch";
export { computedChanges } from "./patch/computed";
export { typedSpelling } from "./spelling";
