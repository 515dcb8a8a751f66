/** Who frames the pages: our own workbench, or Excel (on the web, pages of Microsoft's). */
export type Audience = "workbench" | "excel";

/**
 * The pages that Excel on the web stands in, the outermost included: the browser asks of each of them whether it may
 * frame the pane. Excel on the desktop frames nothing. From office-js 3342, office-js-docs-pr 4911 and the origins that
 * the Teams client library expects; clouds of governments and of China from Microsoft's lists of endpoints.
 */
export const excelFrames: readonly string[] = [
  // Excel itself
  "https://*.officeapps.live.com",
  "https://*.cloud.microsoft",
  // where a workbook is opened from
  "https://*.office.com",
  "https://*.microsoft365.com",
  "https://onedrive.live.com",
  "https://*.onedrive.com",
  "https://*.sharepoint.com",
  "https://outlook.live.com",
  "https://outlook.office365.com",
  "https://teams.microsoft.com",
  "https://*.teams.microsoft.com",
  "https://teams.live.com",
  // the same for governments and in China
  "https://*.sharepoint.us",
  "https://*.office365.us",
  "https://*.teams.microsoft.us",
  "https://*.sharepoint-mil.us",
  "https://*.apps.mil",
  "https://*.sharepoint.cn",
  "https://*.officewebapps.cn",
  "https://*.office365.cn",
];

/**
 * The Content-Security-Policy header: everything from this server, no text evaluated, nothing inline save
 * the <style> elements that carry the nonce (Univer and Fluent create them at run time). WebAssembly may be compiled,
 * which reaches nothing but the numbers handed to it: programs of a sweep are.
 *
 * @param nonce fresh for each response
 * @param scripts origins besides this server that the page loads scripts from (scriptOrigins)
 */
export function contentSecurityPolicy(
  nonce: string,
  audience: Audience,
  scripts: readonly string[] = [],
): string {
  const ancestors = audience === "excel" ? ["'self'", ...excelFrames] : ["'self'"];
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...scripts, "'wasm-unsafe-eval'"].join(" ")}`,
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src ${["'self'", ...scripts].join(" ")}`,
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(" ")}`,
  ].join("; ");
}

/** The other servers that a page names in its scripts: of pane.html built with `--env cdn`, Microsoft's. */
export const scriptOrigins = (html: string): string[] => [
  ...new Set([...html.matchAll(/<script src="(https:\/\/[\w.-]+)\//g)].map((match) => match[1]!)),
];
