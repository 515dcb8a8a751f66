import CopyPlugin from "copy-webpack-plugin";
import { tsImport } from "tsx/esm/api";
import { offeredFrom, storeFrom } from "./store.js";

/** What office.js loads beside itself in Excel on each platform; the other hosts' files are left out. */
const officejs = [
  "office.js",
  "excel-*.js",
  "o15apptofilemappingtable.js",
  "custom-functions-runtime.js",
  "es6-promise.js",
  "*/office_strings.js",
  "telemetry/*.js",
  "ariatelemetry/*.js",
  "webauth/*.js",
];

/**
 * Files that go to dist/ as they are. Microsoft's license forbids changing office.js: `minimized` keeps the
 * minimizer off it.
 *
 * @param {{root: string, url?: string, store?: string}} options url: the address at which dist/ will be served,
 *   written into the manifest in the place of https://localhost:3000. store: where the templates' add-in is
 *   found, as storeFrom reads it; the developer's registry without it
 */
export function copiedFiles({ root, url, store }) {
  const where = store && storeFrom(store);
  const office = `${root}node_modules/@microsoft/office-js`;
  const stamped = (content) =>
    content.toString().replaceAll("https://localhost:3000", url.replace(/\/$/, ""));
  return new CopyPlugin({
    patterns: [
      ...officejs.map((glob) => ({
        from: glob,
        context: `${office}/dist`,
        to: "officejs/[path][name][ext]",
        globOptions: { ignore: ["**/*.debug.js"] },
        info: { minimized: true },
      })),
      { from: `${office}/LICENSE.md`, to: "officejs/LICENSE.md" },
      { from: "manifest.xml", transform: url ? stamped : undefined },
      { from: "assets/*.png" },
      { from: "README.md", to: "examples.json", transform: examples },
      {
        from: "templates/*.xlsx",
        transform: where ? (content) => offeredFrom(content, where) : undefined,
      },
    ],
  });
}

/** What the workbench's help shows of the functions: the README's examples as data. */
async function examples(readme) {
  const { examplesIn } = await tsImport("../src/functions/examples.ts", import.meta.url);
  return JSON.stringify(examplesIn(readme.toString()));
}
