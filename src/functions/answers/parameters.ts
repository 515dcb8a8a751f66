import { parameterTable } from "../../model/parameters";

/** The registry as a table: a header row, then a row a parameter. */
export const parameters = (): any[][] => parameterTable();
