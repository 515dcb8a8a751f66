import webpack from "webpack";
import { licenseText } from "./license-text.js";
import { bundledPackages, titleOf } from "./packages.js";
import { billOfMaterials } from "./sbom.js";

const noticesFile = "THIRD-PARTY-NOTICES.txt";
const billFile = "sbom.cdx.json";
/**
 * Permissive licenses, OFL-1.1 for fonts; any other stops the build. office.js, copied and not bundled, has its own
 * notice.
 */
const allowed =
  /^\(?(OFL-1\.1|MIT|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|Zlib|Unlicense|CC0-1\.0|BlueOak-1\.0\.0)\b/;

const officejs = `@microsoft/office-js
Microsoft Office JavaScript API library, copied unmodified to officejs/ and used only with Microsoft 365
under the terms in officejs/LICENSE.md. Microsoft is not responsible for maintaining, updating or supporting
Edge TCO.
`;

/**
 * Writes what is to be known of the packages that ship in this build: the notices that their licenses ask to hand on,
 * and the bill of materials.
 */
export class Notices {
  /** @param {string} root the project's folder */
  constructor(root) {
    this.root = root;
  }

  apply(compiler) {
    const name = "Notices";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const packages = bundledPackages(compilation.modules);
        const emit = (file, text) => compilation.emitAsset(file, new webpack.sources.RawSource(text));
        const refuse = (why) => compilation.errors.push(new webpack.WebpackError(why));
        emit(noticesFile, noticesOf(packages, refuse));
        emit(billFile, billOfMaterials(this.root, packages));
      });
    });
  }
}

function noticesOf(packages, refuse) {
  const notices = packages.map((found) => {
    const text = licenseText(found);
    if (!allowed.test(found.license)) refuse(`${titleOf(found)}: its license may not ship.`);
    else if (text === undefined) refuse(`${titleOf(found)}: the text of its license is missing.`);
    return `${titleOf(found)}\n\n${text}\n`;
  });
  return [officejs, ...notices].join(`\n${"-".repeat(100)}\n\n`);
}
