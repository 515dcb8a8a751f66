/** What a key does that belongs to the workbench and not to Univer. */
export type KeyCommand =
  | "nextRegion"
  | "previousRegion"
  | "nextSheet"
  | "previousSheet"
  | "firstCell"
  | "lastCell"
  | "extendToFirstCell"
  | "extendToLastCell"
  | "rowStart"
  | "pageDown"
  | "pageUp"
  | "goTo"
  | "insertFunction"
  | "formatCells"
  | "leave";

/** Where a key means what it does: on the whole page, or only while the grid has the keyboard. */
interface Binding {
  command: KeyCommand;
  gridOnly: boolean;
}

const everywhere = (command: KeyCommand): Binding => ({ command, gridOnly: false });
const inGrid = (command: KeyCommand): Binding => ({ command, gridOnly: true });

/**
 * As in Excel. A browser keeps Ctrl+PageUp and Ctrl+PageDown for its own tabs: with Alt they are Excel's on the web.
 */
const bindings: Record<string, Binding> = {
  F6: everywhere("nextRegion"),
  "Shift+F6": everywhere("previousRegion"),
  "Ctrl+PageDown": everywhere("nextSheet"),
  "Ctrl+PageUp": everywhere("previousSheet"),
  "Ctrl+Alt+PageDown": everywhere("nextSheet"),
  "Ctrl+Alt+PageUp": everywhere("previousSheet"),
  "Ctrl+G": everywhere("goTo"),
  F5: everywhere("goTo"),
  "Shift+F3": inGrid("insertFunction"),
  "Ctrl+1": inGrid("formatCells"),
  "Ctrl+Home": inGrid("firstCell"),
  "Ctrl+End": inGrid("lastCell"),
  "Ctrl+Shift+Home": inGrid("extendToFirstCell"),
  "Ctrl+Shift+End": inGrid("extendToLastCell"),
  Home: inGrid("rowStart"),
  PageDown: inGrid("pageDown"),
  PageUp: inGrid("pageUp"),
  Escape: everywhere("leave"),
};

/** What of a keyboard event tells which key it was. */
export type Key = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** What a key means on the page, with the grid having the keyboard or not; undefined for what is not ours. */
export function commandOf(key: Key, gridHasKeyboard: boolean): KeyCommand | undefined {
  const binding = bindings[chordOf(key)];
  return binding && (gridHasKeyboard || !binding.gridOnly) ? binding.command : undefined;
}

function chordOf({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Key): string {
  // on some keyboards a digit needs Shift, and 1 is another letter
  const digit = /^Digit(\d)$/.exec(code)?.[1];
  const name = digit ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = [(ctrlKey || metaKey) && "Ctrl", altKey && "Alt", shiftKey && "Shift"].filter(Boolean);
  return [...held, name].join("+");
}
