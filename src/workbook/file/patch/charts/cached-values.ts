import { numberText } from "../../../../formula/numberText";
import type { Scalar } from "../../../../formula/value";
import { attribute, withAttribute } from "../attributes";
import type { NamedElement } from "../elements";
import { elementsIn, textOf } from "../elements";
import type { Splice } from "../splice";
import { prefixOf, tagText } from "../tags";
import { escaped, storedError } from "../value";

/** Points that a chart keeps of cells: the element that holds them, and the namespace that they are in. */
export interface PointList {
  element: NamedElement;
  /** `c`: the value stands in c:v, the count in c:ptCount; `cx`: both in the elements themselves. */
  kind: "c" | "cx";
  /** What a value is as a point; undefined for none. */
  text(value: Scalar): string | undefined;
}

/** A value as a point among numbers: text is 0, as Excel draws it, and a blank cell no point. */
export function numberPoint(value: Scalar): string | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? String(value + 0) : "#NUM!";
  if (typeof value === "boolean") return value ? "1" : "0";
  if (typeof value === "string") return "0";
  return value === null ? undefined : storedError(value);
}

/** A value as a point among labels. */
export function labelPoint(value: Scalar): string | undefined {
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value === null || typeof value === "string" ? (value ?? undefined) : storedError(value);
}

/** How many points a list says it has, by its ptCount; undefined where it says nothing. */
export function countOf(xml: Uint8Array, { element, kind }: PointList): number | undefined {
  const tag = kind === "cx" ? element.open : child(xml, element, "c:ptCount")?.open;
  const count = tag && attribute(tagText(xml, tag), kind === "cx" ? "ptCount" : "val");
  return count !== undefined && /^\d+$/.test(count) ? +count : undefined;
}

/** What changes in a list of points for new values by their places. */
export function rewrittenPoints(
  xml: Uint8Array,
  list: PointList,
  values: ReadonlyMap<number, Scalar>,
): Splice[] {
  const { element, kind } = list;
  if (element.open.kind === "empty") return [];
  const children = [...elementsIn(xml, element)];
  const points = children.filter(({ name }) => name === `${kind}:pt`);
  const known = new Map(points.map((point) => [Number(attribute(tagText(xml, point.open), "idx")), point]));
  const splices: Splice[] = [];
  const added: [number, string][] = [];
  for (const [index, value] of [...values].sort(([a], [b]) => a - b)) {
    const text = list.text(value);
    const point = known.get(index);
    if (point) splices.push(...rewrittenPoint(xml, list, point, text));
    else if (text !== undefined) added.push([index, text]);
  }
  splices.push(...insertedPoints(xml, list, children, known, added));
  return [...splices, ...widenedCount(xml, list, children, added.at(-1)?.[0])].sort(
    (a, b) => a.start - b.start,
  );
}

function rewrittenPoint(
  xml: Uint8Array,
  { kind }: PointList,
  point: NamedElement,
  text: string | undefined,
): Splice[] {
  if (text === undefined) return [{ start: point.open.start, end: point.close.end, content: "" }];
  const value = kind === "cx" ? point : child(xml, point, "c:v");
  return value ? rewrittenText(xml, value, text) : [];
}

/** An element's text, where it says something else: a number that is the same may be written otherwise. */
export function rewrittenText(xml: Uint8Array, element: NamedElement, text: string): Splice[] {
  const before = textOf(xml, element);
  if (before === text || isSameNumber(before, text)) return [];
  if (element.open.kind === "open")
    return [{ start: element.open.end, end: element.close.start, content: escaped(text) }];
  const open = tagText(xml, element.open).replace(/\s*\/>$/, ">");
  return [
    {
      start: element.open.start,
      end: element.close.end,
      content: `${open}${escaped(text)}</${element.open.name}>`,
    },
  ];
}

const isSameNumber = (a: string, b: string): boolean =>
  a.trim() !== "" && b.trim() !== "" && Number(a) === Number(b);

/** New points stand in order among those that are there. */
function insertedPoints(
  xml: Uint8Array,
  { element, kind }: PointList,
  children: readonly NamedElement[],
  known: ReadonlyMap<number, NamedElement>,
  added: readonly (readonly [number, string])[],
): Splice[] {
  if (added.length === 0) return [];
  const inOrder = [...known].sort(([a], [b]) => a - b);
  const leading = children.filter(({ name }) => !/:(pt|extLst)$/.test(name)).at(-1);
  const end = inOrder.at(-1)?.[1].close.end ?? leading?.close.end ?? element.open.end;
  const prefix = prefixOf((inOrder[0]?.[1] ?? leading ?? element).open);
  return added.map(([index, text]) => {
    const at = inOrder.find(([other]) => other > index)?.[1].open.start ?? end;
    const inside = kind === "cx" ? escaped(text) : `<${prefix}v>${escaped(text)}</${prefix}v>`;
    return { start: at, end: at, content: `<${prefix}pt idx="${index}">${inside}</${prefix}pt>` };
  });
}

function widenedCount(
  xml: Uint8Array,
  list: PointList,
  children: readonly NamedElement[],
  last: number | undefined,
): Splice[] {
  const count = countOf(xml, list);
  if (last === undefined || count === undefined || last < count) return [];
  const [tag, name] =
    list.kind === "cx"
      ? [list.element.open, "ptCount"]
      : [children.find((one) => one.name === "c:ptCount")!.open, "val"];
  return [
    { start: tag.start, end: tag.end, content: withAttribute(tagText(xml, tag), name, String(last + 1)) },
  ];
}

/** The first element of a name directly inside another. */
export function child(xml: Uint8Array, element: NamedElement, wanted: string): NamedElement | undefined {
  for (const one of elementsIn(xml, element)) if (one.name === wanted) return one;
  return undefined;
}
