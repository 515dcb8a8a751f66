import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { KernelStep, Program, Register } from "../../src/formula/program/program";
import { isOnPath } from "./onPath";
import type { Rate } from "./rate";

/**
 * The program's steps as one straight function in C, called scenario by scenario in a loop over columns; compiled by
 * gcc -O3 -march=native and timed inside. Null where there is no gcc.
 */
export function cRate(program: Program, columns: readonly Float64Array[]): Rate | null {
  if (!isOnPath("gcc")) return null;
  const folder = mkdtempSync(join(tmpdir(), "edge-tco-c-"));
  try {
    const count = columns[0]!.length;
    writeFileSync(join(folder, "model.c"), source(program, count));
    writeFileSync(join(folder, "columns"), Buffer.concat(columns.map(bytesOf)));
    const binary = join(folder, "model");
    execFileSync("gcc", ["-O3", "-march=native", "-o", binary, join(folder, "model.c"), "-lm"]);
    const seconds = Number(execFileSync(binary, { cwd: folder, encoding: "utf8" }));
    const bytes = readFileSync(join(folder, "results"));
    const results = new Float64Array(new Uint8Array(bytes).buffer);
    return { perSecond: slice / seconds, results };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Float64Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

const slice = 4096;

/** Times slices of 4,096 scenarios in a second round over them and prints the median in seconds. */
function source(program: Program, count: number): string {
  const inputs = program.inputs.map((_, k) => `r${k}`);
  return `#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static inline double model(${inputs.map((name) => `double ${name}`).join(", ")}) {
${program.constants.map(({ register, value }) => `  const double r${register} = ${literal(value)};`).join("\n")}
${program.steps.map((step) => `  ${statement(step as KernelStep)}`).join("\n")}
  return r${program.outputs[0]!.register};
}

enum { COUNT = ${count}, INPUTS = ${inputs.length}, SLICE = ${slice}, SLICES = COUNT / SLICE };
static double in[INPUTS][COUNT], out[COUNT];

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec + t.tv_nsec * 1e-9;
}

static int order(const void *a, const void *b) {
  double x = *(const double *)a, y = *(const double *)b;
  return (x > y) - (x < y);
}

int main(void) {
  FILE *columns = fopen("columns", "rb"), *results = fopen("results", "wb");
  if (!columns || !results || fread(in, sizeof in, 1, columns) != 1) return 1;
  double times[SLICES];
  for (int round = 0; round < 2; round++)
    for (int k = 0; k < SLICES; k++) {
      double start = now();
      for (int i = k * SLICE; i < (k + 1) * SLICE; i++) out[i] = model(${inputs.map((_, k) => `in[${k}][i]`).join(", ")});
      __asm__ volatile("" ::: "memory");
      times[k] = now() - start;
    }
  fwrite(out, sizeof out, 1, results);
  fclose(results);
  qsort(times, SLICES, sizeof *times, order);
  printf("%.9g\\n", times[SLICES / 2]);
  return 0;
}
`;
}

function literal(value: unknown): string {
  if (typeof value !== "number")
    throw new Error("A constant of the program is no number, which C does not get here.");
  return Number.isInteger(value) ? `${value}.0` : String(value);
}

const r = (register: Register): string => `r${register}`;

/** A step as a C statement: what a programmer would write, without Excel's settling of sums and 15 digits. */
function statement({ op, out, args }: KernelStep): string {
  const expression = expressions[op]?.(args.map(r));
  if (expression === undefined) throw new Error(`There is no expression in C for ${op}.`);
  return `const double r${out} = ${expression};`;
}

type Expression = (args: readonly string[]) => string;

const infix =
  (operator: string): Expression =>
  ([a, b]) =>
    `${a} ${operator} ${b}`;

/** The greatest or the least; fmax and fmin mind NaN, which no lane holds. */
const folded =
  (better: string): Expression =>
  ([first, ...rest]) =>
    rest.reduce((best, each) => `(${best} ${better} ${each} ? ${best} : ${each})`, first!);

const expressions: Readonly<Record<string, Expression | undefined>> = {
  "+": infix("+"),
  "-": infix("-"),
  "*": infix("*"),
  "/": infix("/"),
  "settled +": infix("+"),
  "settled -": infix("-"),
  "=": infix("=="),
  "<>": infix("!="),
  "<": infix("<"),
  ">": infix(">"),
  "<=": infix("<="),
  ">=": infix(">="),
  negate: ([x]) => `-${x}`,
  IF: ([condition, yes, no]) => `${condition} ? ${yes} : ${no}`,
  MAX: folded(">"),
  MIN: folded("<"),
  // the model rounds to whole numbers only
  ROUNDUP: ([x]) => `copysign(ceil(fabs(${x})), ${x})`,
  // Horner's scheme, one division for all flows
  NPV: ([rate, ...flows]) =>
    flows.reduceRight((later, flow) => `(${flow} + ${later}) * (1.0 / (1.0 + ${rate}))`, "0.0"),
};
