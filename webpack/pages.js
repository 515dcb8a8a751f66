import HtmlWebpackPlugin from "html-webpack-plugin";

const microsoft = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * The three pages. The pane is one document in both hosts; only the scripts before its own differ: office.js
 * in Excel, its object model alone and our client for the workbench's session in the browser.
 *
 * @param {{cdn: boolean}} from cdn: office.js from Microsoft instead of the copy in dist/
 * @returns {HtmlWebpackPlugin[]}
 */
export function pages({ cdn }) {
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
  ];
}

function page(filename, template, chunks, hostScripts) {
  return new HtmlWebpackPlugin({
    filename,
    template,
    chunks,
    hostScripts,
    // blocking and in this order: functions must be registered before anything else runs
    chunksSortMode: "manual",
    scriptLoading: "blocking",
    inject: "body",
    minify: false,
  });
}
