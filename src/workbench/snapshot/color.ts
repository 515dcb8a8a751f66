/** A color as a workbook's library gives it: fixed, of the theme with a tint, or of the old palette. */
export interface FileColor {
  argb?: string;
  theme?: number;
  /** From -1 (black) to 1 (white). */
  tint?: number;
  indexed?: number;
}

/** A file's color as #rrggbb; undefined when there is none or it is automatic. */
export function rgb(color: FileColor | undefined, theme: readonly string[]): string | undefined {
  if (!color) return undefined;
  if (color.argb) return `#${color.argb.slice(-6).toLowerCase()}`;
  if (color.theme !== undefined) return tinted(theme[color.theme] ?? "000000", color.tint ?? 0);
  if (color.indexed !== undefined) return PALETTE[color.indexed];
  return undefined;
}

/** Excel's tint moves the lightness of the color toward black or white. */
function tinted(hex: string, tint: number): string {
  const [hue, saturation, lightness] = hslOf(hex);
  const moved = tint < 0 ? lightness * (1 + tint) : lightness + (1 - lightness) * tint;
  return hexOf(hue, saturation, moved);
}

function hslOf(hex: string): [number, number, number] {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const lightness = (most + least) / 2;
  const spread = most - least;
  if (spread === 0) return [0, 0, lightness];
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  const sector =
    most === r ? ((g - b) / spread + 6) % 6 : most === g ? (b - r) / spread + 2 : (r - g) / spread + 4;
  return [sector, saturation, lightness];
}

function hexOf(sector: number, saturation: number, lightness: number): string {
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (offset: number) => {
    const at = (sector + offset) % 6;
    const share = Math.max(0, Math.min(1, Math.abs(at - 3) - 1));
    return Math.round(255 * (lightness + chroma * (share - 0.5)));
  };
  return `#${[0, 4, 2].map((offset) => channel(offset).toString(16).padStart(2, "0")).join("")}`;
}

const BASE_COLORS = "#000000 #ffffff #ff0000 #00ff00 #0000ff #ffff00 #ff00ff #00ffff".split(" ");

/** The palette of indexed colors: 0 to 7 and 8 to 15 are the same; 64 and 65 are the system's own. */
const PALETTE = [
  ...BASE_COLORS,
  ...BASE_COLORS,
  ..."#800000 #008000 #000080 #808000 #800080 #008080 #c0c0c0 #808080 #9999ff #993366 #ffffcc #ccffff".split(
    " ",
  ),
  ..."#660066 #ff8080 #0066cc #ccccff #000080 #ff00ff #ffff00 #00ffff #800080 #800000 #008080 #0000ff".split(
    " ",
  ),
  ..."#00ccff #ccffff #ccffcc #ffff99 #99ccff #ff99cc #cc99ff #ffcc99 #3366ff #33cccc #99cc00 #ffcc00".split(
    " ",
  ),
  ..."#ff9900 #ff6600 #666699 #969696 #003366 #339966 #003300 #333300 #993300 #993366 #333399 #333333".split(
    " ",
  ),
];
