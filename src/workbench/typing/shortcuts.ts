import { CellValueType, CommandType, ICommandService, type Univer } from "@univerjs/core";
import {
  IShortcutService,
  KeyCode,
  MetaKeys,
  SetNumfmtCommand,
  SetRangeValuesCommand,
  SheetsSelectionsService,
  whenSheetEditorFocused,
} from "@univerjs/preset-sheets-core";

/** Number formats that Excel gives by Ctrl+Shift and a key. */
const FORMATS: readonly { key: KeyCode; format: string }[] = [
  { key: KeyCode.Digit1, format: "#,##0.00" },
  { key: KeyCode.Digit2, format: "h:mm AM/PM" },
  { key: KeyCode.Digit3, format: "d-mmm-yy" },
  { key: KeyCode.Digit4, format: "$#,##0.00" },
  { key: KeyCode.Digit5, format: "0%" },
  { key: KeyCode.Digit6, format: "0.00E+00" },
];

const SEMICOLON = 186 as KeyCode;
const CTRL_SHIFT = MetaKeys.CTRL_COMMAND | MetaKeys.SHIFT;

/** Keys that Excel has and Univer lacks: number formats, the date, the time. */
export function addShortcuts(univer: Univer): void {
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const shortcuts = injector.get(IShortcutService);
  const selections = injector.get(SheetsSelectionsService);
  const add = (id: string, binding: number, run: () => boolean) => {
    commands.registerCommand({ id, type: CommandType.COMMAND, handler: run });
    shortcuts.registerShortcut({ id, binding, preconditions: whenSheetEditorFocused });
  };
  for (const { key, format } of FORMATS)
    add(`edge.format-${key}`, key | CTRL_SHIFT, () => {
      const values = (selections.getCurrentSelections() ?? []).flatMap(({ range }) =>
        places(range).map((place) => ({ ...place, pattern: format })),
      );
      return commands.syncExecuteCommand(SetNumfmtCommand.id, { values });
    });
  const put = (value: number, format: string) => {
    const primary = selections.getCurrentLastSelection()?.primary;
    if (!primary) return false;
    const { actualRow: row, actualColumn: column } = primary;
    return commands.syncExecuteCommand(SetRangeValuesCommand.id, {
      range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
      value: { v: value, t: CellValueType.NUMBER, f: null, si: null, p: null, s: { n: { pattern: format } } },
    });
  };
  add("edge.insert-date", SEMICOLON | MetaKeys.CTRL_COMMAND, () => put(Math.floor(serialNow()), "m/d/yyyy"));
  add("edge.insert-time", SEMICOLON | CTRL_SHIFT, () =>
    put(Math.floor((serialNow() % 1) * MINUTES) / MINUTES, "h:mm AM/PM"),
  );
}

const MINUTES = 1440;

/** The local date and time as Excel counts it. */
function serialNow(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}

interface Range {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

function places({ startRow, endRow, startColumn, endColumn }: Range): { row: number; col: number }[] {
  const all = [];
  for (let row = startRow; row <= endRow; row++)
    for (let col = startColumn; col <= endColumn; col++) all.push({ row, col });
  return all;
}
