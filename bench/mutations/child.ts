import { readFileSync } from "node:fs";
import {
  createVitest,
  type TestModule,
  type TestRunResult,
  type TestSpecification,
  type Vitest,
} from "vitest/node";
import type { Answer, Question } from "./host";
import { ROOT, switchedTests } from "./switched-tests";
import { WORLD, type World } from "./world";

/** A vitest that has started runs the files of tests that the parent sends, in their order, one run after another. */
const started = start();
process.on("message", (question: Question) => {
  void answerTo(question).then(
    (answer) => process.send!(answer),
    (error: Error) => process.send!({ failed: error.stack ?? String(error) }),
  );
});

async function start(): Promise<{ vitest: Vitest; specifications: Map<string, TestSpecification> }> {
  const world = JSON.parse(readFileSync(process.env[WORLD]!, "utf8")) as World;
  const options = { root: ROOT, config: false as const, watch: false, reporters: [{}], silent: true };
  const vitest = await createVitest("test", options, switchedTests(world));
  await vitest.standalone();
  const specifications = await vitest.globTestSpecifications();
  return { vitest, specifications: new Map(specifications.map((each) => [each.moduleId, each])) };
}

async function answerTo({ mutant, mostAsked, files, bail }: Question): Promise<Answer> {
  const { vitest, specifications } = await started;
  vitest.config.bail = bail ? 1 : 0;
  for (const { config } of vitest.projects) config.bail = bail ? 1 : 0;
  // what came of earlier runs would be told again
  vitest.state.filesMap.clear();
  vitest.provide("mutant", mutant);
  vitest.provide("mostAsked", mostAsked);
  const result = await vitest.runTestSpecifications(files.map((path) => specifications.get(path)!));
  return answerOf(result, files);
}

const answerOf = ({ testModules, unhandledErrors }: TestRunResult, files: readonly string[]): Answer => ({
  files: testModules
    .filter(({ moduleId }) => files.includes(moduleId))
    .map((module) => ({
      path: module.moduleId,
      state: module.state(),
      milliseconds: millisecondsOf(module),
      failed: failedIn(module),
    })),
  errors: unhandledErrors.map((error) => String((error as Error).message ?? error)),
});

function millisecondsOf(module: TestModule): number {
  const { collectDuration, setupDuration, duration } = module.diagnostic();
  return collectDuration + setupDuration + duration;
}

const failedIn = (module: TestModule): string | undefined =>
  [...module.children.allTests("failed")][0]?.fullName ?? module.errors()[0]?.message;
