import { WorkbookFileError } from "./error";
import { partAt, relationships, targetOf } from "./relationships";
import type { Attributes, Part } from "./xml";
import { readXml } from "./xml";
import { type Parts, unzip } from "./zip";

/** An .xlsx or .xlsm file unpacked, checked to be a workbook. */
export interface WorkbookPackage {
  parts: Parts;
  /** The path of the workbook part, usually xl/workbook.xml. */
  workbookPath: string;
  /** Whether it holds macros, which are kept and never run. */
  hasMacros: boolean;
}

/** Opens the container. Throws WorkbookFileError with one sentence for whatever is no workbook of XML parts. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  refuseOtherFormats(bytes);
  const parts = unzip(bytes);
  const workbook = relationships(parts, "").find(({ kind }) => kind === "officeDocument");
  if (workbook?.target.endsWith(".bin")) {
    throw new WorkbookFileError("The file is a binary workbook (.xlsb): save it as .xlsx first.");
  }
  const part = targetOf(parts, workbook);
  if (!part || !isWorkbook(part)) throw new WorkbookFileError("The file has no workbook in it.");
  const hasMacros = [...parts.keys()].some((path) => /vbaProject/i.test(path));
  if (hasMacros && !allowsMacros(parts)) {
    throw new WorkbookFileError(
      "The workbook has macros, though it is an .xlsx: save it as .xlsm in Excel, or without them.",
    );
  }
  return { parts, workbookPath: part.path, hasMacros };
}

function isWorkbook(part: Part): boolean {
  let found = false;
  readXml(part, { workbook: { open: () => (found = true) } });
  return found;
}

/** Whether the package says of its workbook that it has macros, as an .xlsm does. */
function allowsMacros(parts: Parts): boolean {
  const types = partAt(parts, "[Content_Types].xml");
  let allowed = false;
  const open = ({ ContentType = "" }: Attributes) => {
    if (/\.macroEnabled\.main\+xml$/i.test(ContentType)) allowed = true;
  };
  if (types) readXml(types, { "ct:Types/ct:Override": { open }, "ct:Types/ct:Default": { open } });
  return allowed;
}

function refuseOtherFormats(bytes: Uint8Array): void {
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    throw new WorkbookFileError(
      containsWide(bytes, "EncryptedPackage")
        ? "The workbook is encrypted: open it in Excel, remove the password and save it again."
        : "The file is not an .xlsx workbook but an older Office format: save it as .xlsx first.",
    );
  }
  if (!startsWith(bytes, [0x50, 0x4b])) throw new WorkbookFileError("The file is not an .xlsx workbook.");
}

const startsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, i) => bytes[i] === byte);

/** Names in a compound file's directory are UTF-16. */
function containsWide(bytes: Uint8Array, name: string): boolean {
  const wide = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wide[0]!); at >= 0; at = bytes.indexOf(wide[0]!, at + 1)) {
    if (wide.every((byte, i) => bytes[at + i] === byte)) return true;
  }
  return false;
}
