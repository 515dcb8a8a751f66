/** What a name in a formula stands for besides the plain cell: every member, or other years. */
export const suffixes = ["all", "prior", "next", "start", "first", "years", "path", "past"] as const;

export type Suffix = (typeof suffixes)[number];

/** A name of a formula, taken apart: `baseline.hostCores.all`. */
export interface Name {
  readonly ofBaseline: boolean;
  /** In lower case, without prefix and suffix: `hostcores`, `task.coverage`. */
  readonly base: string;
  readonly suffix?: Suffix;
}

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
  const suffix = parts.length === 1 ? undefined : suffixes.find((each) => each === parts.at(-1));
  if (suffix === undefined) return { ofBaseline, base: parts.join(".") };
  parts.pop();
  return { ofBaseline, base: parts.join("."), suffix };
}
