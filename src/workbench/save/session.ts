import { WorkbookFileError } from "../../workbook/file";
import type { RunningGrid } from "../grid";
import { download } from "../page/download";
import type { Notices } from "../page/notice";
import { ask } from "../page/question";
import { type Draft, type Drafts, replay } from "./draft";
import { withoutEnding } from "./file-name";
import type { Saver } from "./index";

const WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const WITH_MACROS = "application/vnd.ms-excel.sheet.macroEnabled.12";

/** Saving: what can't be kept is asked about first, and what goes wrong leaves everything as it was. */
export function saving(saver: Saver, drafts: Drafts, notices: Notices): () => Promise<void> {
  let isSaving = false;
  const agreed = async (items: readonly string[]) =>
    (await ask({
      title: "Save without these?",
      text: "All else is saved. These can't be kept as they are here, or still name cells where they were before:",
      items,
      yes: "Save",
    })) === true;
  return async () => {
    if (isSaving) return;
    isSaving = true;
    const { name, hasMacros } = saver.state();
    try {
      const bytes = await saver.save(agreed);
      if (!bytes) return;
      download(bytes, fileName(name, hasMacros), hasMacros ? WITH_MACROS : WORKBOOK);
      saver.saved();
      drafts.saved();
    } catch (error) {
      console.warn(error);
      notices.problem(
        `${name} was not saved, and stays open as it is: ${error instanceof WorkbookFileError ? error.message : "its file could not be written."}`,
      );
    } finally {
      isSaving = false;
    }
  };
}

const fileName = (name: string, hasMacros: boolean): string =>
  `${withoutEnding(name)}.${hasMacros ? "xlsm" : "xlsx"}`;

/** Before the grid and the browser take the keys. */
export function onSaveKey(target: Window, save: () => unknown): void {
  target.addEventListener(
    "keydown",
    (event) => {
      const isCtrl = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (!isCtrl || event.key.toLowerCase() !== "s") return;
      event.preventDefault();
      event.stopPropagation();
      save();
    },
    true,
  );
}

/** Work that reloads or crashes cut off, the newest first; what is not answered stays for the next time. */
export async function offerDrafts(
  left: readonly Draft[],
  restore: (draft: Draft) => Promise<void>,
  drafts: Drafts,
): Promise<void> {
  for (const draft of left) {
    const isWanted = await ask({
      title: "Go on where you left off?",
      text: `${draft.file.name} has changes of ${draft.at.toLocaleString()} that were not saved.`,
      yes: "Restore them",
      no: "Discard them",
    });
    if (isWanted === undefined) return;
    if (isWanted) return restore(draft);
    drafts.drop(draft);
  }
}

/** The draft is done once more, and goes when all of it is kept anew. */
export function restoring(
  running: RunningGrid,
  saver: Saver,
  drafts: Drafts,
  notices: Notices,
  open: (bytes: Uint8Array, name: string) => Promise<void>,
) {
  return async (draft: Draft): Promise<void> => {
    const { file, changes } = draft;
    drafts.leave();
    await open(file.bytes, file.name);
    if (saver.state().name !== file.name) return;
    try {
      replay(running, changes);
    } catch (error) {
      console.warn(error);
      notices.problem(`Not all changes of ${file.name} could be restored: they are offered again next time.`);
      return;
    }
    await drafts.settled();
    drafts.drop(draft);
  };
}
