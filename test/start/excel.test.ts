import { expect, test } from "vitest";
import { excelInstalled, type Machine } from "../../src/start/excel";
import { hasDisplay } from "../../src/start/workbench";

const bare: Machine = { platform: "linux", exists: () => false, registered: () => false };

test("Excel is found on Windows by its registered path, for all users or for one", () => {
  const registered = (root: string) => (key: string) => key.startsWith(root) && key.endsWith("\\excel.exe");
  expect(excelInstalled({ ...bare, platform: "win32", registered: registered("HKLM") })).toBe(true);
  expect(excelInstalled({ ...bare, platform: "win32", registered: registered("HKCU") })).toBe(true);
  expect(excelInstalled({ ...bare, platform: "win32" })).toBe(false);
});

test("Excel is found on a Mac among the applications", () => {
  const exists = (path: string) => path === "/Applications/Microsoft Excel.app";
  expect(excelInstalled({ ...bare, platform: "darwin", exists })).toBe(true);
  expect(excelInstalled({ ...bare, platform: "darwin" })).toBe(false);
});

test("elsewhere there is no Excel, whatever the files are called", () => {
  expect(excelInstalled({ ...bare, exists: () => true, registered: () => true })).toBe(false);
});

test("a browser is opened on Linux only where a display server is named", () => {
  expect(hasDisplay("linux", {})).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
  expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasDisplay("win32", {})).toBe(true);
});
