/** What a name in a formula stands for besides the plain cell: other years, or every member. */
export type Suffix = "all" | "prior" | "next" | "start" | "first" | "years" | "path" | "past";

/** A name of a formula, taken apart: `baseline.hostCores.all`. */
export interface Name {
  readonly ofBaseline: boolean;
  /** In lower case, without prefix and suffix: `hostcores`, `task.coverage`. */
  readonly base: string;
  readonly suffix?: Suffix;
}

const suffixes: ReadonlySet<string> = new Set([
  "all",
  "prior",
  "next",
  "start",
  "first",
  "years",
  "path",
  "past",
] satisfies Suffix[]);

const known = new Map<string, Name>();

/** Takes a name apart; it is parsed once. */
export function parseName(name: string): Name {
  const text = name.toLowerCase();
  const parsed = known.get(text) ?? taken(text);
  known.set(text, parsed);
  return parsed;
}

function taken(text: string): Name {
  const parts = text.split(".");
  const ofBaseline = parts[0] === "baseline";
  if (ofBaseline) parts.shift();
  const last = parts.at(-1)!;
  if (parts.length === 1 || !suffixes.has(last)) return { ofBaseline, base: parts.join(".") };
  parts.pop();
  return { ofBaseline, base: parts.join("."), suffix: last as Suffix };
}
