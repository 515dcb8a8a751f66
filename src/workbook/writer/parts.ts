import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { mended, type TextPart } from "./mended";
import type { Page } from "./page";
import { type AddIn, webExtensionParts, withPanes, withPaneTypes } from "./web-extension";

/** The one date of all parts: a file that is built again must be the same file. */
const zipDate = new Date(2026, 0, 1);

/** The calculation engine of current Excel; an older one makes it recalculate everything on opening. */
const calcId = "191029";

const gridLine =
  '<c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="E3E7EC"/></a:solidFill></a:ln></c:spPr>';

/**
 * Mends what the library writes otherwise than Excel should read it, throwing where there is nothing to mend, and packs
 * the parts again in a fixed order with fixed dates: the calculation id, no wish for a full recalculation, charts' text alternatives
 * and their looks, and the add-in that the workbook offers.
 */
export function finishParts(file: Uint8Array, pages: readonly Page[], addIn: AddIn): Uint8Array {
  const parts = unzipSync(file);
  for (const [name, text] of Object.entries(webExtensionParts(addIn))) parts[name] = strToU8(text);
  const descriptions = pages.flatMap(({ charts }) => charts.map(({ description }) => description));
  const finished: Record<string, Uint8Array> = {};
  for (const name of Object.keys(parts).sort(byRank)) {
    const text = /\.(xml|rels|vml)$/.test(name) ? strFromU8(parts[name]!) : undefined;
    finished[name] =
      text === undefined ? parts[name]! : strToU8(finishPart({ name, text }, descriptions).text);
  }
  return zipSync(finished, { level: 9, mtime: zipDate });
}

function finishPart(part: TextPart, descriptions: readonly string[]): TextPart {
  const { name } = part;
  if (name === "_rels/.rels") return withPanes(part);
  if (name === "[Content_Types].xml") return withPaneTypes(part);
  if (name === "xl/workbook.xml")
    return mended(part, /<calcPr[^>]*\/>/, () => `<calcPr calcId="${calcId}"/>`);
  if (/^xl\/drawings\/drawing\d+\.xml$/.test(name)) return describeCharts(part, descriptions);
  if (/^xl\/charts\/chart\d+\.xml$/.test(name)) return calmChart(part);
  return part;
}

/** Light grid lines, small titles, and labels under columns that reach below 0: the library has no options for them. */
function calmChart(part: TextPart): TextPart {
  let titles = 0;
  const lined = mended(
    part,
    /<c:majorGridlines><c:spPr\/><\/c:majorGridlines>/g,
    () => `<c:majorGridlines>${gridLine}</c:majorGridlines>`,
  );
  const labeled = mended(
    lined,
    /<c:minorTickMark val="none"\/>/g,
    (mark) => `${mark}<c:tickLblPos val="low"/>`,
  );
  return mended(labeled, /<a:p><a:r><a:t>/g, () => {
    const size = titles++ === 0 ? 1200 : 900;
    return `<a:p><a:r><a:rPr lang="en-US" sz="${size}" b="${size > 1000 ? 1 : 0}"/><a:t>`;
  });
}

/** Writes the text alternatives of the charts, which stand in one drawing in their order. */
function describeCharts(part: TextPart, descriptions: readonly string[]): TextPart {
  let index = 0;
  const described = mended(part, /<xdr:cNvPr id="\d+" name="[^"]*"/g, (object) => {
    return `${object} descr="${escapeXml(descriptions[index++] ?? "")}"`;
  });
  if (index !== descriptions.length)
    throw new Error(`${part.name} has ${index} objects for ${descriptions.length} charts.`);
  return described;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The list of content types comes first, as in Excel's own files; the rest by name. */
function byRank(a: string, b: string): number {
  const rank = (name: string) => (name === "[Content_Types].xml" ? 0 : name.startsWith("_rels/") ? 1 : 2);
  return rank(a) - rank(b) || (a < b ? -1 : 1);
}
