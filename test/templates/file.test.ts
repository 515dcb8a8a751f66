import { beforeAll, describe, expect, test } from "vitest";
import { readFileSync } from "node:fs";
import { templates } from "../../src/templates";
import { buildTemplate, calculatedPages, fileOf } from "../../src/templates/file";
import { offerOf } from "../../src/templates/offer";
import offers from "../../templates/list.json";
import type { Page } from "../../src/workbook/writer/page";
import { readXml } from "../../src/workbook/file/xml";
import { committed, partsOf } from "./workbook-of";

const cases = templates.map((template) => ({ id: template.id, template }));

describe.each(cases)("the file of $id", ({ template }) => {
  let pages: Page[];
  let parts: Map<string, string>;
  beforeAll(async () => {
    pages = await calculatedPages(template);
    parts = partsOf(await fileOf(template, pages));
  }, 60_000);
  const sheets = (): [string, string][] =>
    [...parts].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));

  test("is what its description gives, part by part", () => {
    const kept = partsOf(committed(template));
    expect([...kept.keys()]).toEqual([...parts.keys()]);
    // compared as truth values: a difference of megabytes is no message
    for (const [name, content] of parts) expect(kept.get(name) === content, name).toBe(true);
  });

  test("is offered by its title and question, with the verdict that its Summary gives", () => {
    const offer = offerOf(template, pages);
    expect(offers[templates.indexOf(template)]).toEqual(offer);
    expect(offer.verdict).toMatch(/pay|save/);
  });

  test("has parts that are well-formed", () => {
    for (const [name, content] of parts)
      expect(() => readXml({ path: name, content: new TextEncoder().encode(content) }, {}), name).not.toThrow();
  });

  test("has a content type for each part and a part for each relationship", () => {
    const types = parts.get("[Content_Types].xml")!;
    for (const name of parts.keys()) {
      if (name === "[Content_Types].xml" || name.endsWith(".rels")) continue;
      expect(types.includes(`"/${name}"`), name).toBe(true);
    }
    for (const [name, content] of parts)
      if (name.endsWith(".rels"))
        for (const [, target] of content.matchAll(/Target="([^"]+)"(?! TargetMode="External")/g))
          expect(parts.has(resolved(name, target!)), `${name}: ${target}`).toBe(true);
  });

  test("does not make Excel recalculate everything on opening", () => {
    expect(parts.get("xl/workbook.xml")).toContain('<calcPr calcId="191029"/>');
  });

  test("stores each call of the add-in as a dynamic array under its stored name, with its value", () => {
    const cells = sheets().flatMap(([, sheet]) => [
      ...sheet.matchAll(/<c ([^>]*)><f([^>]*)>([^<]*)<\/f>(<v>[^<]*<\/v>)?/g),
    ]);
    const calls = cells.filter(([, , , formula]) => formula!.includes("EDGE"));
    expect(calls.length).toBeGreaterThan(50);
    for (const [, attributes, array, formula, value] of calls) {
      if (!/_xldudf_EDGE_/.test(formula!)) continue;
      expect(attributes, formula).toContain('cm="1"');
      expect(array, formula).toContain('t="array"');
      expect(value, formula).toBeDefined();
    }
    for (const [, , , formula] of cells) {
      expect(formula!.replaceAll(/&quot;.*?&quot;/g, ""), formula).not.toMatch(/EDGE\.[A-Z]/);
      expect(formula, formula).not.toMatch(/(?<!_xlfn\.)\bIFNA\(/);
    }
  });

  test("says in its properties which version of the model made its values", () => {
    expect(parts.get("docProps/core.xml")).toMatch(/Edge TCO model \d+\.\d+\.\d+/);
  });

  test("offers the add-in of the manifest when it is opened", () => {
    const manifest = readFileSync(new URL("../../manifest.xml", import.meta.url), "utf8");
    const id = /<Id>([^<]+)<\/Id>/.exec(manifest)![1]!;
    const extension = parts.get("xl/webextensions/webextension1.xml")!;
    expect(extension).toContain(`<we:reference id="${id}" version="1.0.0.0" store="developer" storeType="Registry"/>`);
    expect(extension).toContain("<we:containsCustomFunctions/>");
    expect(parts.get("_rels/.rels")).toContain('Target="xl/webextensions/taskpanes.xml"');
  });

  test("has four charts with a title, titles on both axes, and words for those who do not see them", () => {
    const charts = [...parts].filter(([name]) => /^xl\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(4);
    for (const [name, content] of charts) expect(content.match(/<c:title>/g), name).toHaveLength(3);
    const drawing = parts.get("xl/drawings/drawing1.xml")!;
    expect(drawing.match(/ descr="[^"]{40,}"/g)).toHaveLength(charts.length);
  });

  test("prints each sheet as wide as a page, and freezes what names the figures", () => {
    for (const [name, sheet] of sheets()) {
      expect(sheet.includes('<pageSetUpPr fitToPage="1"/>'), name).toBe(true);
      expect(/<pane [^>]*state="frozen"/.test(sheet), name).toBe(true);
    }
    const areas = parts.get("xl/workbook.xml")!.match(/name="_xlnm\.Print_Area"/g);
    expect(areas).toHaveLength(sheets().length);
  });

  test("protects no sheet, and merges only texts", () => {
    for (const [name, content] of parts) expect(/<(sheet|workbook)Protection/.test(content), name).toBe(false);
    for (const [name, sheet] of sheets())
      for (const [, first] of sheet.matchAll(/<mergeCell ref="([A-Z]+\d+):/g))
        expect(first, name).toMatch(/^A\d+$/);
  });
});

test("a template comes out the same byte for byte when it is built again", async () => {
  const blank = templates.find(({ id }) => id === "blank")!;
  expect(Buffer.from(await buildTemplate(blank)).equals(Buffer.from(await buildTemplate(blank)))).toBe(true);
});

/** A relationship's target as the name of a part. */
function resolved(rels: string, target: string): string {
  if (target.startsWith("/")) return target.slice(1);
  const folder = rels.replace(/_rels\/[^/]*$/, "");
  return new URL(target, `http://parts/${folder}`).pathname.slice(1);
}
