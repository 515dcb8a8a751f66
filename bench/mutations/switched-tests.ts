import { relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProjectInlineConfiguration, ViteUserConfig } from "vitest/config";
import all from "../../vitest.config";
import type { TestSpecification } from "vitest/node";
import { switched } from "./switched";
import type { World } from "./world";

export const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const SETUP = fileURLToPath(new URL("setup.ts", import.meta.url));

/** The unit tests as they are, of sources with a switch at the place of each mutant. */
export function switchedTests({ mutants, isolate, workers }: World): ViteUserConfig {
  const projects = all.test!.projects as TestProjectInlineConfiguration[];
  return {
    test: {
      ...all.test,
      maxWorkers: workers,
      sequence: { sequencer: AsAsked },
      projects: projects
        .filter(({ test }) => String(test!.name).startsWith("unit"))
        .map((project) => ({
          ...project,
          root: ROOT,
          plugins: [withSwitches(mutants)],
          test: {
            ...project.test,
            setupFiles: [SETUP, ...[project.test!.setupFiles ?? []].flat()],
            ...(isolate && { isolate }),
            // a machine with much else to do is no endless loop
            testTimeout: 300_000,
          },
        })),
    },
  };
}

/** Vitest would run long files first. */
class AsAsked {
  sort = (files: TestSpecification[]) => files;
  shard = (files: TestSpecification[]) => files;
}

/** The files on disk stay as they are: tests that read sources, or start processes, see these. */
const withSwitches = (mutants: World["mutants"]) => ({
  name: "mutants",
  enforce: "pre" as const,
  transform(code: string, id: string) {
    const file = relative(ROOT, id).replaceAll("\\", "/");
    const here = mutants.filter((mutant) => mutant.file === file);
    return here.length > 0 ? { code: switched(code, here), map: null } : undefined;
  },
});
