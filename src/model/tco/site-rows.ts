import { addressed, type Cell, type Comparison, overriding, withPlaceholders } from "../comparison";
import { codeOfError, ModelError } from "../error";
import { parameterOf } from "../parameters";
import { quoted } from "../quote";

/** Rows of a fleet that share their texts, and so a comparison; their numbers are columns. */
export interface SiteGroup {
  readonly comparison: Comparison;
  /** Rows of the sites table, from 0. */
  readonly rows: readonly number[];
  /** Keys as typed, with a column each, a lane for each of `rows`. */
  readonly keys: readonly string[];
  readonly columns: readonly Float64Array[];
}

/** The sites table, sorted into groups. */
export interface SiteRows {
  readonly count: number;
  readonly groups: readonly SiteGroup[];
  /** Rows that can't be read, each with why. */
  readonly refused: ReadonlyMap<number, ModelError>;
  /** Canonical keys that rows override. */
  readonly overridden: ReadonlySet<string>;
}

/** Excel takes an add-in for hung after 5 s: what would take longer is refused. */
const mostSites = 100_000;
/** A program is made for each kind of site, by its texts; that takes as long as thousands of rows of numbers. */
const mostKinds = 150;
const split = "give parts of the sites calls of their own (what is paid once for all is then in each)";

function requireFew(kinds: number): void {
  if (kinds <= mostKinds) return;
  throw new ModelError(
    "value",
    `sites has ${kinds} kinds of rows that differ in a text (a server, a card, the word default). One call takes at most ${mostKinds}: ${split}.`,
    "sites",
  );
}

/**
 * Reads a sites table: a header row of parameter keys, then a row a site. A cell that should not override says
 * `default`. A bad header is a ModelError of the call, a bad cell of its row.
 */
export function readSites(comparison: Comparison, table: readonly (readonly Cell[])[]): SiteRows {
  const [header = [], ...rows] = table;
  if (rows.length > mostSites)
    throw new ModelError(
      "value",
      `sites has ${rows.length} rows. One call takes at most ${mostSites}: ${split}.`,
      "sites",
    );
  const heads = header.map((cell, column) => headOf(comparison, cell, column));
  const refused = new Map<number, ModelError>();
  const sorted = new Map<string, number[]>();
  rows.forEach((row, at) => {
    try {
      const id = heads.map((head, k) => kindOf(head, row[k])).join("\n");
      const known = sorted.get(id);
      if (known) known.push(at);
      else sorted.set(id, [at]);
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      refused.set(at, error);
    }
  });
  requireFew(sorted.size);
  const groups = [...sorted.values()].flatMap((of): SiteGroup[] => {
    try {
      return [groupOf(comparison, heads, rows, of)];
    } catch (error) {
      if (!(error instanceof ModelError)) throw error;
      for (const at of of) refused.set(at, error);
      return [];
    }
  });
  return { count: rows.length, groups, refused, overridden: new Set(heads.map(({ key }) => key)) };
}

/** One row of a sites table as a comparison of its own. A ModelError where the row can't be read. */
export function siteAlone(
  comparison: Comparison,
  table: readonly (readonly Cell[])[],
  row: number,
): Comparison {
  const keys = table[0]!.map(String);
  const changes = keys.map((key, k) => ({ key, value: table[row + 1]![k] as number | string }));
  return overriding(comparison, [...changes, ...oneSite(keys)], "all");
}

/** A row stands for one site unless it says how many. */
const oneSite = (keys: readonly string[]): { key: string; value: number }[] =>
  keys.some((key) => key.trim().toLowerCase() === "sites") ? [] : [{ key: "sites", value: 1 }];

interface Head {
  readonly typed: string;
  /** Canonical. */
  readonly key: string;
  readonly isNumber: boolean;
}

function headOf(comparison: Comparison, cell: Cell, column: number): Head {
  if (typeof cell === "object" && cell !== null)
    throw new ModelError(
      codeOfError(cell.error),
      `sites: column ${column + 1} has ${cell.error} in its first row.`,
      "sites",
    );
  if (typeof cell !== "string" || cell.trim() === "")
    throw new ModelError(
      "value",
      `sites: column ${column + 1} has no parameter key in its first row.`,
      "sites",
    );
  const { key } = addressed(comparison, cell.trim(), "all");
  if (key === "kind")
    throw new ModelError(
      "value",
      "sites: kind says what a column of the inputs is; a site can't change it.",
      "sites",
    );
  return { typed: cell.trim(), key, isNumber: parameterOf(key).parameter.kind === "number" };
}

/** What a cell does to its row's structure: a number nothing, a text is part of it. */
function kindOf({ typed, isNumber }: Head, cell: Cell): string {
  if (typeof cell === "number" && isNumber) return "#";
  if (typeof cell === "string" && cell.trim() !== "") {
    const text = cell.trim();
    if (text.toLowerCase() === "default" || !isNumber) return `:${text}`;
    throw new ModelError(
      "value",
      `${typed} is the text ${quoted(text)}. It takes a number, or the word default.`,
      typed,
    );
  }
  if (cell === null || cell === undefined || cell === "")
    throw new ModelError("value", `${typed} is blank. Type 0 for none, or the word default.`, typed);
  if (typeof cell === "object")
    throw new ModelError(codeOfError(cell.error), `${typed} holds ${cell.error}.`, typed);
  throw new ModelError(
    "value",
    `${typed} is ${String(cell).toUpperCase()}. It takes a ${isNumber ? "number" : "text"}.`,
    typed,
  );
}

function groupOf(
  comparison: Comparison,
  heads: readonly Head[],
  rows: readonly (readonly Cell[])[],
  of: readonly number[],
): SiteGroup {
  const first = rows[of[0]!]!;
  const isColumn = heads.map(({ isNumber }, k) => isNumber && typeof first[k] === "number");
  const texts = heads.flatMap(({ typed, isNumber }, k) =>
    isColumn[k] || isNumber ? [] : [{ key: typed, value: String(first[k]).trim() }],
  );
  const numbers = heads.map((head, k) => ({ ...head, k })).filter(({ k }) => isColumn[k]);
  const keys = numbers.map(({ typed }) => typed);
  return {
    comparison: withPlaceholders(overriding(comparison, [...texts, ...oneSite(keys)], "all"), keys, "all"),
    rows: of,
    keys,
    columns: numbers.map(({ k }) => Float64Array.from(of, (at) => rows[at]![k] as number)),
  };
}
