import { readdirSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";
import webpack from "webpack";

const file = "THIRD-PARTY-NOTICES.txt";
/** Permissive licenses; any other stops the build. office.js, copied and not bundled, has its own notice. */
const allowed = /^\(?(MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)\b/;
/** Packages whose package.json names no license, read in their LICENSE file. */
const readInFile = { "@univerjs/telemetry": "Apache-2.0" };

const officejs = `@microsoft/office-js
Microsoft Office JavaScript API library, copied unmodified to officejs/ and used only with Microsoft 365
under the terms in officejs/LICENSE.md. Microsoft is not responsible for maintaining, updating or supporting
Edge TCO.
`;

/** Writes the notices that the licenses of the packages bundled in this build ask to hand on. */
export class Notices {
  apply(compiler) {
    const name = "Notices";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const packages = bundledPackages(compilation.modules);
        for (const { title } of packages.filter(({ license }) => !allowed.test(license)))
          compilation.errors.push(new webpack.WebpackError(`${title}: its license may not ship.`));
        const text = [officejs, ...packages.map(notice)].join(`\n${"-".repeat(100)}\n\n`);
        compilation.emitAsset(file, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** The packages whose files are among the modules (concatenated ones included), by title. */
function bundledPackages(modules) {
  const folders = new Set();
  for (const module of modules) {
    for (const { resource } of [module, ...(module.modules ?? [])]) {
      const folder = resource && packageFolder(resource);
      if (folder) folders.add(folder);
    }
  }
  return [...folders].map(describe).sort((a, b) => (a.title < b.title ? -1 : a.title > b.title ? 1 : 0));
}

/** `.../node_modules/@scope/name` of a file in it; undefined for our own files. */
function packageFolder(resource) {
  const marker = `${sep}node_modules${sep}`;
  const start = resource.lastIndexOf(marker) + marker.length;
  if (start < marker.length) return undefined;
  const parts = resource.slice(start).split(sep);
  return resource.slice(0, start) + parts.slice(0, parts[0].startsWith("@") ? 2 : 1).join(sep);
}

function describe(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const license = String(about.license ?? readInFile[about.name]);
  return {
    title: `${about.name} ${about.version} (${license})`,
    license,
    author: about.author?.name ?? about.author,
    source: about.repository?.url ?? about.repository ?? about.homepage,
    folder,
  };
}

/** The package's own notices; where it ships none, who wrote it and where the license's text is. */
function notice({ title, license, author, source, folder }) {
  const texts = readdirSync(folder).filter((name) =>
    /^(licen[cs]e|copying|notice)(\.(md|txt))?$/i.test(name),
  );
  const found = texts.map((name) => readFileSync(join(folder, name), "utf8").trim());
  if (found.length === 0)
    found.push(
      [author && `Copyright ${author}.`, source, `https://spdx.org/licenses/${license}.html`]
        .filter(Boolean)
        .join("\n"),
    );
  return `${title}\n\n${found.join("\n\n")}\n`;
}
