import type { Part } from "./xml";
import { readXml } from "./xml";

/** How many things a sheet's drawing holds, by their kind. */
export interface Drawn {
  charts: number;
  pictures: number;
  /** Lines too; of a group each of its own. */
  shapes: number;
  /** What is neither: diagrams, add-ins. */
  others: number;
}

/** Counts what stands in a drawing, whoever wrote it. */
export function drawnIn(drawing: Part): Drawn {
  const drawn: Drawn = { charts: 0, pictures: 0, shapes: 0, others: 0 };
  const shape = { open: () => drawn.shapes++ };
  readXml(drawing, {
    "xdr:wsDr/**/xdr:graphicFrame/a:graphic/a:graphicData": {
      open: ({ uri = "" }) => (/chart/i.test(uri) ? drawn.charts++ : drawn.others++),
    },
    "xdr:wsDr/**/xdr:pic": { open: () => drawn.pictures++ },
    "xdr:wsDr/**/xdr:sp": shape,
    "xdr:wsDr/**/xdr:cxnSp": shape,
  });
  return drawn;
}
