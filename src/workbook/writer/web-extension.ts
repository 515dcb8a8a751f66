import { mended, type TextPart } from "./mended";

/** Where Excel finds an add-in: its id and version, and the store that lists it. */
export interface AddIn {
  /** As the manifest has it. */
  readonly id: string;
  readonly version: string;
  readonly store: string;
  readonly storeType: string;
}

/** An add-in that was sideloaded; another store is stamped when the files are deployed. */
export const sideloaded = { store: "developer", storeType: "Registry" } as const;

/** The add-in that a manifest describes. Throws an Error where it has no id or version. */
export function addInOf(manifest: string, store: Pick<AddIn, "store" | "storeType">): AddIn {
  const id = /<Id>([^<]+)<\/Id>/.exec(manifest)?.[1];
  const version = /<Version>([^<]+)<\/Version>/.exec(manifest)?.[1];
  if (id === undefined || version === undefined) throw new Error("The manifest has no id or no version.");
  return { id, version, ...store };
}

const office = "http://schemas.microsoft.com/office";
const relationship = `${office}/2011/relationships`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/**
 * The parts by which a workbook offers an add-in when it is opened: its pane, hidden until asked for, and the add-in
 * that it belongs to.
 */
export function webExtensionParts({ id, version, store, storeType }: AddIn): Record<string, string> {
  const reference = `<we:reference id="${id}" version="${version}" store="${store}" storeType="${storeType}"/>`;
  return {
    "xl/webextensions/taskpanes.xml": `${declaration}<wetp:taskpanes xmlns:wetp="${office}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="0"><wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
    "xl/webextensions/_rels/taskpanes.xml.rels": `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relationship}/webextension" Target="webextension1.xml"/></Relationships>`,
    "xl/webextensions/webextension1.xml": `${declaration}<we:webextension xmlns:we="${office}/webextensions/webextension/2010/11" id="{${id}}">${reference}<we:alternateReferences/><we:properties/><we:bindings/><we:snapshot xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/><we:extLst>${extensions}</we:extLst></we:webextension>`,
  };
}

/** That the workbook calls its functions, and that they run in the pane's page. */
const extensions = [
  ["{D87F86FE-615C-45B5-9D79-34F1136793EB}", "<we:containsCustomFunctions/>"],
  ["{0858819E-0033-43BF-8937-05EC82904868}", '<we:backgroundApp state="1" runtimeId="Taskpane.Url"/>'],
]
  .map(
    ([uri, content]) =>
      `<a:ext xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" uri="${uri}">${content}</a:ext>`,
  )
  .join("");

/** The root's relationships with that of the panes. */
export const withPanes = (relationships: TextPart): TextPart =>
  mended(
    relationships,
    /<\/Relationships>/,
    (end) =>
      `<Relationship Id="rIdPanes" Type="${relationship}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/>${end}`,
  );

/** The list of content types with those of the two parts. */
export const withPaneTypes = (types: TextPart): TextPart =>
  mended(
    types,
    /<\/Types>/,
    (end) =>
      `<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/><Override PartName="/xl/webextensions/webextension1.xml" ContentType="application/vnd.ms-office.webextension+xml"/>${end}`,
  );
