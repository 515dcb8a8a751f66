import type { Part } from "./xml";
import { readXml } from "./xml";

/**
 * The errors newer than the file format, by which rich value they are: a file stores #VALUE! in the cell and what it
 * stands for here. The numbers follow Aspose.Cells' published ErrorCellValueType; unverified, no file of Excel's was seen.
 */
const ERRORS: Readonly<Record<string, string>> = {
  4: "#NAME?",
  8: "#SPILL!",
  9: "#CONNECT!",
  10: "#BLOCKED!",
  11: "#UNKNOWN!",
  12: "#FIELD!",
  13: "#CALC!",
  14: "#BUSY!",
  18: "#EXTERNAL!",
  19: "#TIMEOUT!",
};

/** The errors among the workbook's rich values, by their number. */
export function readRichErrors(values: Part, structures: Part): Map<number, string> {
  const keys = errorTypes(structures);
  const errors = new Map<number, string>();
  let number = -1;
  let structure = -1;
  let at = -1;
  readXml(values, {
    "xlrd:rvData/xlrd:rv": {
      open({ s }) {
        number++;
        structure = Number(s);
        at = -1;
      },
    },
    "xlrd:rvData/xlrd:rv/xlrd:v": {
      close(text) {
        at++;
        const error = keys[structure] === at ? ERRORS[text.trim()] : undefined;
        if (error !== undefined) errors.set(number, error);
      },
    },
  });
  return errors;
}

/** Where each structure keeps its kind of error; undefined for one that is no error. */
function errorTypes(structures: Part): (number | undefined)[] {
  const found: (number | undefined)[] = [];
  let isError = false;
  let at = -1;
  readXml(structures, {
    "xlrd:rvStructures/xlrd:s": {
      open({ t }) {
        isError = t === "_error";
        at = -1;
        found.push(undefined);
      },
    },
    "xlrd:rvStructures/xlrd:s/xlrd:k": {
      open({ n }) {
        at++;
        if (isError && n === "errorType") found[found.length - 1] = at;
      },
    },
  });
  return found;
}
