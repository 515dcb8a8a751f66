import { parseA1Ref, stringifyA1Ref, tokenize } from "@borgar/fx";
import { COLUMNS, isSameRectangle, quotedSheet, type Rectangle, ROWS, unquotedSheet } from "../../../address";
import { type Move, movedRectangle } from "./moves";

/** What became of a workbook's sheets, by the names that its file gives them, in lower case. */
export interface SheetChanges {
  /** A sheet's name now; null where it was deleted, undefined where there never was one. */
  nameOf(sheet: string): string | null | undefined;
  movesOf(sheet: string): readonly Move[];
}

type Parsed = NonNullable<ReturnType<typeof parseA1Ref>>;

/**
 * A formula as its file spells it, with the references that it has after sheets were renamed or deleted, and cells
 * moved: #REF! where none is left. What does not change stays as it is written, blanks and capitals included.
 * @param host the sheet, in lower case, that references without one mean; undefined where they can't be meant
 */
export function movedReferences(formula: string, host: string | undefined, changes: SheetChanges): string {
  if (!/[!:$]|[A-Za-z]\d/.test(formula)) return formula;
  let changed = false;
  const pieces = tokenize(formula, { mergeRefs: true }).map(({ type, value }) => {
    if (!/^(range|range_beam|range_ternary|range_named|structured)$/.test(type)) return value;
    const moved = movedReference(value, host, changes);
    if (moved !== value) changed = true;
    return moved;
  });
  return changed ? pieces.join("") : formula;
}

const GONE = "#REF!";

function movedReference(text: string, host: string | undefined, changes: SheetChanges): string {
  const parsed = parseA1Ref(text);
  if (!parsed) return renamedContext(text, changes);
  const [context, ...more] = parsed.context ?? [];
  // another workbook's
  if (more.length > 0) return text;
  if (context?.includes(":")) return renamedSpan(text, context, changes);
  const now = context === undefined ? undefined : changes.nameOf(context.toLowerCase());
  if (now === null) return GONE;
  const isRenamed = now !== undefined && now.toLowerCase() !== context!.toLowerCase();
  const sheet = context?.toLowerCase() ?? host;
  const moves = sheet === undefined ? [] : changes.movesOf(sheet);
  const range = "range" in parsed ? parsed.range : undefined;
  if (!range || moves.length === 0) return isRenamed ? written(parsed, now) : text;
  const before = rectangleOf(range);
  const after = movedRectangle(before, moves);
  if (!after) return GONE;
  if (!isRenamed && isSameRectangle(before, after)) return text;
  return written({ ...parsed, range: rangeOf(range, after) } as Parsed, now);
}

type Range = Extract<Parsed, { range: unknown }>["range"] & object;

const rectangleOf = ({ top, left, bottom, right }: Range): Rectangle => ({
  top: top ?? 0,
  left: left ?? 0,
  bottom: bottom ?? ROWS - 1,
  right: right ?? COLUMNS - 1,
});

/** An end that the text leaves open stays open. */
const rangeOf = (range: Range, { top, left, bottom, right }: Rectangle): Range => ({
  ...range,
  top: (range.top ?? null) === null ? range.top! : top,
  left: (range.left ?? null) === null ? range.left! : left,
  bottom: (range.bottom ?? null) === null ? range.bottom! : bottom,
  right: (range.right ?? null) === null ? range.right! : right,
});

/** Quoted as this project quotes sheets: the library leaves names bare that Excel would read as cells. */
function written(parsed: Parsed, sheet: string | undefined): string {
  const [context] = parsed.context ?? [];
  const name = sheet ?? context;
  const alone =
    "range" in parsed && parsed.range
      ? stringifyA1Ref({ range: parsed.range } as Parameters<typeof stringifyA1Ref>[0])
      : "name" in parsed
        ? String(parsed.name)
        : "";
  return name === undefined ? alone : `${quotedSheet(name)}!${alone}`;
}

/** A reference through several sheets keeps its cells: which of them moved differs from sheet to sheet. */
function renamedSpan(text: string, context: string, changes: SheetChanges): string {
  const names = context.split(":");
  const now = names.map((name) => changes.nameOf(name.toLowerCase()));
  if (now.includes(null)) return GONE;
  if (now.every((name, i) => name === undefined || name === names[i])) return text;
  const span = now.map((name, i) => name ?? names[i]!).join(":");
  const isBare = span.split(":").every((name) => quotedSheet(name) === name);
  return `${isBare ? span : `'${span.replaceAll("'", "''")}'`}!${text.slice(text.lastIndexOf("!") + 1)}`;
}

/** What the library reads no further, such as a name or table behind a sheet. */
function renamedContext(text: string, changes: SheetChanges): string {
  const end = text.lastIndexOf("!");
  if (end < 0 || text.includes("[")) return text;
  const before = unquotedSheet(text.slice(0, end));
  const now = changes.nameOf(before.toLowerCase());
  if (now === null) return GONE;
  return now === undefined || now === before ? text : quotedSheet(now) + text.slice(end);
}
