import { expect, test } from "vitest";
import { commandOf } from "../../../src/workbench/keyboard/chords";

const key = (name: string, held = "", code = name) => ({
  key: name,
  code,
  ctrlKey: held.includes("Ctrl"),
  metaKey: held.includes("Meta"),
  altKey: held.includes("Alt"),
  shiftKey: held.includes("Shift"),
});

test.each([
  [key("F6"), "nextRegion"],
  [key("F6", "Shift"), "previousRegion"],
  [key("PageDown", "Ctrl"), "nextSheet"],
  [key("PageUp", "Ctrl Alt"), "previousSheet"],
  [key("g", "Ctrl", "KeyG"), "goTo"],
  [key("g", "Meta", "KeyG"), "goTo"],
  // Caps Lock, and a keyboard whose digits need Shift
  [key("G", "Ctrl", "KeyG"), "goTo"],
  [key("&", "Ctrl", "Digit1"), "formatCells"],
  [key("F3", "Shift"), "insertFunction"],
  [key("End", "Ctrl Shift"), "extendToLastCell"],
])("%o is %s", (pressed, command) => {
  expect(commandOf(pressed, true)).toBe(command);
});

test("keys of cells are left alone where the grid has not the keyboard, as in a text field", () => {
  for (const pressed of [key("Home"), key("Home", "Ctrl"), key("PageDown"), key("1", "Ctrl", "Digit1")]) {
    expect(commandOf(pressed, true)).toBeDefined();
    expect(commandOf(pressed, false)).toBeUndefined();
  }
  expect(commandOf(key("F6"), false)).toBe("nextRegion");
});

test("other keys are nobody's", () => {
  for (const pressed of [key("g", "", "KeyG"), key("F5", "Ctrl"), key("F3"), key("1", "", "Digit1")])
    expect(commandOf(pressed, true)).toBeUndefined();
});
