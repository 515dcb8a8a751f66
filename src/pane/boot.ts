/**
 * The pane's first script. In Excel the page is a shared runtime that loads hidden with the document, so the
 * pane itself is fetched only once it is shown.
 */
void Office.onReady(({ host }) => {
  if (host === null) return say("Open Edge TCO from Excel: Home > Edge TCO.");
  whenShown(() => {
    import(/* webpackChunkName: "pane-app" */ "./mount")
      .then(({ mount }) => mount(root()))
      .catch(() => say("The pane could not be loaded. Close it, check the connection, and open it again."));
  });
});

/** Calls back once: no frame is drawn of a hidden page, and where one is, Office says when the pane opens. */
function whenShown(show: () => void): void {
  let isShown = false;
  const once = (): void => {
    if (!isShown) show();
    isShown = true;
  };
  requestAnimationFrame(once);
  void Office.addin?.onVisibilityModeChanged?.(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) once();
  });
}

const root = (): HTMLElement => document.getElementById("pane")!;

function say(sentence: string): void {
  root().textContent = sentence;
}
