import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import CustomFunctionsMetadataPlugin from "custom-functions-metadata-plugin";
import webpack from "webpack";

const output = "functions.json";

/**
 * functions.json from the JSDoc of every file that declares a custom function, and the associate calls,
 * which Microsoft's plugin appends to the very file that declares it: a re-export in index.ts is enough
 * to bring both in.
 *
 * @param {string} folder where the functions are
 * @returns {import("webpack").WebpackPluginInstance[]}
 */
export function customFunctions(folder) {
  return [
    new CustomFunctionsMetadataPlugin({ output, input: declaringFiles(folder) }),
    new ErrorsReachFunctions(),
  ];
}

/** In a fixed order, so that functions.json is the same on every machine. */
function declaringFiles(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name) && !/\.test\.ts$/.test(name))
    .map((name) => join(folder, name))
    .filter((file) => readFileSync(file, "utf8").includes("@customfunction"))
    .sort();
}

/**
 * Excel hands an error cell to a function only if the metadata says allowErrorForDataTypeAny (once, at the
 * top, for all functions), which the generator can't write; without it one bad row would fail the whole call.
 */
class ErrorsReachFunctions {
  apply(compiler) {
    const name = "ErrorsReachFunctions";
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONS;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        if (!compilation.getAsset(output)) return; // the generator has reported why
        compilation.updateAsset(
          output,
          (source) => new webpack.sources.RawSource(withErrors(source.source())),
        );
      });
    });
  }
}

function withErrors(json) {
  if (!json.length) throw new Error(`${output}: no custom function is declared.`);
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, ...JSON.parse(json) }, null, 2)}\n`;
}
