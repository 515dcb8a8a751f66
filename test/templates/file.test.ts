import { beforeAll, describe, expect, test } from "vitest";
import { templates } from "../../src/templates";
import { buildTemplate } from "../../src/templates/file";
import { readXml } from "../../src/workbook/file/xml";
import { committed, partsOf } from "./workbook-of";

describe.each(templates.map((template) => ({ id: template.id, template })))("templates/$id.xlsx", ({ template }) => {
  let built: Uint8Array;
  let parts: Map<string, string>;
  beforeAll(async () => {
    built = await buildTemplate(template);
    parts = partsOf(built);
  });

  test("is what its description gives, part by part", () => {
    const kept = partsOf(committed(template));
    expect([...kept.keys()]).toEqual([...parts.keys()]);
    for (const [name, content] of parts) expect(kept.get(name), name).toBe(content);
  });

  test("comes out the same byte for byte when it is built again", async () => {
    expect(Buffer.from(await buildTemplate(template)).equals(Buffer.from(built))).toBe(true);
  });

  test("has parts that are well-formed", () => {
    for (const [name, content] of parts)
      expect(() => readXml(new TextEncoder().encode(content), () => {}), name).not.toThrow();
  });

  test("has a content type for each part and a part for each relationship", () => {
    const types = parts.get("[Content_Types].xml")!;
    for (const name of parts.keys()) {
      if (name === "[Content_Types].xml" || name.endsWith(".rels")) continue;
      expect(types.includes(`"/${name}"`), name).toBe(true);
    }
    for (const [name, content] of parts)
      if (name.endsWith(".rels"))
        for (const [, target] of content.matchAll(/Target="([^"]+)"/g))
          expect(parts.has(resolved(name, target!)), `${name}: ${target}`).toBe(true);
  });

  test("does not make Excel recalculate everything on opening", () => {
    expect(parts.get("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });

  test("stores each call of the add-in as a dynamic array under its stored name, with its value", () => {
    const model = parts.get("xl/worksheets/sheet2.xml")!;
    const cells = [...model.matchAll(/<c ([^>]*)><f([^>]*)>([^<]*)<\/f>(<v>[^<]+<\/v>)?/g)];
    const calls = cells.filter(([, , , formula]) => formula!.includes("EDGE"));
    expect(calls.length).toBeGreaterThan(20);
    for (const [, attributes, array, formula, value] of calls) {
      expect(attributes, formula).toContain('cm="1"');
      expect(array, formula).toContain('t="array"');
      expect(formula).toMatch(/_xldudf_EDGE_/);
      expect(formula).not.toMatch(/EDGE\./);
      expect(value, formula).toBeDefined();
    }
  });

  test("says in its properties which version of the model made its values", () => {
    expect(parts.get("docProps/core.xml")).toMatch(/Edge TCO model \d+\.\d+\.\d+/);
  });

  test("has charts with a title, titles on both axes, and words for those who do not see them", () => {
    const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts.length).toBeGreaterThanOrEqual(2);
    for (const [name, content] of charts) expect(content.match(/<c:title>/g), name).toHaveLength(3);
    const drawing = parts.get("xl/drawings/drawing1.xml")!;
    expect(drawing.match(/ descr="[^"]{20,}"/g)).toHaveLength(charts.length);
  });

  test("protects no sheet", () => {
    for (const [name, content] of parts) expect(content, name).not.toMatch(/<(sheet|workbook)Protection/);
  });
});

/** A relationship's target as the name of a part. */
function resolved(rels: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = rels.replace(/_rels\/[^/]*$/, "");
  return new URL(target, `http://parts/${folder}`).pathname.slice(1);
}
