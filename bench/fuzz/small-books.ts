import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { packageOf } from "../../test/workbook/file/package-of";

/** A file's parts by path. */
export type FileParts = Record<string, Uint8Array>;

const templates = new URL("../../templates/", import.meta.url);
const ROWS_KEPT = 6;
const STRINGS_KEPT = 200;

/**
 * Small workbooks with all that real ones hold: templates of which each sheet keeps its first rows, with their tables,
 * charts, notes and conditional formats, and one by hand with formulas of every storage.
 */
export function smallBooks(): FileParts[] {
  const cut = ["blank.xlsx", "fleet.xlsx"].map((name) =>
    shortened(unzipSync(readFileSync(new URL(name, templates)))),
  );
  return [...cut, unzipSync(byHand())];
}

/** Each sheet's rows and the shared texts after the first few left out. */
function shortened(parts: FileParts): FileParts {
  for (const [path, content] of Object.entries(parts))
    if (/worksheets\/sheet\d+\.xml$/.test(path))
      parts[path] = withFirst(ROWS_KEPT, /<row .*?<\/row>|<row [^>]*\/>/gs, "</sheetData>", content);
    else if (path.endsWith("sharedStrings.xml"))
      parts[path] = withFirst(STRINGS_KEPT, /<si>.*?<\/si>/gs, "</sst>", content);
  return parts;
}

function withFirst(kept: number, pattern: RegExp, closing: string, content: Uint8Array): Uint8Array {
  const xml = strFromU8(content);
  const next = [...xml.matchAll(pattern)][kept];
  return next ? strToU8(xml.slice(0, next.index) + xml.slice(xml.indexOf(closing))) : content;
}

const byHand = (): Uint8Array =>
  packageOf(
    [
      {
        name: "S",
        rows: `<row r="1"><c r="A1"><v>1</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c><c r="D1" t="e"><v>#N/A</v></c></row>
<row r="2"><c r="A2"><f t="shared" si="0" ref="A2:A4">A1+1</f><v>2</v></c><c r="B2" cm="1"><f t="array" ref="B2:B4">_xlfn.SEQUENCE(3)</f><v>1</v></c><c r="C2"><f t="array" ref="C2:D3">A1:B2*2</f><v>2</v></c></row>
<row r="3" hidden="1"><c r="A3"><f t="shared" si="0"/><v>3</v></c><c r="B3"><v>2</v></c></row>
<row r="4"><c r="A4"><f t="shared" si="0"/><v>4</v></c><c r="B4"><v>3</v></c><c r="C4" t="str"><f>B1&amp;"x"</f><v>ax</v></c><c r="E4" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c></row>
<row r="5"><c r="A5"><f>SUM(A1:A4)+rate</f><v>10.05</v></c><c r="B5" cm="1"><f t="array" ref="B5">_xldudf_EDGE_SERVERS(A1,2.5)</f><v>1</v></c><c r="C5"><f t="dataTable" ref="C5:D6" dt2D="1" dtr="1" r1="A1" r2="A2"/><v>1</v></c></row>`,
      },
      { name: "It's 2", hidden: true, rows: `<row r="1"><c r="A1"><f>S!A5*2</f><v>20.1</v></c></row>` },
    ],
    {
      names: `<definedName name="rate">0.05</definedName><definedName name="local" localSheetId="0">S!$A$1</definedName>`,
      strings: "<si><t>a</t></si><si><r><t>b</t></r></si>",
    },
  );

/** The parts as a file, stored as they are: a mutation of a packed part would only fail to unpack. */
export const packed = (parts: FileParts): Uint8Array => zipSync(parts, { level: 0 });
