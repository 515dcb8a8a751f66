import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Program } from "../../src/formula/program/program";
import { modelInC } from "./cModel";
import { isOnPath } from "./onPath";
import type { Rate } from "./rate";

/**
 * The program's steps as one straight function in C, called scenario by scenario in a loop over columns; compiled by
 * gcc -O3 -march=native and timed inside. Its outputs stand one behind the other. Null where there is no gcc.
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

const slice = 1024;

/** Times slices of 1,024 scenarios in a second round over them and prints the median in seconds. */
function source(program: Program, count: number): string {
  const { inputs, outputs } = program;
  const given = inputs.map((_, k) => `in[${k}][i]`);
  const results = outputs.map((_, k) => `&out[${k}][i]`);
  return `#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

${modelInC(program)}

enum { COUNT = ${count}, INPUTS = ${inputs.length}, OUTPUTS = ${outputs.length}, SLICE = ${slice}, SLICES = COUNT / SLICE };
static double in[INPUTS][COUNT], out[OUTPUTS][COUNT];

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
      for (int i = k * SLICE; i < (k + 1) * SLICE; i++) model(${[...given, ...results].join(", ")});
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
