import { type Cause, type Example, EXAMPLES, type FileReport } from "./file";
import type { Answer } from "./pool";

/** A cause over all files that show it. */
export interface SharedCause extends Omit<Cause, "examples"> {
  files: number;
  /** The first of a few files, each with one cell; of the only file, a few cells. */
  examples: (Example & { path: string })[];
}

/** What came of a group of files. */
export interface Summary {
  files: number;
  formulas: number;
  equal: number;
  unstored: number;
  volatile: number;
  /** Cells that differ by themselves, and that follow from others. */
  different: number;
  following: number;
  refused: number;
  differentBy: SharedCause[];
  refusedBy: SharedCause[];
  milliseconds: { read: number; computed: number };
}

/** Of a whole corpus: files whose values are Excel's own, those of other writers, and those that gave no report. */
export interface CorpusReport {
  excel: Summary;
  others: Summary;
  writers: Record<string, number>;
  unread: Record<string, string[]>;
  crashed: Record<string, string[]>;
  slowest: { path: string; milliseconds: number }[];
}

/** Gathers the answers about all files. */
export function corpusReport(answers: ReadonlyMap<string, Answer>): CorpusReport {
  const reports = [...answers].flatMap(([path, answer]) =>
    "report" in answer ? [{ path, ...answer.report }] : [],
  );
  const writers: Record<string, number> = {};
  for (const { writer } of reports) writers[writer] = (writers[writer] ?? 0) + 1;
  return {
    excel: summaryOf(reports.filter(({ isExcel }) => isExcel)),
    others: summaryOf(reports.filter(({ isExcel }) => !isExcel)),
    writers,
    unread: byReason(answers, (answer) => ("unread" in answer ? answer.unread : undefined)),
    crashed: byReason(answers, (answer) => ("crashed" in answer ? answer.crashed : undefined)),
    slowest: reports
      .map(({ path, milliseconds: { read, computed } }) => ({ path, milliseconds: read + computed }))
      .sort((a, b) => b.milliseconds - a.milliseconds)
      .slice(0, 10),
  };
}

type Reported = FileReport & { path: string };

function summaryOf(reports: readonly Reported[]): Summary {
  const total = (count: (report: Reported) => number) => reports.reduce((sum, one) => sum + count(one), 0);
  const cells = (causes: readonly Cause[], of: "roots" | "following") =>
    causes.reduce((sum, cause) => sum + cause[of], 0);
  return {
    files: reports.length,
    formulas: total(({ formulas }) => formulas),
    equal: total(({ equal }) => equal),
    unstored: total(({ unstored }) => unstored),
    volatile: total((report) => report.volatile),
    different: total(({ different }) => cells(different, "roots")),
    following: total((report) => cells([...report.different, ...report.refused], "following")),
    refused: total(({ refused }) => cells(refused, "roots")),
    differentBy: shared(reports, ({ different }) => different),
    refusedBy: shared(reports, ({ refused }) => refused),
    milliseconds: {
      read: total(({ milliseconds }) => milliseconds.read),
      computed: total(({ milliseconds }) => milliseconds.computed),
    },
  };
}

function shared(
  reports: readonly Reported[],
  causesOf: (report: Reported) => readonly Cause[],
): SharedCause[] {
  const all = new Map<string, SharedCause>();
  for (const report of reports)
    for (const cause of causesOf(report)) {
      const key = `${cause.kind}\n${cause.functions.join()}`;
      const known = all.get(key);
      const examples = cause.examples.map((example) => ({ ...example, path: report.path }));
      if (!known) all.set(key, { ...cause, files: 1, examples });
      else {
        known.files++;
        known.examples = byFile([...known.examples, ...examples]).slice(0, EXAMPLES);
        known.roots += cause.roots;
        known.following += cause.following;
      }
    }
  return [...all.values()].sort((a, b) => b.roots + b.following - a.roots - a.following);
}

/** One example of each file first. */
function byFile<T extends { path: string }>(examples: readonly T[]): T[] {
  const isFirst = (each: T) => examples.find(({ path }) => path === each.path) === each;
  return [...examples.filter(isFirst), ...examples.filter((each) => !isFirst(each))];
}

function byReason(
  answers: ReadonlyMap<string, Answer>,
  reasonOf: (answer: Answer) => string | undefined,
): Record<string, string[]> {
  const reasons: Record<string, string[]> = {};
  for (const [path, answer] of answers) {
    const reason = reasonOf(answer);
    if (reason !== undefined) (reasons[reason] ??= []).push(path);
  }
  return reasons;
}
