import type { CorpusReport, SharedCause, Summary } from "./summary";

/** A corpus' report to read; of each list the `worst` first. */
export function corpusTable(report: CorpusReport, worst: number): string {
  return [
    ...summaryLines("Saved by Excel", report.excel, worst),
    ...summaryLines("Saved by other programs", report.others, worst),
    "",
    `Writers: ${counted(report.writers)}`,
    ...reasonLines("Not read", report.unread, worst),
    ...reasonLines("Ended without an answer", report.crashed, worst),
    "",
    "Slowest",
    ...report.slowest
      .slice(0, worst)
      .map(({ path, milliseconds }) => `  ${padded(milliseconds)} ms  ${path}`),
  ].join("\n");
}

function summaryLines(title: string, summary: Summary, worst: number): string[] {
  const { files, formulas, milliseconds } = summary;
  const counts = (["equal", "different", "following", "refused", "volatile", "unstored"] as const).map(
    (key) => `  ${padded(summary[key])}  ${MEANINGS[key]}`,
  );
  return [
    "",
    `${title}: ${files} files, ${formulas.toLocaleString("en-US")} formula cells`,
    ...counts,
    `  ${padded(milliseconds.read)}  ms read, ${milliseconds.computed.toLocaleString("en-US")} ms computed`,
    ...causeLines("Different, by kind and functions (roots + following)", summary.differentBy, worst),
    ...causeLines("Not computed (roots + following)", summary.refusedBy, worst),
  ];
}

const MEANINGS = {
  equal: "equal the values in the file",
  different: "differ by themselves",
  following: "differ since they read such a cell or one not computed",
  refused: "not computed, with a reason",
  volatile: "read the clock or chance",
  unstored: "have no value in the file",
};

function causeLines(title: string, causes: readonly SharedCause[], worst: number): string[] {
  if (causes.length === 0) return [];
  return [
    `  ${title}`,
    ...causes
      .slice(0, worst)
      .flatMap(({ kind, functions, roots, following, files, examples }) => [
        `  ${padded(roots)} + ${following} in ${files} files: ${kind} [${functions.join(" ")}]`,
        ...examples.slice(0, 1).flatMap(exampleLines),
      ]),
    ...(causes.length > worst ? [`            and ${causes.length - worst} causes more`] : []),
  ];
}

const exampleLines = ({
  path,
  cell,
  formula,
  reads,
  stored,
  computed,
}: SharedCause["examples"][0]): string[] =>
  [
    `${path} ${cell} ${formula}`,
    ...(reads === "" ? [] : [`reads ${reads}`]),
    ...(stored === undefined ? [] : [`file ${stored}, ours ${computed}`]),
  ].map((line) => " ".repeat(12) + line);

const reasonLines = (title: string, reasons: CorpusReport["unread"], worst: number): string[] =>
  Object.keys(reasons).length === 0
    ? []
    : [
        "",
        title,
        ...Object.entries(reasons)
          .sort(([, a], [, b]) => b.length - a.length)
          .slice(0, worst)
          .map(([reason, paths]) => `  ${padded(paths.length)}  ${reason}  (${paths[0]})`),
      ];

const counted = (counts: Record<string, number>): string =>
  Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${count}`)
    .join(", ");

const padded = (count: number): string => count.toLocaleString("en-US").padStart(10);
