import { readXml } from "./xml";

/** How many objects a sheet's drawing holds that are neither chart nor picture nor shape: diagrams, add-ins. */
export function otherObjects(drawing: Uint8Array): number {
  let count = 0;
  readXml(drawing, (name, attributes) => {
    if (name === "graphicData" && !/chart/i.test(attributes["uri"] ?? "")) count++;
  });
  return count;
}
