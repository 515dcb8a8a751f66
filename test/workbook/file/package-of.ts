import { strToU8, zipSync } from "fflate";

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface SheetParts {
  name: string;
  /** The XML within sheetData. */
  rows: string;
  hidden?: boolean;
}

/** The smallest workbook around the given rows; `extra` adds or replaces parts, `links` adds relationships. */
export function packageOf(
  sheets: SheetParts[],
  {
    names = "",
    strings = "",
    extra = {},
    links = [],
  }: { names?: string; strings?: string; extra?: Record<string, string>; links?: Row[] } = {},
): Uint8Array {
  const parts: Record<string, string> = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": relationshipsXml([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name, hidden }, i) =>
          `<sheet name="${name}" sheetId="${i + 1}"${hidden ? ' state="hidden"' : ""} r:id="rId${i + 1}"/>`,
      )
      .join("")}</sheets><definedNames>${names}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsXml([
      ...sheets.map((_, i): Row => [`rId${i + 1}`, "worksheet", `worksheets/sheet${i + 1}.xml`]),
      ["rIdS", "sharedStrings", "sharedStrings.xml"],
      ["rIdM", "sheetMetadata", "metadata.xml"],
      ...links,
    ]),
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${strings}</sst>`,
    "xl/metadata.xml": `<metadata xmlns="${MAIN}"><metadataTypes><metadataType name="XLDAPR"/></metadataTypes></metadata>`,
  };
  sheets.forEach(({ rows }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  return zipped({ ...parts, ...extra });
}

/** Of a relationship; the address before its kind is Office's own unless it is given. */
export type Row = [id: string, kind: string, target: string, address?: string];

export const relationshipsXml = (rows: Row[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${rows
    .map(
      ([id, kind, target, address = OFFICE]) =>
        `<Relationship Id="${id}" Type="${address}/${kind}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

export const zipped = (parts: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])));

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

/** A sheet's drawing of frames that hold what each address names. */
export const drawingXml = (...uris: string[]) =>
  `<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${uris
    .map(
      (uri) =>
        `<xdr:twoCellAnchor><xdr:graphicFrame><a:graphic><a:graphicData uri="${uri}"/></a:graphic></xdr:graphicFrame></xdr:twoCellAnchor>`,
    )
    .join("")}</xdr:wsDr>`;
