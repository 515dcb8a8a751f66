import { useSyncExternalStore } from "react";

/**
 * Whether anybody can see the pane. In Excel its page goes on while the pane is closed, since it computes the functions;
 * Office says so, and where it does not the browser does.
 */
export const useIsVisible = (): boolean => useSyncExternalStore(onChange, isVisible);

let isClosed = false;
const listeners = new Set<() => void>();
let isTold = false;

const isVisible = (): boolean => !isClosed && document.visibilityState !== "hidden";

function onChange(listener: () => void): () => void {
  followOffice();
  listeners.add(listener);
  document.addEventListener("visibilitychange", listener);
  return () => {
    listeners.delete(listener);
    document.removeEventListener("visibilitychange", listener);
  };
}

/** Once for the page: Office takes a handler and gives it back only later. */
function followOffice(): void {
  if (isTold) return;
  isTold = true;
  void Office.addin?.onVisibilityModeChanged?.(({ visibilityMode }) => {
    isClosed = visibilityMode === Office.VisibilityMode.hidden;
    for (const listener of listeners) listener();
  });
}
