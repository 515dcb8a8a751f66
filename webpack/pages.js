import { readFileSync } from "node:fs";
import HtmlWebpackPlugin from "html-webpack-plugin";

const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));

/**
 * The pages. The pane is one document in both hosts; only the scripts before its own differ: office.js
 * in Excel, its object model alone and our client for the workbench's session in the browser.
 *
 * @param {{cdn: boolean, support?: string}} from cdn: office.js from Microsoft instead of the copy in dist/. support:
 *   where users get help, an https: or mailto: address
 * @returns {HtmlWebpackPlugin[]}
 */
export function pages({ cdn, support }) {
  const pane = "src/pane/pane.html";
  return [
    page("pane.html", pane, ["functions", "pane"], [cdn ? microsoft : "officejs/office.js"]),
    page(
      "workbench-pane.html",
      pane,
      ["office-client", "functions", "pane"],
      ["officejs/excel-web-16.00.js"],
    ),
    page("index.html", "src/workbench/index.html", ["workbench"], []),
    // the manifest's SupportUrl
    page("support.html", "src/start/support.html", [], [], contactAt(support)),
  ];
}

/** The sentence that tells users whom to ask. */
function contactAt(support) {
  if (support === undefined) return "Ask whoever gave you the add-in, or looks after it in your company.";
  const [, scheme, rest] = /^(https:\/\/|mailto:)([\w.~:/?#@!$&()*+,;=%-]+)$/.exec(support) ?? [];
  if (!scheme) throw new Error(`--env support=${support}: give an https: or mailto: address.`);
  const shown = scheme === "mailto:" ? rest : support;
  return `Write to <a href="${support.replaceAll("&", "&amp;")}">${shown.replaceAll("&", "&amp;")}</a>.`;
}

function page(filename, template, chunks, hostScripts, contact) {
  return new HtmlWebpackPlugin({
    filename,
    template,
    chunks,
    hostScripts,
    version,
    contact,
    // blocking and in this order: functions must be registered before anything else runs
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    minify: false,
  });
}
