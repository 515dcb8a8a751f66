import { described } from "./mutant";
import type { Numbered } from "./switched";
import type { Outcome } from "./trial";

/** What a run found, as `--out` keeps it. */
export interface Run {
  readonly seed: number;
  /** Folders with the number of mutants there are. */
  readonly rooms: { folder: string; of: number }[];
  readonly mutants: Numbered[];
  /** By the mutant's number; a mutant that the time did not suffice for may have none. */
  readonly outcomes: Record<number, Outcome>;
}

/** The score of each room, then what survived, as a list to go through. */
export function mutationsTable(run: Run, minutes: number): string {
  return [
    `Seed ${run.seed}, ${minutes.toFixed(0)} minutes`,
    ...run.rooms.map((room) => scoreOf(run, room)),
    ...listOf(run, "survived", "Survived"),
    ...listOf(run, "unreached", "No test comes there"),
    ...listOf(run, "undecided", "Not decided in time"),
  ].join("\n");
}

function scoreOf(run: Run, { folder, of }: Run["rooms"][number]): string {
  const drawn = run.mutants.filter(({ file }) => file.startsWith(`${folder}/`));
  const count = (...kinds: Outcome["kind"][]) =>
    drawn.filter(({ number }) => kinds.includes(run.outcomes[number]?.kind ?? "undecided")).length;
  const found = count("killed", "endless");
  const decided = drawn.length - count("undecided");
  const share = decided === 0 ? "" : `, ${((100 * found) / decided).toFixed(1)}%`;
  return `${folder}: ${found} of ${decided} found${share} (drawn ${drawn.length} of ${of})`;
}

function listOf(run: Run, kind: Outcome["kind"], title: string): string[] {
  const all = run.mutants.filter(({ number }) => (run.outcomes[number]?.kind ?? "undecided") === kind);
  return all.length === 0
    ? []
    : ["", `${title}: ${all.length}`, ...all.map((each) => `  ${described(each)}`)];
}
