import { SPREADSHEET } from "../namespaces";
import { readMetadata } from "../metadata";
import type { EditedPackage } from "./edited-package";

const DYNAMIC_ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const TYPE =
  '<metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>';
const FUTURE = `<futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_ARRAYS}" fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>`;

/**
 * The number by which cells say that their formula is a dynamic array; what says so is added where the workbook has
 * nothing of the kind. Undefined where its metadata is of a kind to which nothing can be added.
 */
export function dynamicArrayNumber(file: EditedPackage): number | undefined {
  const part = file.linked(file.workbookPath, "sheetMetadata");
  if (!part) {
    const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";
    const path = file.add(
      file.workbookPath.replace(/[^/]*$/, "metadata.xml"),
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${SPREADSHEET}"><metadataTypes count="1">${TYPE}</metadataTypes>${FUTURE}<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      type,
    );
    file.link(file.workbookPath, "sheetMetadata", path);
    return 1;
  }
  const { isDynamic } = readMetadata(part);
  for (let number = 1; number < MOST; number++) if (isDynamic(String(number))) return number;
  return added(file, part.path);
}

/** Workbooks have a handful. */
const MOST = 1000;

/** Puts the type behind those that are there: numbers of the others stay. */
function added(file: EditedPackage, path: string): number | undefined {
  const text = new TextDecoder().decode(file.parts.get(path));
  const types = text.match(/<metadataType\s/g)?.length ?? 0;
  if (types === 0 || text.includes('name="XLDAPR"')) return undefined;
  const cells = /<cellMetadata[^>]*>(.*?)<\/cellMetadata>/s.exec(text)?.[1];
  const number = (cells?.match(/<bk>/g)?.length ?? 0) + 1;
  const record = `<bk><rc t="${types + 1}" v="0"/></bk>`;
  const withTypes = text
    .replace(/<metadataTypes[^>]*>/, `<metadataTypes count="${types + 1}">`)
    .replace("</metadataTypes>", `${TYPE}</metadataTypes>`);
  const before = /<(?:cellMetadata|valueMetadata)\b/.exec(withTypes);
  if (!before) return undefined;
  const withFuture = withTypes.slice(0, before.index) + FUTURE + withTypes.slice(before.index);
  file.replace(
    path,
    cells === undefined
      ? withFuture.replace(
          /<valueMetadata\b/,
          `<cellMetadata count="1">${record}</cellMetadata><valueMetadata`,
        )
      : withFuture
          .replace(/<cellMetadata[^>]*>/, `<cellMetadata count="${number}">`)
          .replace("</cellMetadata>", `${record}</cellMetadata>`),
  );
  return number;
}
