import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";
import { OfficeAddinManifest } from "office-addin-manifest";
import { describe, expect, test } from "vitest";
import { built, inDist, isBuilt, root } from "../support/dist";

const origin = "https://localhost:3000/";
const document = new JSDOM(readFileSync(`${root}manifest.xml`, "utf8"), { contentType: "text/xml" }).window
  .document;
const all = [...document.getElementsByTagName("*")];
/** Every element of a local name, wherever it stands. */
const named = (name: string) => all.filter((element) => element.localName === name);
const childrenOf = (parent: Element) => [...parent.children].map((child) => child.localName);
const valueOf = (element: Element) => element.getAttribute("DefaultValue") ?? element.textContent ?? "";
/** The file of dist/ behind an address of the add-in. */
const fileOf = (url: string) => url.slice(origin.length);
/** Width and height that a PNG's header states. */
function pixels(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.toString("latin1", 1, 4)).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

test("Microsoft's own reader finds the add-in in it", async () => {
  const info = await OfficeAddinManifest.readManifestFile(`${root}manifest.xml`);
  expect(info).toMatchObject({
    id: expect.stringMatching(/^[\da-f]{8}-([\da-f]{4}-){3}[\da-f]{12}$/),
    version: expect.stringMatching(/^\d+\.\d+\.\d+\.\d+$/),
    displayName: "Edge TCO",
    hosts: ["Workbook"],
    officeAppType: "TaskPaneApp",
    permissions: "ReadWriteDocument",
    defaultSettings: { sourceLocation: `${origin}pane.html` },
  });
});

test("dist/ holds the manifest as it is here", () => {
  expect(built("manifest.xml")).toBe(readFileSync(`${root}manifest.xml`, "utf8"));
});

/** The order that the schema asks for; an element may be missing where it is optional, never out of place. */
test.each([
  [
    "OfficeApp",
    "Id Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl Hosts Requirements DefaultSettings Permissions VersionOverrides",
  ],
  ["VersionOverrides", "Hosts Resources"],
  ["AllFormFactors", "ExtensionPoint"],
  ["DesktopFormFactor", "GetStarted FunctionFile ExtensionPoint"],
  ["Group", "Label Icon Control"],
  ["Control", "Label Supertip Icon Action"],
  ["GetStarted", "Title Description LearnMoreUrl"],
  ["Resources", "Images Urls ShortStrings LongStrings"],
])("the children of %s stand in the schema's order", (parent, order) => {
  const [element] = named(parent);
  expect(childrenOf(element!).join(" ")).toBe(order);
});

describe("the shared runtime", () => {
  const host = named("Host").find((element) => element.getAttribute("xsi:type") === "Workbook")!;

  test("is the first thing said of the workbook, and lives long", () => {
    expect(childrenOf(host)).toEqual(["Runtimes", "AllFormFactors", "DesktopFormFactor"]);
    expect(named("Runtime").map((runtime) => runtime.getAttribute("lifetime"))).toEqual(["long"]);
  });

  test("serves functions, commands and the pane from one page", () => {
    const places = [...named("Runtime"), ...named("FunctionFile")];
    const pages = named("SourceLocation").filter((element) =>
      ["Page", "Action"].includes(element.parentElement!.localName),
    );
    expect([...places, ...pages].map((element) => element.getAttribute("resid"))).toEqual(
      Array.from({ length: 4 }, () => "Taskpane.Url"),
    );
  });

  test("has script, page, metadata and namespace in this order, the namespace EDGE", () => {
    const [functions] = named("ExtensionPoint");
    expect(functions!.getAttribute("xsi:type")).toBe("CustomFunctions");
    expect(childrenOf(functions!)).toEqual(["Script", "Page", "Metadata", "Namespace"]);
    expect(document.querySelector('[id="Functions.Namespace"]')!.getAttribute("DefaultValue")).toBe("EDGE");
  });
});

test("the requirement sets are those of a shared runtime with custom functions", () => {
  const sets = named("Set").map((set) => `${set.getAttribute("Name")} ${set.getAttribute("MinVersion")}`);
  expect(sets).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3", "ExcelApi 1.9"]);
});

describe("resources", () => {
  const resources = [...named("Resources")[0]!.querySelectorAll("[id]")];
  const ids = resources.map((element) => element.getAttribute("id")!);
  const used = all.map((element) => element.getAttribute("resid")).filter((resid) => resid !== null);

  test("every id is defined once, and fits in 32 characters", () => {
    expect([...new Set(ids)]).toEqual(ids);
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  test("every resource is used, and every one used is defined", () => {
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
  });

  test.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("no text of %s is longer than %i characters", (kind, limit) => {
    const texts = [...named(kind)[0]!.children].map(valueOf);
    expect(texts.length).toBeGreaterThan(0);
    expect(texts.filter((text) => text.length === 0 || text.length > limit)).toEqual([]);
  });
});

test("name and description fit where Excel lists add-ins", () => {
  expect(valueOf(named("DisplayName")[0]!).length).toBeLessThanOrEqual(125);
  expect(valueOf(named("Description")[0]!).length).toBeLessThanOrEqual(250);
});

describe("addresses", () => {
  const addresses = all
    .map((element) => element.getAttribute("DefaultValue") ?? "")
    .filter((text) => /:\/\//.test(text));

  test("are https, and each leads to a file in dist/", () => {
    expect(addresses.length).toBeGreaterThan(8);
    expect(addresses.filter((url) => !url.startsWith(origin) || !isBuilt(fileOf(url)))).toEqual([]);
  });

  test("of the icons lead to pictures of the size that they stand for", () => {
    const url = (resid: string) => document.querySelector(`[id="${resid}"]`)!.getAttribute("DefaultValue")!;
    const ribbon = named("Image").filter((image) => image.hasAttribute("resid"));
    expect(ribbon).toHaveLength(6);
    for (const image of ribbon) {
      const size = Number(image.getAttribute("size"));
      expect(pixels(inDist(fileOf(url(image.getAttribute("resid")!))))).toEqual([size, size]);
    }
    expect(pixels(inDist(fileOf(valueOf(named("IconUrl")[0]!))))).toEqual([32, 32]);
    expect(pixels(inDist(fileOf(valueOf(named("HighResolutionIconUrl")[0]!))))).toEqual([64, 64]);
  });
});
