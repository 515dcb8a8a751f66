import type { Part } from "./xml";
import { readXml } from "./xml";

/** How many objects a sheet's drawing holds that are neither chart nor picture nor shape: diagrams, add-ins. */
export function otherObjects(drawing: Part): number {
  let count = 0;
  const open = ({ uri = "" }: { uri?: string | undefined }) => {
    if (!/chart/i.test(uri)) count++;
  };
  readXml(drawing, { "xdr:wsDr/**/xdr:graphicFrame/a:graphic/a:graphicData": { open } });
  return count;
}
