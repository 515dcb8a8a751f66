import { byId } from "./element";

/** Lets a user drop a file anywhere on the page, the pane's frame included. */
export function acceptDrops(frame: HTMLIFrameElement, open: (file: File) => unknown): void {
  const veil = byId("drop-veil");
  const enter = (event: DragEvent) => {
    if (event.dataTransfer?.types.includes("Files")) veil.hidden = false;
  };
  // the frame would keep the drag to itself: the veil over the page takes it over
  window.addEventListener("dragenter", enter, true);
  frame.addEventListener("load", () => frame.contentWindow?.addEventListener("dragenter", enter, true));
  veil.addEventListener("dragover", (event) => event.preventDefault());
  veil.addEventListener("dragleave", () => (veil.hidden = true));
  veil.addEventListener("drop", (event) => {
    event.preventDefault();
    event.stopPropagation();
    veil.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (file) open(file);
  });
}
