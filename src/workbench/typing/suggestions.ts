import type { ICommandInfo, IDisposable } from "@univerjs/core";
import { ICommandService, toDisposable, type Univer } from "@univerjs/core";
import {
  type Editor,
  IDescriptionService,
  IEditorService,
  type IShortcutItem,
  IShortcutService,
  KeyCode,
  LexerTreeBuilder,
  RichTextEditingMutation,
  SetTextSelectionsOperation,
} from "@univerjs/preset-sheets-core";
import { isForCaret, type Piece } from "./caret";

/** The operations by which Univer's list of suggestions takes keys, one an editor. */
const OPERATION = "sheet.formula-embedding-editor.search_function.";

/** As many suggestions as the list has at most. */
const LONGEST_LIST = 10;

/**
 * As in Excel a suggestion is put in by Tab or a click, and Enter commits what is typed. Univer makes its list 300 ms
 * after the last key, until when the one before takes Enter, Tab and the arrows: here a list that is not for the name
 * at the caret takes no key, and is closed at once.
 */
export function suggestOnlyWhatFits(univer: Univer): void {
  const injector = univer.__getInjector();
  const editors = injector.get(IEditorService);
  const lexer = injector.get(LexerTreeBuilder);
  const commands = injector.get(ICommandService);
  const lists = new Map<string, string>();

  const fits = (editorId: string): boolean => {
    const listed = lists.get(editorId);
    const editor = editors.getEditor(editorId);
    return (
      listed !== undefined && editor !== undefined && isForCaret(listed, ...caretOf(editor as Editor, lexer))
    );
  };
  const press = (editorId: string, keyCode: KeyCode) => {
    const id = OPERATION + editorId;
    if (commands.hasCommand(id)) commands.syncExecuteCommand(id, { keyCode });
  };
  const closeIfOld = (editorId: string) => {
    if (!lists.has(editorId) || fits(editorId)) return;
    lists.delete(editorId);
    press(editorId, KeyCode.ESC);
  };

  let searched = "";
  const descriptions = injector.get(IDescriptionService);
  const search = descriptions.getSearchListByNameFirstLetter.bind(descriptions);
  descriptions.getSearchListByNameFirstLetter = (text) => search((searched = text));

  const shortcuts = injector.get(IShortcutService);
  const register = shortcuts.registerShortcut.bind(shortcuts);
  shortcuts.registerShortcut = (item: IShortcutItem): IDisposable => {
    if (!item.id.startsWith(OPERATION)) return register(item);
    const editorId = item.id.slice(OPERATION.length);
    if (item.binding === KeyCode.ENTER) return toDisposable(() => undefined);
    if (lists.get(editorId) !== searched) {
      lists.set(editorId, searched);
      // the place in the list before may lie beyond the end of this one
      for (let i = 0; i < LONGEST_LIST; i++) press(editorId, KeyCode.ARROW_UP);
    }
    return register({ ...item, preconditions: () => fits(editorId) });
  };

  // the length of the text, and the caret in it, before a suggestion is put in
  let before: { length: number; caret: number } | undefined;
  const editorTakingTab = ({ id, params }: Readonly<ICommandInfo>): Editor | undefined =>
    id.startsWith(OPERATION) && (params as { keyCode?: KeyCode } | undefined)?.keyCode === KeyCode.TAB
      ? (editors.getEditor(id.slice(OPERATION.length)) as Editor | undefined)
      : undefined;
  commands.beforeCommandExecuted((command) => {
    const editor = editorTakingTab(command);
    const caret = editor?.getSelectionRanges()[0]?.startOffset;
    if (editor && caret !== undefined) before = { length: lengthOf(editor), caret };
  });
  commands.onCommandExecuted((command) => {
    const editor = editorTakingTab(command);
    if (editor && before) placeCaret(editor, before.caret + lengthOf(editor) - before.length);
    if (editor) before = undefined;
  });

  commands.onCommandExecuted(({ id }) => {
    if (id === RichTextEditingMutation.id || id === SetTextSelectionsOperation.id)
      for (const editorId of lists.keys()) closeIfOld(editorId);
  });
}

const lengthOf = (editor: Editor): number => editor.getDocumentData().body?.dataStream.length ?? 0;

/**
 * Univer moves the caret behind a suggestion 30 ms after it is put in: keys typed until then would stand before it, or
 * have the caret moved back to before them.
 */
function placeCaret(editor: Editor, caret: number): void {
  const set = editor.setSelectionRanges.bind(editor);
  set([{ startOffset: caret, endOffset: caret }]);
  editor.setSelectionRanges = (ranges, shouldFocus) => {
    editor.setSelectionRanges = set;
    if (ranges[0]?.startOffset !== caret) set(ranges, shouldFocus);
  };
}

function caretOf(editor: Editor, lexer: LexerTreeBuilder): [readonly Piece[], number | undefined] {
  const text = (editor.getDocumentData().body?.dataStream ?? "").replace(/\r\n$/, "");
  const [range, ...others] = editor.getSelectionRanges();
  const caret = range?.collapsed && others.length === 0 ? range.startOffset : undefined;
  return [text.startsWith("=") ? (lexer.sequenceNodesBuilder(text.slice(1)) ?? []) : [], caret && caret - 1];
}
