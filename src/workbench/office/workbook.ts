import { application } from "./application";
import { parseAddress } from "../../address";
import { itemNotFound } from "./errors";
import { objectOf, type OfficeClass } from "./objects";
import { nameCollection } from "./names";
import { rangeOf } from "./range";
import { tableCollection } from "./tables";
import { worksheetCollection } from "./worksheets";

const workbookClass: OfficeClass<null> = {
  name: "Workbook",
  navigate: {
    Application: () => objectOf(application, null),
    Names: () => objectOf(nameCollection, undefined),
    Tables: () => objectOf(tableCollection, undefined),
    Worksheets: () => objectOf(worksheetCollection, null),
  },
  methods: {
    GetSelectedRange: (_, __, { grid, sheets }) => {
      const { sheet, ...rectangle } = grid.selection();
      return rangeOf({ sheet: sheets.get(sheet), ...rectangle });
    },
    _GetRangeForEventByReferenceId: (_, [address], { sheets }) => {
      const parsed = parseAddress(String(address));
      if (!parsed?.sheet) throw itemNotFound(String(address));
      return rangeOf({ sheet: sheets.get(parsed.sheet), ...parsed.rectangle });
    },
    _RemoveReference: (_, [id], { references }) => references.release(String(id)),
    _RemoveAllReferences: (_, __, { references }) => references.releaseAll(),
    _GetReferenceCount: (_, __, { references }) => references.count,
  },
};

/** The object that every path begins at. */
export const workbook = objectOf(workbookClass, null);
