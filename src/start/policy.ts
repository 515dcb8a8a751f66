/** Who frames the pages: our own workbench, or Excel (on the web, a page of Microsoft's). */
export type Audience = "workbench" | "excel";

/** Where Excel on the web lives; Excel on the desktop frames nothing. */
const excelOnline = [
  "https://*.officeapps.live.com",
  "https://*.office.com",
  "https://*.cloud.microsoft",
  "https://*.sharepoint.com",
];

/**
 * The Content-Security-Policy header: everything from this server, no text evaluated, nothing inline save
 * the <style> elements that carry the nonce (Univer and Fluent create them at run time). WebAssembly may be compiled,
 * which reaches nothing but the numbers handed to it: programs of a sweep are.
 *
 * @param nonce fresh for each response
 */
export function contentSecurityPolicy(nonce: string, audience: Audience): string {
  const ancestors = audience === "excel" ? ["'self'", ...excelOnline] : ["'self'"];
  return [
    "default-src 'none'",
    "script-src 'self' 'wasm-unsafe-eval'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "frame-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${ancestors.join(" ")}`,
  ].join("; ");
}
