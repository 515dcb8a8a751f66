import { SaxParser } from "@cj-tech-master/excelts/xml";
import { WorkbookFileError } from "./error";

/** An element begins; its name and its attributes' names without namespace prefix. */
export type OnOpen = (name: string, attributes: Record<string, string>) => void;
/** An element ends; the text that stood in it since the last begin or end of an element. */
export type OnClose = (name: string, text: string) => void;

/** Reads a part from beginning to end. Throws WorkbookFileError when it is not well-formed. */
export function readXml(content: Uint8Array, onOpen: OnOpen, onClose: OnClose = () => {}): void {
  // The predefined entities of a long part may be many; others are refused, so that none expands into more.
  const parser = new SaxParser({ position: false, maxEntityExpansions: 0 });
  let text = "";
  parser.on("opentag", ({ name, attributes }) => {
    text = "";
    onOpen(local(name), attributes);
  });
  parser.on("text", (piece) => (text += piece));
  parser.on("cdata", (piece) => (text += piece));
  parser.on("closetag", ({ name }) => {
    onClose(local(name), text);
    text = "";
  });
  try {
    parser.write(spelledOut(new TextDecoder().decode(content))).close();
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw new WorkbookFileError("The workbook is damaged: a part of it is not well-formed XML.");
  }
}

/** The parser refuses these characters, which XML 1.0 allows and Excel writes (CHAR(127)), but takes their numbers. */
const spelledOut = (xml: string): string =>
  xml.replace(/[\u007f-\u009f]/g, (character) => `&#${character.charCodeAt(0)};`);

/** An attribute whose prefix a writer may choose, such as r:id. */
export function prefixed(attributes: Record<string, string>, name: string): string | undefined {
  const key = Object.keys(attributes).find((candidate) => local(candidate) === name && candidate !== name);
  return key === undefined ? undefined : attributes[key];
}

const local = (name: string) => name.slice(name.indexOf(":") + 1);
