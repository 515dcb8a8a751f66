import { fileURLToPath } from "node:url";
import { EsbuildPlugin } from "esbuild-loader";
import MiniCssExtractPlugin from "mini-css-extract-plugin";
import { copiedFiles } from "./webpack/copies.js";
import { customFunctions } from "./webpack/functions.js";
import { Notices } from "./webpack/notices.js";
import { pages } from "./webpack/pages.js";
import { stepTrees } from "./webpack/step-trees.js";

const root = fileURLToPath(new URL(".", import.meta.url));
/** WebView2, Safari's WKWebView and today's browsers; the oldest of them decides. */
const target = "es2021";

/**
 * Writes dist/: Excel's page (pane.html), the workbench (index.html, workbench-pane.html), support.html, the
 * functions with their metadata, the manifest, icons and templates.
 *
 * @param {{cdn?: boolean, url?: string, store?: string, support?: string}} env `--env cdn`: pane.html loads office.js from
 *   Microsoft, as the store asks. `--env url=https://host/path`: where the manifest says that dist/ is served.
 *   `--env store=EXCatalog`: where the templates say that the add-in is found (webpack/store.js).
 *   `--env support=mailto:help@host`: where support.html sends who needs help.
 * @param {{mode?: string}} argv
 * @returns {import("webpack").Configuration}
 */
export default function build(env = {}, argv = {}) {
  const mode = argv.mode === "development" ? "development" : "production";
  return {
    mode,
    context: root,
    devtool: mode === "development" ? "source-map" : false,
    entry: {
      // found beside the page that loads it: what runs functions.js need not tell where that came from
      functions: { import: "./src/functions/index.ts", publicPath: "" },
      pane: "./src/pane/boot.ts",
      workbench: "./src/workbench/main.ts",
      "office-client": "./src/workbench/office/client.ts",
    },
    output: {
      path: `${root}dist`,
      filename: "[name].js",
      // its name tells its content, so that a browser may keep it for good (docs/hosting.md)
      chunkFilename: "chunks/[name].[contenthash].js",
      // functions.js also runs where there is no window
      globalObject: "globalThis",
      clean: true,
      // each file is written even if unchanged: npm start tells by their dates whether dist/ is up to date
      compareBeforeEmit: false,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        { test: /\.tsx?$/, loader: "esbuild-loader", options: { target, jsx: "automatic" } },
        stepTrees,
        {
          test: /\.woff2$/,
          type: "asset/resource",
          generator: { filename: "fonts/[name].[contenthash][ext]" },
        },
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
      ],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target, css: true })], splitChunks: { chunks: isSplit } },
    // budgets are a test's (test/build), in gzipped bytes
    performance: { hints: false },
    plugins: [
      new MiniCssExtractPlugin({ filename: "[name].css", chunkFilename: "chunks/[name].[contenthash].css" }),
      ...customFunctions(`${root}src/functions`),
      ...pages({ cdn: Boolean(env.cdn), support: env.support }),
      copiedFiles({ root, url: env.url, store: env.store }),
      new Notices(root),
    ],
    stats: "errors-warnings",
  };
}

/** An entry stays one file, since Excel loads functions.js alone; so does what one request is to bring. */
function isSplit(chunk) {
  return !chunk.canBeInitial() && !["pane-app", "whole-model"].includes(chunk.name);
}
