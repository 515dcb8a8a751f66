import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Template } from "../../src/templates/template";

/** The committed file of a template. */
export const committed = ({ id }: Template): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../templates/${id}.xlsx`, import.meta.url)));

/** The parts of a workbook by name, as text. */
export const partsOf = (file: Uint8Array): Map<string, string> =>
  new Map(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
