import { Injector, Plugin } from "@univerjs/core";
import {
  CalculateFormulaService,
  FormulaExecutedStateType,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  UniverFormulaEnginePlugin,
} from "@univerjs/preset-sheets-core";
import { expect, it } from "vitest";
import { formulaPlugin } from "../../../src/workbench/engine/plugin";
import { CalculationService } from "../../../src/workbench/engine/service";
import packageJson from "../../../package.json";

const service = new CalculationService(() => ({ show: () => undefined, recalculateAll: () => undefined }));

/** Runs the part of a plugin's start that adds its services. */
function started(type: typeof UniverFormulaEnginePlugin): Injector {
  const injector = new Injector();
  const plugin = Object.create(type.prototype, {
    _injector: { value: injector },
    _config: { value: {} },
  }) as { _initialize(): void; _initializeWithOverride(): void };
  plugin._initialize();
  plugin._initializeWithOverride();
  return injector;
}

it("Every package of Univer is pinned to the version in which the seam was tried", () => {
  const versions = Object.entries(packageJson.dependencies).filter(([name]) => name.startsWith("@univerjs/"));
  expect(versions.length).toBeGreaterThan(5);
  for (const [name, version] of versions) expect(version, name).toBe("0.25.1");
  expect(UniverFormulaEnginePlugin.version).toBe("0.25.1");
});

it("Univer's formula plugin adds its calculation by the method that ours overrides", () => {
  expect(UniverFormulaEnginePlugin.prototype).toBeInstanceOf(Plugin);
  expect(started(UniverFormulaEnginePlugin).has(ICalculateFormulaService)).toBe(true);
});

it("Our plugin has our calculation there, under the same name, and nothing is ever dirty for Univer's", () => {
  const ours = formulaPlugin(service);
  expect(ours.pluginName).toBe(UniverFormulaEnginePlugin.pluginName);
  const injector = started(ours);
  expect(injector.get(ICalculateFormulaService)).toBe(service);
  const dirty = injector.get(IActiveDirtyManagerService);
  dirty.register("some.mutation", { commandId: "some.mutation", getDirtyData: () => ({}) });
  expect(dirty.get("some.mutation")).toBeUndefined();
});

it("The service answers each question of Univer's own", () => {
  const asked = Object.getOwnPropertyNames(CalculateFormulaService.prototype).filter(
    (name) => !name.startsWith("_") && name !== "constructor" && name !== "dispose",
  );
  expect(asked).toContain("execute");
  for (const name of asked) expect(service, name).toHaveProperty(name);
});

it("A calculation that is asked for ends with its answer", async () => {
  const states: number[] = [];
  service.executionCompleteListener$.subscribe(({ functionsExecutedState }) =>
    states.push(functionsExecutedState),
  );
  await service.execute({ forceCalculate: true });
  expect(states).toEqual([FormulaExecutedStateType.SUCCESS]);
});
