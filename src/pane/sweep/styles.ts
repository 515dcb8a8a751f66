import { makeStyles, tokens } from "@fluentui/react-components";

const small = {
  fontSize: tokens.fontSizeBase200,
  lineHeight: tokens.lineHeightBase200,
  color: tokens.colorNeutralForeground3,
} as const;

/** Names differ in their last letters, which must not be cut off. */
const wrapped = { overflowWrap: "anywhere" } as const;

export const usePickerStyles = makeStyles({
  field: { minWidth: 0 },
  row: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  combobox: { flexGrow: 1, minWidth: 0, "& input": { minWidth: 0, width: "100%", textOverflow: "ellipsis" } },
  listbox: { maxHeight: "320px" },
  option: { columnGap: 0 },
  cell: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalM,
    flexGrow: 1,
    minWidth: 0,
  },
  name: wrapped,
  value: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  label: { ...small, ...wrapped },
  unit: { ...small, textAlign: "right" },
});

export const useFormStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  range: { minWidth: 0 },
  rangeRow: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr) minmax(0, 0.8fr)",
    columnGap: tokens.spacingHorizontalS,
  },
  number: { minWidth: 0, width: "100%", "& input": { minWidth: 0, width: "100%" } },
});

export const usePageStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, maxWidth: "640px" },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: `${tokens.spacingVerticalXS} 0 0`, color: tokens.colorNeutralForeground2 },
});
