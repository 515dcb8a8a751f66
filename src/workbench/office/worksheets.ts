import { itemNotFound } from "./errors";
import { objectOf, type OfficeClass } from "./objects";
import { mustBeSheetName } from "./sheets";
import { worksheet } from "./worksheet";

/** Excel.WorksheetCollection. */
export const worksheetCollection: OfficeClass<null> = {
  name: "WorksheetCollection",
  items: (_, { sheets }) => sheets.all().map((sheet) => objectOf(worksheet, sheet)),
  item: (_, key, { sheets }) => objectOf(worksheet, sheets.get(key)),
  methods: {
    Add: (_, [name], { sheets }) => {
      if (name !== null && name !== undefined) mustBeSheetName(name);
      return objectOf(worksheet, sheets.add(name ?? undefined));
    },
    GetActiveWorksheet: (_, __, { grid, sheets }) => objectOf(worksheet, sheets.get(grid.activeSheet())),
    GetCount: (_, [visibleOnly], { grid }) =>
      grid.sheets().filter(({ hidden }) => !(visibleOnly && hidden)).length,
    GetFirst: (_, __, { sheets }) => {
      const first = sheets.all()[0];
      if (!first) throw itemNotFound();
      return objectOf(worksheet, first);
    },
    GetItemOrNullObject: (_, [key], { sheets }) => {
      const sheet = sheets.find(key);
      return sheet ? objectOf(worksheet, sheet) : null;
    },
    _RegisterDataChangedEvent: (_, __, { events }) => events.register(),
    _UnregisterDataChangedEvent: (_, __, { events }) => events.unregister(),
  },
};
