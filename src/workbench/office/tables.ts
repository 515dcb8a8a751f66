import { itemNotFound } from "./errors";
import type { Grid } from "./grid";
import { objectOf, type OfficeClass } from "./objects";
import { readRange } from "./cells";
import { rangeOf } from "./range";
import type { Region } from "./region";
import type { Session } from "./session";
import type { Sheet } from "./sheets";
import { worksheet } from "./worksheet";

/** A table as the grid tells it. */
type Table = ReturnType<Grid["tables"]>[number];

/** Excel.TableCollection: of the workbook, or of a sheet. */
export const tableCollection: OfficeClass<Sheet | undefined> = {
  name: "TableCollection",
  read: { Count: (sheet, session) => tablesOf(sheet, session).length },
  items: (sheet, session) => tablesOf(sheet, session).map((one) => objectOf(table, one)),
  item: (sheet, key, session) => {
    const found = findTable(sheet, key, session);
    if (!found) throw itemNotFound(String(key));
    return objectOf(table, found);
  },
  methods: {
    GetCount: (sheet, _, session) => tablesOf(sheet, session).length,
    GetItemOrNullObject: (sheet, [key], session) => {
      const found = findTable(sheet, key, session);
      return found ? objectOf(table, found) : null;
    },
  },
};

/** Excel.Table; its first row is the header. */
const table: OfficeClass<Table> = {
  name: "Table",
  identity: ({ name }) => ({ _Id: name, Id: name }),
  read: {
    Id: ({ name }) => name,
    Name: ({ name }) => name,
    ShowHeaders: () => true,
    ShowTotals: ({ totalsRow }) => totalsRow,
  },
  navigate: {
    Columns: (it) => objectOf(columnCollection, it),
    Worksheet: ({ area }, { sheets }) => objectOf(worksheet, sheets.get(area.sheet)),
  },
  methods: {
    GetDataBodyRange: (it, _, session) => rangeOf(body(it, regionOf(it, session))),
    GetHeaderRowRange: (it, _, session) => rangeOf(header(regionOf(it, session))),
    GetRange: (it, _, session) => rangeOf(regionOf(it, session)),
  },
};

/** A column of a table: its place in it, from 0. */
interface Column {
  table: Table;
  index: number;
}

const columnCollection: OfficeClass<Table> = {
  name: "TableColumnCollection",
  read: { Count: ({ columns }) => columns.length },
  items: (it) => it.columns.map((_, index) => objectOf(column, { table: it, index })),
  item: (it, key) => {
    const index = columnIndex(it, key);
    if (index < 0) throw itemNotFound(String(key));
    return objectOf(column, { table: it, index });
  },
  methods: {
    GetCount: ({ columns }) => columns.length,
    GetItemAt: (it, [index]) => {
      if (it.columns[Number(index)] === undefined) throw itemNotFound(String(index));
      return objectOf(column, { table: it, index: Number(index) });
    },
    GetItemOrNullObject: (it, [key]) => {
      const index = columnIndex(it, key);
      return index < 0 ? null : objectOf(column, { table: it, index });
    },
  },
};

const column: OfficeClass<Column> = {
  name: "TableColumn",
  identity: ({ index }) => ({ _Id: index + 1, Id: index + 1 }),
  read: {
    Id: ({ index }) => index + 1,
    Index: ({ index }) => index,
    Name: ({ table: { columns }, index }) => columns[index],
    Values: (it, session) => readRange.Values(columnRegion(it, session), session),
  },
  computed: ["Values"],
  methods: {
    GetDataBodyRange: (it, _, session) => rangeOf(body(it.table, columnRegion(it, session))),
    GetHeaderRowRange: (it, _, session) => rangeOf(header(columnRegion(it, session))),
    GetRange: (it, _, session) => rangeOf(columnRegion(it, session)),
  },
};

const tablesOf = (sheet: Sheet | undefined, { grid }: Session): Table[] =>
  grid.tables().filter(({ area }) => !sheet || area.sheet === sheet.name);

const findTable = (sheet: Sheet | undefined, key: unknown, session: Session): Table | undefined =>
  tablesOf(sheet, session).find(({ name }) => name.toLowerCase() === String(key).toLowerCase());

/** By name, or by id when the key is a number: ids count from 1. */
const columnIndex = ({ columns }: Table, key: unknown): number =>
  typeof key === "number"
    ? columns[key - 1] === undefined
      ? -1
      : key - 1
    : columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());

const regionOf = ({ area: { sheet, ...rectangle } }: Table, { sheets }: Session): Region => ({
  sheet: sheets.get(sheet),
  ...rectangle,
});

function columnRegion({ table, index }: Column, session: Session): Region {
  const region = regionOf(table, session);
  return { ...region, left: region.left + index, right: region.left + index };
}

const header = (region: Region): Region => ({ ...region, bottom: region.top });

const body = ({ totalsRow }: Table, region: Region): Region => ({
  ...region,
  top: region.top + 1,
  bottom: totalsRow ? region.bottom - 1 : region.bottom,
});
