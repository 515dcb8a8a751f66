import { createDarkTheme, createLightTheme } from "@fluentui/react-components";
import type { BrandVariants, Theme } from "@fluentui/react-components";

/** Excel's green, from dark to light. */
const green: BrandVariants = {
  10: "#03160c",
  20: "#062816",
  30: "#083a20",
  40: "#094624",
  50: "#0b522b",
  60: "#0c5f32",
  70: "#0f703b",
  80: "#107c41",
  90: "#218d51",
  100: "#37a660",
  110: "#55b17e",
  120: "#6fc194",
  130: "#8acca6",
  140: "#a0d8b9",
  150: "#b8e2cb",
  160: "#caead8",
};

const light = createLightTheme(green);
const dark: Theme = {
  ...createDarkTheme(green),
  // the derived ones are too dark on a dark ground to be read
  colorBrandForeground1: green[110],
  colorBrandForeground2: green[120],
};

/** The pane's theme, as Office is light or dark. */
export const themeFor = (isDark: boolean): Theme => (isDark ? dark : light);

/** True when Office (or, where it does not say, the system) is dark. */
export function isOfficeDark(): boolean {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background ? isDarkColor(background) : systemDark().matches;
}

/** Calls back when the theme may have changed; gives the way to stop. */
export function onThemeChange(listener: () => void): () => void {
  const system = systemDark();
  system.addEventListener("change", listener);
  // Office tells of a new theme only when asked anew: a user comes back to the pane after changing it
  window.addEventListener("focus", listener);
  return () => {
    system.removeEventListener("change", listener);
    window.removeEventListener("focus", listener);
  };
}

const systemDark = (): MediaQueryList => window.matchMedia("(prefers-color-scheme: dark)");

/** By perceived brightness; takes #rrggbb with or without the #. */
function isDarkColor(color: string): boolean {
  const value = parseInt(color.replace("#", "").slice(0, 6), 16);
  const [red, green, blue] = [value >> 16, (value >> 8) & 255, value & 255];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
