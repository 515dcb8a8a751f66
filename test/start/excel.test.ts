import { expect, test } from "vitest";
import { excelInstalled } from "../../src/start/excel";
import { hasDisplay } from "../../src/start/workbench";

type Asked = NonNullable<Parameters<typeof excelInstalled>[0]>;

/** A machine with nothing on it. */
const bare: Asked = { platform: "linux", home: "/home/ann", exists: () => false, run: () => never() };
const never = (): never => {
  throw new Error("not found");
};

test("Excel is found on Windows by its registered path, for all users or for one", () => {
  const registered =
    (root: string): Asked["run"] =>
    (program, [verb, key]) => {
      const isThere = program === "reg" && verb === "query" && key!.startsWith(root);
      if (!isThere || !key!.endsWith("\\excel.exe")) never();
    };
  expect(excelInstalled({ ...bare, platform: "win32", run: registered("HKLM") })).toBe(true);
  expect(excelInstalled({ ...bare, platform: "win32", run: registered("HKCU") })).toBe(true);
  expect(excelInstalled({ ...bare, platform: "win32" })).toBe(false);
});

test("Excel is found on a Mac among the applications", () => {
  const exists = (path: string) => path === "/Applications/Microsoft Excel.app";
  expect(excelInstalled({ ...bare, platform: "darwin", exists })).toBe(true);
  const own = (path: string) => path === "/home/ann/Applications/Microsoft Excel.app";
  expect(excelInstalled({ ...bare, platform: "darwin", exists: own })).toBe(true);
  expect(excelInstalled({ ...bare, platform: "darwin" })).toBe(false);
});

test("elsewhere there is no Excel, whatever the files are called", () => {
  expect(excelInstalled({ ...bare, exists: () => true, run: () => undefined })).toBe(false);
});

test("a browser is opened on Linux only where a display server is named", () => {
  expect(hasDisplay("linux", {})).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: "" })).toBe(false);
  expect(hasDisplay("linux", { DISPLAY: ":0" })).toBe(true);
  expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasDisplay("win32", {})).toBe(true);
});
