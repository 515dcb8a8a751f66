import { fileURLToPath } from "node:url";
import { tsImport } from "tsx/esm/api";

const model = fileURLToPath(new URL("../src/model/", import.meta.url));

/** Puts data in the place of src/model/equations/parsed.ts: the trees of the steps' formulas, parsed here. */
export const stepTrees = {
  test: /[\\/]src[\\/]model[\\/]equations[\\/]parsed\.ts$/,
  enforce: "pre",
  loader: fileURLToPath(import.meta.url),
};

/** A loader that reads the steps rather than the file it is given. */
export default async function load() {
  this.addContextDependency(`${model}equations`);
  this.addContextDependency(`${model}steps`);
  this.addContextDependency(`${model}traps`);
  const { stepFormulas } = await source("model/equations/formulas");
  const { parse } = await source("formula/parse");
  const { packed } = await source("formula/packed");
  const trees = JSON.stringify(stepFormulas().map((formula) => packed(parse(formula))));
  return `import { unpacked } from "../../formula/packed";
export const parsed = () => ${trees}.map(unpacked);
`;
}

const source = (path) => tsImport(`../src/${path}.ts`, import.meta.url);
