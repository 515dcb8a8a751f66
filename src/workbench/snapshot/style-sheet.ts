import type { IStyleData } from "@univerjs/core";
import type { Style } from "../../workbook/formatting/sheet";
import { gridStyle } from "./style";

/** A workbook's distinct styles by id, gathered as its cells are read. */
export interface StyleSheet {
  /** The id of a style, undefined for the default one. */
  id(style: Partial<Style> | undefined): string | undefined;
  styles: Record<string, IStyleData>;
}

/** An empty style sheet over a theme's colors. */
export function styleSheet(theme: readonly string[]): StyleSheet {
  const styles: Record<string, IStyleData> = {};
  const byText = new Map<string, string>();
  // cells share their style objects, so that most are converted once
  const byObject = new Map<object, string | undefined>();
  const id = (style: Partial<Style> | undefined) => {
    if (!style) return undefined;
    if (byObject.has(style)) return byObject.get(style);
    const converted = gridStyle(style, theme);
    const known = converted && register(converted);
    byObject.set(style, known);
    return known;
  };
  const register = (style: IStyleData) => {
    const text = JSON.stringify(style);
    const known = byText.get(text) ?? `s${byText.size}`;
    byText.set(text, known);
    styles[known] = style;
    return known;
  };
  return { id, styles };
}
