import {
  DOCS_NORMAL_EDITOR_UNIT_ID_KEY,
  FOCUSING_FX_BAR_EDITOR,
  ICommandService,
  IContextService,
} from "@univerjs/core";
import {
  CellAlertManagerService,
  DeviceInputEventType,
  DocSelectionRenderService,
  IEditorBridgeService,
  type IRender,
  IRenderManagerService,
  SetCellEditVisibleOperation,
} from "@univerjs/preset-sheets-core";
import type { RunningGrid } from "../grid";

/** Where a click ends the typing, since there the keys go elsewhere. */
const ELSEWHERE = "#header, #notices, [data-u-comp=defined-name]";

/** Univer's word on an error, which our tooltip says better. */
const FORMULA_ALERT = "SHEET_FORMULA_ALERT";

/** Nothing gets between a user and the cell that is being typed. */
export function keepTyping({ univer, api }: RunningGrid): void {
  const injector = univer.__getInjector();
  const editing = injector.get(IEditorBridgeService);
  const commands = injector.get(ICommandService);
  const contexts = injector.get(IContextService);

  const commit = () => {
    if (!editing.isVisible().visible) return;
    editing.disableForceKeepVisible();
    commands.syncExecuteCommand(SetCellEditVisibleOperation.id, {
      visible: false,
      eventType: DeviceInputEventType.PointerDown,
      unitId: api.getActiveWorkbook()?.getId(),
    });
  };
  document.addEventListener(
    "pointerdown",
    ({ target }) => {
      if (target instanceof Element && target.closest(ELSEWHERE)) commit();
    },
    { capture: true },
  );
  // a click into the pane is seen by nobody here
  window.addEventListener("blur", () => {
    if (document.activeElement instanceof HTMLIFrameElement) commit();
  });

  // a quick click into the formula bar is over before the cell's own editor asks for the keys, and then lost them to it
  const leaveBarTheKeys = (render: IRender) => {
    if (render.unitId !== DOCS_NORMAL_EDITOR_UNIT_ID_KEY) return;
    const keys = render.with(DocSelectionRenderService);
    const focus = keys.focus.bind(keys);
    keys.focus = () => {
      if (!(editing.isVisible().visible && contexts.getContextValue(FOCUSING_FX_BAR_EDITOR))) focus();
    };
  };
  const renders = injector.get(IRenderManagerService);
  renders.getRenderAll().forEach(leaveBarTheKeys);
  renders.created$.subscribe(leaveBarTheKeys);

  // chips that tell of errors lie over the cells that are clicked into a formula
  const alerts = injector.get(CellAlertManagerService);
  const show = alerts.showAlert.bind(alerts);
  alerts.showAlert = (alert) => {
    if (alert.key !== FORMULA_ALERT && !editing.isVisible().visible) show(alert);
  };
  api.addEvent(api.Event.SheetEditStarted, () => alerts.clearAlert());
}
