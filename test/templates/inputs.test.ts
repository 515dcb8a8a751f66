import { describe, expect, test } from "vitest";
import { parseName } from "../../src/model/equations/name";
import { templates } from "../../src/templates";
import { allowedOf } from "../../src/templates/allowed";
import { inputRows, inputsTable } from "../../src/templates/inputs-layout";
import { inputsPage } from "../../src/templates/sheets/inputs";
import { scenarioOf } from "../../src/templates/scenario";
import { type Allowed, allowedInWords, type Bound } from "../../src/workbook/writer/allowed";

const cases = templates.map((template) => ({ id: template.id, template }));

describe.each(cases)("the inputs of $id", ({ template }) => {
  const scenario = scenarioOf(template);
  const inputs = [...scenario.inputs.values()];

  test("have a source and a status each; what is assumed or remembered is called so", () => {
    for (const { key, source, status } of inputs) {
      expect(source, key).toBeTruthy();
      if (/^assumption$/i.test(source)) expect(["assumption", "unverified"], key).toContain(status);
      if (/^memory$/i.test(source)) expect(status, key).toBe("unverified");
    }
  });

  test("lie within what their cells allow", () => {
    for (const input of inputs)
      input.values.forEach((value, alternative) => {
        const allowed = allowedOf(input, alternative, scenario);
        if (allowed) expect(accepts(allowed, value), `${input.key} ${value}`).toBe(true);
      });
  });

  test("are called by their names where something else is typed, and no other by its cell", () => {
    const { cells } = inputsPage(scenario);
    for (const { row, allowed } of cells) {
      if (!allowed) continue;
      const label = cells.find((cell) => cell.row === row && cell.column === 0)!.value;
      expect(allowed.refusal.startsWith(`${String(label).trim()}: `), allowed.refusal).toBe(true);
      expect(allowed.refusal).not.toMatch(/\$|\b[D-K]\d+ to |to [D-K]\d+/);
    }
  });

  test("are at most some ninety rows, which a reader can look through", () => {
    expect(inputRows(template).filter(({ input }) => input).length).toBeLessThanOrEqual(95);
  });

  test("end with a horizon that the Model sheet has years for", () => {
    expect(inputs.find(({ key }) => key === "years")!.to).toBeLessThanOrEqual(10);
  });

  test("have names that a formula can tell from one another and from cells", () => {
    const names = inputs.flatMap(({ key, parameter }) =>
      parameter.of === "site" ? [key] : template.alternatives.map((each) => `${key}_${each.key}`),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) {
      expect(name).toMatch(/^[A-Za-z][A-Za-z0-9._]*$/);
      expect(name).not.toMatch(/^([A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*)$/);
      expect(parseName(name).ofBaseline).toBe(false);
    }
  });

  test("stand as a table whose head is the key and the alternatives", () => {
    const [head, ...lines] = inputsTable(template);
    expect(head).toEqual(["key", ...template.alternatives.map(({ key }) => key)]);
    expect(lines.filter(([key]) => key !== null)).toHaveLength(inputs.length);
  });
});

describe("what an input may hold", () => {
  const scenario = scenarioOf(templates.find(({ id }) => id === "blank")!);
  const allowed = (key: string): Allowed | undefined => allowedOf(scenario.inputs.get(key)!, 1, scenario);

  test("ends at the other input that the model holds it against", () => {
    const idle = allowed("idleWatts") as Allowed & { kind: "number" };
    expect(idle.most!.keys).toEqual(["maxWatts"]);
    expect(allowedInWords(idle, false)).toMatch(/ to maxWatts$/);
  });

  test("is the template's own range where that is narrower", () => {
    expect(allowedInWords(allowed("years")!, false)).toBe("1 to 10");
    expect(allowedInWords(allowed("discountRate")!, true)).toBe("0% to 50%");
  });

  test("of a license rule is a rule that counts at the same scope", () => {
    const rules = (allowed("license.host.rule") as Allowed & { kind: "choice" }).of;
    expect(rules[0]).toBe("vmware-core");
    expect(rules).toContain("per-server");
    expect(rules).not.toContain("sql-server-core");
  });

  test("of a power shape is no measured curve where no points are known", () => {
    expect((allowed("shape") as Allowed & { kind: "choice" }).of).not.toContain("measured");
  });

  test("is any text of a label", () => {
    expect(allowed("demandUnit")).toBeUndefined();
  });
});

function accepts(allowed: Allowed, value: number | string): boolean {
  if (allowed.kind === "choice") return allowed.of.includes(String(value));
  const { least, most } = allowed;
  if (typeof value !== "number") return false;
  const above = (bound: Bound): boolean => (bound.open ? value > bound.value : value >= bound.value);
  return (!least || above(least)) && (!most || value <= most.value);
}
