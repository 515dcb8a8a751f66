import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";

/** What a workbook's metadata says of cells that point to it. */
export interface CellMetadata {
  /** Whether a cell's `cm` marks a dynamic array. */
  isDynamic(meta: string | undefined): boolean;
  /** The number of the rich value that a cell's `vm` stands for. */
  richValue(meta: string | undefined): number | undefined;
}

/** One of a cell's records: of which type, and which of that type's blocks. */
interface MetadataRecord {
  type: string;
  index: number;
}

/** Reads the workbook's metadata part; without one no cell is anything. */
export function readMetadata(part: Part | undefined): CellMetadata {
  const types: string[] = [];
  const cells: MetadataRecord[][] = [];
  const values: MetadataRecord[][] = [];
  const richValues: number[] = [];
  const notDynamic = new Set<number>();
  let future = "";
  let block = -1;
  if (part) {
    readXml(part, {
      "metadata/metadataTypes/metadataType": { open: ({ name = "" }) => types.push(name) },
      "metadata/futureMetadata": {
        open({ name = "" }) {
          future = name;
          block = -1;
        },
      },
      "metadata/futureMetadata/bk": { open: () => block++ },
      "metadata/futureMetadata/bk/extLst/ext/xda:dynamicArrayProperties": {
        open({ fDynamic }) {
          if (future === DYNAMIC && /^(0|false)$/.test(fDynamic ?? "")) notDynamic.add(block);
        },
      },
      "metadata/futureMetadata/bk/extLst/ext/xlrd:rvb": {
        open({ i }) {
          if (future === RICH) richValues[block] = Number(i);
        },
      },
      ...recordReaders("cellMetadata", types, cells),
      ...recordReaders("valueMetadata", types, values),
    });
  }
  const recordOf = (all: MetadataRecord[][], meta: string | undefined, type: string) =>
    meta === undefined ? undefined : all[+meta - 1]?.find((record) => record.type === type);
  return {
    isDynamic(meta) {
      // some writers declare the type and leave its records out
      if (cells.length === 0) return meta !== undefined && types.includes(DYNAMIC);
      const record = recordOf(cells, meta, DYNAMIC);
      return record !== undefined && !notDynamic.has(record.index);
    },
    richValue(meta) {
      const record = recordOf(values, meta, RICH);
      return record && richValues[record.index];
    },
  };
}

const DYNAMIC = "XLDAPR";
const RICH = "XLRICHVALUE";

function recordReaders(list: string, types: readonly string[], records: MetadataRecord[][]) {
  return {
    [`metadata/${list}/bk`]: { open: () => records.push([]) },
    [`metadata/${list}/bk/rc`]: {
      // types count from 1, blocks from 0
      open: ({ t, v }: Attributes) =>
        records.at(-1)!.push({ type: types[Number(t) - 1] ?? "", index: Number(v) }),
    },
  };
}
