import type { NamedElement, NamedTag } from "../elements";
import { elementsIn, next, named, rootOf, textOf } from "../elements";
import { elementAt } from "../tags";
import type { PointList } from "./cached-values";
import { child, labelPoint, numberPoint } from "./cached-values";

/** A reference of a chart to cells, with the points that it keeps of them. */
export interface ChartReference {
  formula: string;
  /** One list; of labels in levels one for each level, the innermost first. */
  lists: PointList[];
  /** A text that is kept without a list. */
  text?: NamedElement;
}

/** The references that a chart's part keeps values of, wherever they stand in it. */
export function* referencesIn(xml: Uint8Array): Generator<ChartReference> {
  const root = rootOf(xml, "");
  const open: NamedTag[] = root.tag.kind === "open" ? [root] : [];
  while (open.length > 0) {
    const outer = open.at(-1)!;
    const tag = next(xml, outer.tag.end);
    if (tag.kind === "close") {
      open.pop();
      if (open.length > 0) open.at(-1)!.tag = { ...open.at(-1)!.tag, end: tag.end };
      continue;
    }
    const inner = named(xml, tag, outer.scope);
    const read = READERS[inner.name];
    if (tag.kind === "open" && !read) {
      open.push(inner);
      continue;
    }
    const element = { ...elementAt(xml, tag), name: inner.name, scope: inner.scope };
    const reference = read?.(xml, element, outer.name);
    if (reference) yield reference;
    outer.tag = { ...outer.tag, end: element.close.end };
  }
}

type ReferenceReader = (xml: Uint8Array, element: NamedElement, parent: string) => ChartReference | undefined;

/** Elements that hold a reference and its points; in c:cat and c:tx text stays text, whatever the list's kind. */
const READERS: Readonly<Record<string, ReferenceReader>> = {
  "c:numRef": (xml, element, parent) =>
    listed(xml, element, "c:numCache", parent === "c:cat" ? axisPoint : numberPoint),
  "c:strRef": (xml, element) => listed(xml, element, "c:strCache", labelPoint),
  "c15:datalabelsRange": (xml, element) => listed(xml, element, "c15:dlblRangeCache", labelPoint, "c15:f"),
  "c:multiLvlStrRef": (xml, element) => {
    const cache = child(xml, element, "c:multiLvlStrCache");
    return withFormula(xml, element, "c:f", cache ? levelsOf(xml, cache, "c:lvl", "c", labelPoint) : []);
  },
  "cx:numDim": (xml, element) =>
    withFormula(xml, element, "cx:f", levelsOf(xml, element, "cx:lvl", "cx", numberPoint)),
  "cx:strDim": (xml, element) =>
    withFormula(xml, element, "cx:f", levelsOf(xml, element, "cx:lvl", "cx", labelPoint)),
  "cx:txData": (xml, element) => {
    const text = child(xml, element, "cx:v");
    const reference = withFormula(xml, element, "cx:f", []);
    return reference && text ? { ...reference, text } : undefined;
  },
};

const axisPoint: PointList["text"] = (value) => (typeof value === "string" ? value : numberPoint(value));

function listed(
  xml: Uint8Array,
  element: NamedElement,
  cacheName: string,
  text: PointList["text"],
  formulaName = "c:f",
): ChartReference | undefined {
  const cache = child(xml, element, cacheName);
  return cache && withFormula(xml, element, formulaName, [{ element: cache, kind: "c", text }]);
}

function levelsOf(
  xml: Uint8Array,
  element: NamedElement,
  level: string,
  kind: PointList["kind"],
  text: PointList["text"],
): PointList[] {
  return [...elementsIn(xml, element)]
    .filter((one) => one.name === level)
    .map((found) => ({ element: found, kind, text }));
}

function withFormula(
  xml: Uint8Array,
  element: NamedElement,
  name: string,
  lists: PointList[],
): ChartReference | undefined {
  const formula = child(xml, element, name);
  return formula && { formula: textOf(xml, formula), lists };
}
