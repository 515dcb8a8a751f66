import { WorkbookFileError } from "./error";
import { readXml } from "./xml";
import type { Parts } from "./zip";
import { unzip } from "./zip";

/** An .xlsx file unpacked, checked to be a workbook without macros. */
export interface WorkbookPackage {
  parts: Parts;
  /** The path of the workbook part, usually xl/workbook.xml. */
  workbookPath: string;
}

/** One relationship of a part; target is the path of another part, or an address outside the file. */
export interface Relationship {
  id: string;
  /** The last word of the type's address: worksheet, table, sharedStrings. */
  kind: string;
  target: string;
}

/** Opens the container. Throws WorkbookFileError with one sentence for whatever is no plain .xlsx workbook. */
export function openPackage(bytes: Uint8Array): WorkbookPackage {
  refuseOtherFormats(bytes);
  const parts = unzip(bytes);
  const workbookPath = relationships(parts, "").find(({ kind }) => kind === "officeDocument")?.target;
  if (workbookPath?.endsWith(".bin")) {
    throw new WorkbookFileError("The file is a binary workbook (.xlsb): save it as .xlsx first.");
  }
  if (!workbookPath || !parts.has(workbookPath) || !/<(\w+:)?workbook[\s>]/.test(head(parts, workbookPath))) {
    throw new WorkbookFileError("The file has no workbook in it.");
  }
  if ([...parts.keys()].some((path) => /vbaProject|macrosheets\//i.test(path))) {
    throw new WorkbookFileError(
      "The workbook has macros, which are not opened here: save it as .xlsx first.",
    );
  }
  return { parts, workbookPath };
}

/** The relationships of a part, their targets resolved to paths; of the package itself for "". */
export function relationships(parts: Parts, path: string): Relationship[] {
  const folder = path.replace(/[^/]*$/, "");
  const content = parts.get(`${folder}_rels/${path.slice(folder.length)}.rels`);
  const found: Relationship[] = [];
  if (!content) return found;
  readXml(content, (name, attributes) => {
    if (name !== "Relationship") return;
    const target = attributes["Target"] ?? "";
    found.push({
      id: attributes["Id"] ?? "",
      kind: (attributes["Type"] ?? "").replace(/^.*\//, ""),
      target: attributes["TargetMode"] === "External" ? target : resolved(folder, target),
    });
  });
  return found;
}

function resolved(folder: string, target: string): string {
  const path: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step && step !== ".") path.push(step);
  }
  return path.join("/");
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

const head = (parts: Parts, path: string) => new TextDecoder().decode(parts.get(path)!.subarray(0, 4096));
