import { evaluate } from "../evaluate";
import { isCell, Reference } from "../operand";
import type { PivotTable } from "../pivotTable";
import type { Extract } from "../program/extract";
import type { EvaluateStep } from "../program/program";
import type { Scope, Surroundings } from "../scope";
import { type Node, nodesOf } from "../syntax";
import { readingOf } from "./reading";
import { cellKey, type ComputedBook } from "./workbook";

/** All of the workbook that evaluated steps read besides the cells that vary. */
export function extractFor(steps: readonly EvaluateStep[], book: ComputedBook): Extract {
  const { surroundings } = book;
  const names = new Map<string, Extract["names"][number]>();
  const tables = new Map<string, Extract["tables"][number]>();
  const spills = new Map<number, Extract["spills"][number]>();
  const cells = new Map<number, Extract["cells"][number]>();
  let asksPivots = false as boolean;
  for (const step of steps) {
    const varying = new Set(step.reads.map(cellKey));
    const scope: Scope = { book: surroundings, host: step.host, arrays: step.arrays, depth: 0 };
    for (const area of readingOf(step.node, scope).areas)
      book.each(area, (position) => {
        const { sheet, row, column } = position;
        const value = surroundings.cells.value(sheet, row, column);
        if (!varying.has(cellKey(position))) cells.set(cellKey(position), { sheet, row, column, value });
      });
    collectMeanings(step.node, scope);
  }
  return {
    sheets: sheetNames(surroundings),
    cells: [...cells.values()],
    names: [...names.values()],
    tables: [...tables.values()],
    spills: [...spills.values()],
    ...(asksPivots && surroundings.pivotTables && { pivotTables: pivotTables(surroundings) }),
    ...(surroundings.from1904 && { from1904: true }),
  };

  function collectMeanings(root: Node, scope: Scope): void {
    for (const node of nodesOf(root)) {
      if (node.kind === "call") {
        const called = surroundings.functions.get(node.name);
        asksPivots ||= called?.stretched?.to === "its pivot table";
        if (!called) collectName(node.name, undefined, scope);
      }
      if (node.kind === "name") collectName(node.name, node.sheet, scope);
      if (node.kind === "table") collectTable(node.table, scope);
      if (node.kind === "spill") collectSpill(node.anchor, scope);
    }
  }

  function collectName(name: string, sheetName: string | undefined, scope: Scope): void {
    const sheet = sheetName === undefined ? scope.host.sheet : surroundings.sheet(sheetName);
    const key = `${sheet}!${name.toLowerCase()}`;
    if (sheet === undefined || names.has(key)) return;
    const meaning = surroundings.definedName(name, sheet);
    if (!meaning) return collectTable(name, scope);
    names.set(key, { name: name.toLowerCase(), sheet, meaning });
    collectMeanings(meaning, scope);
  }

  function collectTable(name: string | undefined, { host }: Scope): void {
    const extent = surroundings.table(name, host);
    const key = name?.toLowerCase() ?? `at ${cellKey(host)}`;
    if (extent) tables.set(key, { name: name?.toLowerCase(), host, extent });
  }

  function collectSpill(anchor: Node, scope: Scope): void {
    const place = evaluate(anchor, scope);
    if (!(place instanceof Reference) || !place.area || !isCell(place.area)) return;
    const { sheet, top: row, left: column } = place.area;
    const area = surroundings.spill({ sheet, row, column });
    if (area) spills.set(cellKey({ sheet, row, column }), { anchor: { sheet, row, column }, area });
  }
}

const pivotTables = (surroundings: Surroundings): (readonly PivotTable[])[] =>
  sheetNames(surroundings).map((_, sheet) => surroundings.pivotTables!(sheet));

function sheetNames(surroundings: Surroundings): string[] {
  const names: string[] = [];
  for (let sheet = 0; surroundings.sheetName(sheet) !== ""; sheet++)
    names.push(surroundings.sheetName(sheet));
  return names;
}
