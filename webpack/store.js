import { Buffer } from "node:buffer";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const part = "xl/webextensions/webextension1.xml";
/** The one date of all parts, as in the templates: a file that is built again must be the same file. */
const zipDate = new Date(2026, 0, 1);

/**
 * Where Excel finds the add-in that a workbook offers.
 *
 * @param {string} text `EXCatalog` (deployed by an administrator), `OMEX:WA200001234` (the store, with the
 *   listing's id) or `FileSystem:\\server\share` (a shared folder's catalog)
 */
export function storeFrom(text) {
  const [, type, detail = ""] = /^(EXCatalog|OMEX|FileSystem)(?::(.+))?$/.exec(text) ?? [];
  if (type === "EXCatalog") return { storeType: type, store: type };
  if (type === "OMEX" && detail) return { storeType: type, store: "en-US", id: detail };
  if (type === "FileSystem" && detail) return { storeType: type, store: detail };
  throw new Error(`--env store=${text}: give EXCatalog, OMEX:ID or FileSystem:PATH.`);
}

/**
 * A template that offers the add-in from another store than the one it was sideloaded from.
 *
 * @param {Uint8Array} file
 * @param {{store: string, storeType: string, id?: string}} where
 */
export function offeredFrom(file, { store, storeType, id }) {
  const parts = unzipSync(file);
  parts[part] = strToU8(
    strFromU8(parts[part])
      .replace(
        / store="[^"]*" storeType="[^"]*"/,
        () => ` store="${escaped(store)}" storeType="${storeType}"`,
      )
      .replace(/(?<=<we:reference id=")[^"]*/, (own) => escaped(id ?? own)),
  );
  return Buffer.from(zipSync(parts, { level: 9, mtime: zipDate }));
}

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
