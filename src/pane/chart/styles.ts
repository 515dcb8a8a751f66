import { makeStyles, tokens } from "@fluentui/react-components";

/** The looks of a chart; in high contrast the system's own colors. */
const contrast = "@media (forced-colors: active)";

const text = {
  fill: tokens.colorNeutralForeground3,
  fontSize: tokens.fontSizeBase100,
  fontFamily: tokens.fontFamilyBase,
  fontVariantNumeric: "tabular-nums",
  [contrast]: { fill: "CanvasText" },
};

export const useChartStyles = makeStyles({
  chart: { width: "100%" },
  surface: {
    touchAction: "pan-y",
    borderRadius: tokens.borderRadiusMedium,
    cursor: "crosshair",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  drawing: { display: "block", overflow: "visible" },
  readout: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: tokens.lineHeightBase300,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  yTitle: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  values: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  at: { fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground3 },
  xTitle: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "right",
    overflowWrap: "anywhere",
    paddingRight: "14px",
  },
  tickText: text,
  gridLine: { stroke: tokens.colorNeutralStroke2, [contrast]: { stroke: "GrayText" } },
  axisLine: { stroke: tokens.colorNeutralStroke1, [contrast]: { stroke: "CanvasText" } },
  line: {
    fill: "none",
    stroke: tokens.colorBrandForeground1,
    strokeWidth: "2px",
    strokeLinejoin: "round",
    strokeLinecap: "round",
    [contrast]: { stroke: "Highlight" },
  },
  dot: { fill: tokens.colorBrandForeground1, [contrast]: { fill: "Highlight" } },
  current: {
    stroke: tokens.colorNeutralForeground3,
    strokeDasharray: "3 3",
    [contrast]: { stroke: "CanvasText" },
  },
  currentText: text,
  ring: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground2,
    strokeWidth: "2px",
    [contrast]: { stroke: "CanvasText" },
  },
  cursor: { stroke: tokens.colorNeutralStrokeAccessible, [contrast]: { stroke: "CanvasText" } },
  cursorDot: {
    fill: tokens.colorBrandForeground1,
    stroke: tokens.colorNeutralBackground1,
    strokeWidth: "2px",
    [contrast]: { fill: "Highlight" },
  },
});
