/** One change to one place of a file: what stands from `start` to `end` becomes `to`. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** A statement is left out, an expression becomes another. */
  readonly kind: "expression" | "statement";
  readonly from: string;
  readonly to: string;
}

/** In one line, as a list of survivors shows it. */
export const described = ({ file, line, from, to, kind }: Mutant): string =>
  `${file}:${line} ${short(from)} ${kind === "statement" ? "left out" : `→ ${short(to)}`}`;

function short(code: string): string {
  const line = code.replaceAll(/\s+/g, " ");
  return line.length > 90 ? `${line.slice(0, 60)} … ${line.slice(-25)}` : line;
}
