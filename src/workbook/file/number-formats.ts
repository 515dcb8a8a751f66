import type { ElementReaders, Part } from "./xml";
import { readXml } from "./xml";

/** The formats that have a number and no code in a file, as ECMA-376 18.8.30 lists them, en-US where they differ. */
const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  5: '"$"#,##0_);("$"#,##0)',
  6: '"$"#,##0_);[Red]("$"#,##0)',
  7: '"$"#,##0.00_);("$"#,##0.00)',
  8: '"$"#,##0.00_);[Red]("$"#,##0.00)',
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "m/d/yyyy",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "m/d/yyyy h:mm",
  37: "#,##0_);(#,##0)",
  38: "#,##0_);[Red](#,##0)",
  39: "#,##0.00_);(#,##0.00)",
  40: "#,##0.00_);[Red](#,##0.00)",
  41: '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)',
  42: '_("$"* #,##0_);_("$"* (#,##0);_("$"* "-"_);_(@_)',
  43: '_(* #,##0.00_);_(* (#,##0.00);_(* "-"??_);_(@_)',
  44: '_("$"* #,##0.00_);_("$"* (#,##0.00);_("$"* "-"??_);_(@_)',
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mm:ss.0",
  48: "##0.0E+0",
  49: "@",
};

/** Readers of a workbook's own number formats; `codeOf` gives a format's code by its number once they are read. */
export function formatReaders(): {
  readers: ElementReaders;
  codeOf: (id: string | undefined) => string | undefined;
} {
  const own = new Map<number, string>();
  return {
    readers: {
      "styleSheet/numFmts/numFmt": {
        open: ({ numFmtId, formatCode = "" }) => own.set(Number(numFmtId), formatCode),
      },
    },
    codeOf: (id = "0") => own.get(Number(id)) ?? BUILT_IN[Number(id)],
  };
}

/** The number format's code of each style of a cell, by the style's number, from the workbook's part of styles. */
export function readNumberFormats(part: Part): (style: string | undefined) => string | undefined {
  const { readers, codeOf } = formatReaders();
  const styles: (string | undefined)[] = [];
  readXml(part, {
    ...readers,
    "styleSheet/cellXfs/xf": { open: ({ numFmtId }) => styles.push(numFmtId) },
  });
  return (style = "0") => codeOf(styles[Number(style)]);
}
