import { tried } from "./part";
import { casesOf, type PartName } from "./parts";

/** What is wrong with the first cases of a seed, a line each; how long they take is not looked at. */
export async function violationsIn(part: PartName, seed: number, count: number): Promise<string[]> {
  const caseAt = await casesOf(part, seed);
  const lines: string[] = [];
  for (let number = 0; number < count; number++) {
    const each = caseAt(number);
    const wrong = tried(each);
    if (wrong !== undefined)
      lines.push(`${each.subject} ${wrong}: ${each.text} (fuzz ${part} 1 --seed ${seed} --from ${number})`);
  }
  return lines;
}

/** The first cases of a seed as they can be read. */
export async function textsOf(part: PartName, seed: number, count: number): Promise<string[]> {
  const caseAt = await casesOf(part, seed);
  return Array.from({ length: count }, (_, number) => caseAt(number).text);
}
