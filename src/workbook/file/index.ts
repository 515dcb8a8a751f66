export { readBook } from "./book";
export { WorkbookFileError } from "./error";
