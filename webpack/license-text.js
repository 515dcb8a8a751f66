import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Holders of packages whose package.json names no author, as their repositories say. */
const holders = { "@fluentui/react-icons": "Microsoft Corp." };

/**
 * The texts under which a package may be handed on: its own files or, where it ships none, the standard text of the
 * license that it declares (webpack/licenses, from SPDX's list) with the holder's name.
 *
 * @param {import("./packages.js").Package} found
 * @returns {string | undefined} undefined where there is neither
 */
export function licenseText(found) {
  const own = ownTexts(found.folder);
  return own.length > 0 ? own.join("\n\n") : standardText(found);
}

const ownTexts = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && isNotice(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), "utf8").trim())
    .sort();

/** LICENSE, license.md, LICENSE-MIT.txt, CopyrightNotice.txt; no source file that is about licenses. */
const isNotice = (name) => /^[\w-]*(licen[cs]e|copying|notice)[\w-]*(\.(md|txt))?$/i.test(name);

function standardText({ name, license, author, source }) {
  const file = new URL(`licenses/${license}.txt`, import.meta.url);
  const holder = holders[name] ?? author;
  if (!existsSync(file) || !holder) return undefined;
  const text = readFileSync(file, "utf8").trim();
  return [
    `The package ships without a license file. It declares ${license}; the standard text follows, with the holder`,
    `${holders[name] ? "that its repository names" : "that its package.json names"}.`,
    ...(source ? [`Source: ${source}`] : []),
    "",
    text.replace("<holder>", () => holder),
  ].join("\n");
}
