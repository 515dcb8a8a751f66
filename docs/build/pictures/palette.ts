/** Colors as 0xRRGGBB, a pixel each, line by line from the top. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint32Array;
}

/** A picture of few colors: which color each pixel has. */
export interface PalettePicture extends Omit<Picture, "pixels"> {
  readonly palette: readonly number[];
  readonly indices: Uint8Array;
}

/**
 * A picture in its most frequent colors, each other pixel in the nearest of them. Sheets are text on few grounds: what
 * gets lost is shades at the edges of letters.
 * @param most at most 256
 */
export function inPalette({ width, height, pixels }: Picture, most: number): PalettePicture {
  const palette = frequentColors(pixels, most);
  const indexOf = new Map(palette.map((color, index) => [color, index]));
  const indices = new Uint8Array(pixels.length);
  pixels.forEach((color, at) => {
    let index = indexOf.get(color);
    if (index === undefined) indexOf.set(color, (index = nearest(color, palette)));
    indices[at] = index;
  });
  return { width, height, palette, indices };
}

/** The most frequent colors that are not all but the same. */
function frequentColors(pixels: Uint32Array, most: number): number[] {
  const counts = new Map<number, number>();
  for (const color of pixels) counts.set(color, (counts.get(color) ?? 0) + 1);
  const found: number[] = [];
  const shades = new Set<number>();
  for (const [color] of [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])) {
    const shade = color & SHADE;
    if (counts.size > most && shades.has(shade)) continue;
    shades.add(shade);
    found.push(color);
    if (found.length === most) break;
  }
  return found;
}

/** The upper four bits of red, green and blue. */
const SHADE = 0xf0f0f0;

function nearest(color: number, palette: readonly number[]): number {
  let [index, least] = [0, Infinity];
  palette.forEach((other, at) => {
    const distance = squared(color, other, 16) + squared(color, other, 8) + squared(color, other, 0);
    if (distance < least) [index, least] = [at, distance];
  });
  return index;
}

const squared = (a: number, b: number, shift: number): number => {
  const difference = ((a >> shift) & 255) - ((b >> shift) & 255);
  return difference * difference;
};
