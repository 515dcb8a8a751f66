import { parseArgs } from "node:util";
import { UsageError } from "../../src/cli/command";
import { casesOf, partNamed, type PartName, partNames } from "./parts";
import { type Numbered, watched } from "./watch";

const USAGE = "fuzz [functions N] [formulas N] [files N] [differential N] [--seed S] [--from K]";

/**
 * Tries random and hostile input, and prints what breaks, each kind with a case and how to try it again. Exit code 1
 * where anything does.
 */
export async function fuzzCommand(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    options: { seed: { type: "string" }, from: { type: "string", default: "0" } },
    allowPositionals: true,
  });
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  let broken = 0;
  for (const { part, count } of await wantedOf(positionals)) {
    const from = Number(values.from);
    const start = performance.now();
    const found: Numbered[] = [];
    await watched({ part, seed, from, to: from + count }, (violation) => found.push(violation));
    const seconds = ((performance.now() - start) / 1000).toFixed(0);
    console.log(
      `${part}: ${count.toLocaleString("en-US")} cases, seed ${seed}, ${seconds} s, ${found.length} violations`,
    );
    await printKinds(part, seed, found);
    broken += found.length;
  }
  return broken > 0 ? 1 : 0;
}

/** Parts with the number of cases of each: those named, or all. */
async function wantedOf(words: readonly string[]): Promise<{ part: PartName; count: number }[]> {
  const wanted: { part: PartName; count: number }[] = [];
  for (const word of words.length > 0 ? words : partNames) {
    const last = wanted.at(-1);
    if (/^\d+$/.test(word) && last) last.count = Number(word);
    else if (partNames.includes(word as PartName)) {
      const part = word as PartName;
      wanted.push({ part, count: (await partNamed(part)).count });
    } else throw new UsageError(`Usage: ${USAGE}`);
  }
  return wanted;
}

/** Each kind and subject once: how often, the shortest case, and its command. */
async function printKinds(part: PartName, seed: number, found: readonly Numbered[]): Promise<void> {
  if (found.length === 0) return;
  const caseAt = await casesOf(part, seed);
  const kinds = new Map<string, Shown[]>();
  for (const each of found) {
    const { subject, text } = caseAt(each.number);
    const key = `${subject}: ${each.kind.replaceAll(/\d+/g, "…").slice(0, 100)}`;
    kinds.set(key, [...(kinds.get(key) ?? []), { ...each, subject, text }]);
  }
  for (const all of [...kinds.values()].sort((a, b) => b.length - a.length)) {
    const { subject, kind, text, number } = all.reduce((a, b) => (b.text.length < a.text.length ? b : a));
    console.log(`  ${all.length} × ${subject} ${kind.slice(0, 300)}`);
    console.log(`      ${text.slice(0, 400)}`);
    console.log(`      npm run -s bench -- fuzz ${part} 1 --seed ${seed} --from ${number}`);
  }
}

type Shown = Numbered & { subject: string; text: string };
