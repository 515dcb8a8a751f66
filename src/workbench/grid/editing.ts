import { IEditorBridgeService, ILayoutService } from "@univerjs/preset-sheets-core";
import type { RunningGrid } from "./univer";

/** The cell that is being typed, if any. */
export interface Editing {
  isOpen(): boolean;
  /** Takes what is typed, as Enter does; false where the cell refuses it, and its editor stays open. */
  commit(): Promise<boolean>;
  /** Gives the cells the keyboard. */
  resume(): void;
  /** Closes the editor; what is typed in it is lost. */
  drop(): Promise<void>;
}

export function editingOf({ univer, api }: RunningGrid): Editing {
  const injector = univer.__getInjector();
  const isOpen = () => api.getActiveWorkbook()?.isCellEditing() ?? false;
  const end = async (save: boolean) => {
    if (!isOpen()) return;
    injector.get(IEditorBridgeService).disableForceKeepVisible();
    await api.getActiveWorkbook()!.endEditingAsync(save);
  };
  return {
    isOpen,
    async commit() {
      await end(true);
      return !isOpen();
    },
    resume: () => injector.get(ILayoutService).focus(),
    drop: () => end(false),
  };
}
