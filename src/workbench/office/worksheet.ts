import { chartCollection } from "./charts";
import { invalidArgument } from "./errors";
import { objectOf, type OfficeClass } from "./objects";
import { nameCollection } from "./names";
import { rangeOf } from "./range";
import { resolveReference } from "./reference";
import { block, wholeSheet, type Region } from "./region";
import type { Session } from "./session";
import { mustBeSheetName, type Sheet } from "./sheets";
import { tableCollection } from "./tables";

/** Excel.Worksheet. */
export const worksheet: OfficeClass<Sheet> = {
  name: "Worksheet",
  identity: ({ id }) => ({ _Id: id, Id: id }),
  read: {
    Id: ({ id }) => id,
    Name: ({ name }) => name,
    Position: (sheet, { sheets }) => sheets.all().indexOf(sheet),
    Visibility: ({ name }, { grid }) =>
      grid.sheets().find((sheet) => sheet.name === name)?.hidden ? "Hidden" : "Visible",
  },
  set: {
    Name: (sheet, name, { sheets }) => {
      mustBeSheetName(name);
      sheets.rename(sheet, name);
    },
  },
  navigate: {
    Charts: (sheet) => objectOf(chartCollection, sheet),
    FreezePanes: (sheet) => objectOf(freezePanes, sheet),
    Names: (sheet) => objectOf(nameCollection, sheet),
    Protection: (sheet) => objectOf(protection, sheet),
    Tables: (sheet) => objectOf(tableCollection, sheet),
  },
  methods: {
    Activate: ({ name }, _, { grid }) => grid.activateSheet(name),
    Delete: (sheet, _, { sheets }) => sheets.delete(sheet),
    GetCell: (sheet, [row, column]) => rangeOf(block(sheet, row, column, 1, 1)),
    GetRange: (sheet, [address], session) => rangeOf(regionIn(sheet, address, session)),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) =>
      rangeOf(block(sheet, row, column, rows, columns)),
    GetUsedRange: async (sheet, _, session) =>
      rangeOf((await usedRegion(sheet, session)) ?? block(sheet, 0, 0, 1, 1)),
    GetUsedRangeOrNullObject: async (sheet, _, session) => {
      const used = await usedRegion(sheet, session);
      return used ? rangeOf(used) : null;
    },
    _RegisterDataChangedEvent: (_, __, { events }) => events.register(),
    _UnregisterDataChangedEvent: (_, __, { events }) => events.unregister(),
  },
};

const protection: OfficeClass<Sheet> = {
  name: "WorksheetProtection",
  read: { Protected: ({ name }, { grid }) => grid.isProtected?.(name) ?? false },
};

const freezePanes: OfficeClass<Sheet> = {
  name: "WorksheetFreezePanes",
  methods: {
    FreezeRows: ({ name }, [count], { grid }) => {
      if (count !== undefined && count !== null && !(Number.isInteger(count) && Number(count) >= 0))
        throw invalidArgument();
      grid.freezeRows(name, Number(count ?? 1));
    },
    Unfreeze: ({ name }, _, { grid }) => grid.freezeRows(name, 0),
  },
};

/** An address or a name on this very sheet, or all of it. */
function regionIn(sheet: Sheet, address: unknown, session: Session): Region {
  session.sheets.mustExist(sheet);
  if (address === null || address === undefined || address === "") return wholeSheet(sheet);
  const region = resolveReference(String(address), session, sheet);
  if (region?.sheet !== sheet) throw invalidArgument();
  return region;
}

async function usedRegion(sheet: Sheet, session: Session): Promise<Region | undefined> {
  await session.settle();
  const used = session.grid.usedArea(sheet.name);
  return used && { ...used, sheet };
}
