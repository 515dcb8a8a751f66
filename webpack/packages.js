import { readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";

/** Packages whose package.json names no license, read in their LICENSE file. */
const readInFile = { "@univerjs/telemetry": "Apache-2.0" };

/**
 * @typedef {object} Package A package of which files ship.
 * @property {string} name
 * @property {string} version
 * @property {string} license as package.json declares it, an SPDX identifier or expression
 * @property {string | undefined} author
 * @property {string | undefined} source where package.json says that its source is
 * @property {string} folder
 * @property {string[]} needs what package.json declares as dependencies, peers included
 */

/**
 * The packages whose files are among the modules (concatenated ones included), each name and version once, in order.
 *
 * @param {Iterable<import("webpack").Module>} modules
 * @returns {Package[]}
 */
export function bundledPackages(modules) {
  const folders = new Set();
  for (const module of modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const folder = resource && packageFolder(resource);
      if (folder) folders.add(folder);
    }
  }
  const byTitle = new Map();
  for (const found of [...folders].sort().map(described))
    if (!byTitle.has(titleOf(found))) byTitle.set(titleOf(found), found);
  return [...byTitle].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, found]) => found);
}

/** `react 19.3.1 (MIT)` */
export const titleOf = ({ name, version, license }) => `${name} ${version} (${license})`;

/** `.../node_modules/@scope/name` of a file in it; undefined for our own files. */
function packageFolder(resource) {
  const marker = `${sep}node_modules${sep}`;
  const start = resource.lastIndexOf(marker) + marker.length;
  if (start < marker.length) return undefined;
  const parts = resource.slice(start).split(sep);
  return resource.slice(0, start) + parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join(sep);
}

/** @returns {Package} */
export function described(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return {
    name: about.name,
    version: about.version,
    license: String(about.license ?? readInFile[about.name]),
    author: about.author?.name ?? about.author,
    source: about.repository?.url ?? about.repository ?? about.homepage,
    folder,
    needs: Object.keys({ ...about.peerDependencies, ...about.dependencies }),
  };
}

/** Where Node finds a package from within another's folder, among those that ship. */
export function resolvedAmong(packages, from, name) {
  const folders = new Map(packages.map((each) => [each.folder, each]));
  for (let at = from; dirname(at) !== at; at = dirname(at)) {
    const found = folders.get(join(at, "node_modules", name));
    if (found) return found;
  }
  return undefined;
}
