import { element } from "./element";

/** Hands a file to the browser to be kept. */
export function download(content: Uint8Array | string, name: string, type: string): void {
  const blob = new Blob([content as BlobPart], { type });
  const link = element("a", { href: URL.createObjectURL(blob), download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // the browser reads it a moment later
  setTimeout(() => URL.revokeObjectURL(link.href), LONG_ENOUGH_MS);
}

const LONG_ENOUGH_MS = 60_000;
