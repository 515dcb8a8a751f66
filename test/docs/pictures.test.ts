import { readFileSync, statSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { describe, expect, it, test } from "vitest";
import { inPalette } from "../../docs/build/pictures/palette";
import { readPng, writePng } from "../../docs/build/pictures/png";
import { templates } from "../../src/templates";

describe("a picture of the docs", () => {
  const pages = templates.flatMap(({ id }): [string, number][] => [
    [id, 1200],
    [`${id}-printed`, 1200],
  ]);

  it.each([...pages, ["workbench", 1440] as const])("%s is %i pixels wide and small", (name, width) => {
    const file = new URL(`../../docs/pictures/${name}.png`, import.meta.url);
    expect(readPng(readFileSync(file)).width).toBe(width);
    expect(statSync(file).size).toBeLessThan(200_000);
  });
});

describe("a palette", () => {
  const picture = (...pixels: number[]) => ({
    width: pixels.length,
    height: 1,
    pixels: Uint32Array.from(pixels),
  });
  const shown = (pixels: number[], most: number) => {
    const { palette, indices } = inPalette(picture(...pixels), most);
    return [...indices].map((index) => palette[index]);
  };

  it("has every color of a picture of few", () => {
    const few = [0xffffff, 0xfffffe, 0x1f3864, 0xffffff];
    expect(shown(few, 3)).toEqual(few);
  });

  it("has the most frequent of many, and gives the others the nearest", () => {
    expect(shown([0xffffff, 0xffffff, 0x000000, 0x000000, 0xfefefe, 0x202020], 2)).toEqual([
      0xffffff, 0xffffff, 0x000000, 0x000000, 0xffffff, 0x000000,
    ]);
  });
});

describe("a PNG", () => {
  const pixels = Uint32Array.from({ length: 35 }, (_, at) => (at * 0x2f1b57) & 0xffffff);

  it("is read as it was written", () => {
    const picture = { width: 7, height: 5, pixels };
    expect(readPng(writePng(inPalette(picture, 256)))).toEqual(picture);
  });

  test.each([3, 4])("of %i channels is read whatever its lines are filtered by", (channels) => {
    const lines = linesOf(channels);
    const filtered = lines.map((line, y) => [
      y,
      ...filteredBy(y, line, lines[y - 1] ?? line.map(() => 0), channels),
    ]);
    const bytes = png(7, 5, channels === 3 ? 2 : 6, Buffer.from(filtered.flat()));
    expect(readPng(bytes)).toEqual({ width: 7, height: 5, pixels });
  });

  const linesOf = (channels: number): number[][] =>
    Array.from({ length: 5 }, (_, y) =>
      [...pixels.subarray(7 * y, 7 * y + 7)].flatMap((color) =>
        [color >> 16, (color >> 8) & 255, color & 255, 200].slice(0, channels),
      ),
    );

  it("of gray shades is refused", () => {
    expect(() => readPng(png(1, 1, 0, Buffer.from([0, 9])))).toThrow("another kind");
  });
});

/** A line's bytes less what its filter expects of them (PNG specification, section 9.2). */
const filteredBy = (filter: number, line: number[], above: number[], channels: number): number[] =>
  line.map((byte, x) => {
    const [a, b, c] = [line[x - channels] ?? 0, above[x]!, above[x - channels] ?? 0];
    const p = a + b - c;
    const nearest = [a, b, c].reduce((best, one) => (Math.abs(p - one) < Math.abs(p - best) ? one : best));
    return (byte - [0, a, b, Math.floor((a + b) / 2), nearest][filter]! + 256) & 255;
  });

function png(width: number, height: number, kind: number, lines: Buffer): Buffer {
  const number = (value: number) =>
    Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]);
  const chunk = (type: string, content: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), content]);
    return Buffer.concat([number(content.length), named, number(crc32(named))]);
  };
  const head = Buffer.concat([number(width), number(height), Buffer.from([8, kind, 0, 0, 0])]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(lines)),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}
