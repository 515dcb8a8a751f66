import type { Comparison } from "../../model/comparison";
import { type FiredWarning, verdicts, warningsOf } from "../../model/traps";
import { type Line, merged } from "./line";

/** What to know before any figure is read: the verdict in a sentence, then what there is to warn of. */
export function headlineLines(comparison: Comparison): Line[] {
  const warnings = warningsOf(comparison).map((fired, alternative) =>
    fired.map((each) => warningLine(each, alternative)),
  );
  return [verdictLine(comparison), ...merged(warnings)];
}

function verdictLine(comparison: Comparison): Line {
  const sentences = verdicts(comparison).map((sentence, alternative) => [alternative, sentence] as const);
  const values = new Map(sentences.filter(([, sentence]) => sentence !== undefined));
  return { key: "verdict", label: "Verdict", values, unit: "text", status: "", how: "" };
}

const warningLine = ({ code, member, trap, blocks, sentence }: FiredWarning, alternative: number): Line => ({
  key: member === undefined ? code : `${code}.${member}`,
  label: blocks ? "Does not fit" : "Warning",
  values: new Map([[alternative, sentence]]),
  unit: "text",
  status: "warning",
  how: `trap ${trap}`,
});
