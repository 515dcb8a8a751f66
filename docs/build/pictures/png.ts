import { crc32, deflateSync, inflateSync } from "node:zlib";
import type { PalettePicture, Picture } from "./palette";

/** Reads a PNG of 8 bits a channel: colors with or without opacity, which is left out, or of a palette. Another throws an Error. */
export function readPng(bytes: Uint8Array): Picture {
  const chunks = chunksOf(Buffer.from(bytes));
  const contentOf = (wanted: string): Buffer =>
    Buffer.concat(chunks.flatMap(({ type, content }) => (type === wanted ? content : [])));
  const head = contentOf("IHDR");
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)];
  const channels = CHANNELS[head[9]!];
  if (head[8] !== 8 || channels === undefined || head[12] !== 0)
    throw new Error("The PNG is of another kind.");
  const plain = unfiltered(inflateSync(contentOf("IDAT")), width * channels, height, channels);
  const palette = contentOf("PLTE");
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = channels === 1 ? palette.readUIntBE(plain[at]! * 3, 3) : plain.readUIntBE(at * channels, 3);
  return { width, height, pixels };
}

/** Bytes a pixel of each kind of PNG that is read. */
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/** Writes a picture of few colors. */
export function writePng({ width, height, palette, indices }: PalettePicture): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  head[9] = 3;
  const colors = Buffer.from(palette.flatMap((color) => [color >> 16, (color >> 8) & 255, color & 255]));
  const lines = Buffer.alloc((width + 1) * height);
  for (let line = 0; line < height; line++)
    lines.set(indices.subarray(line * width, (line + 1) * width), line * (width + 1) + 1);
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", colors),
    chunk("IDAT", deflateSync(lines, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, "latin1"), content]);
  const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  size.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([size, named, check]);
}

function chunksOf(data: Buffer): { type: string; content: Buffer }[] {
  const chunks = [];
  for (let at = SIGNATURE.length; at < data.length;) {
    const size = data.readUInt32BE(at);
    const type = data.toString("latin1", at + 4, at + 8);
    chunks.push({ type, content: data.subarray(at + 8, at + 8 + size) });
    at += size + 12;
  }
  return chunks;
}

/** Each byte is written as what it differs by from its neighbors to the left, above, or both. */
function unfiltered(lines: Buffer, size: number, height: number, channels: number): Buffer {
  const plain = Buffer.alloc(size * height);
  for (let line = 0; line < height; line++) {
    const filter = lines[line * (size + 1)]!;
    for (let at = 0; at < size; at++) {
      const left = at < channels ? 0 : plain[line * size + at - channels]!;
      const above = line === 0 ? 0 : plain[(line - 1) * size + at]!;
      const corner = line === 0 || at < channels ? 0 : plain[(line - 1) * size + at - channels]!;
      const expected = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter]!;
      plain[line * size + at] = lines[line * (size + 1) + 1 + at]! + expected;
    }
  }
  return plain;
}

/** Whichever of the three is nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const byLeft = Math.abs(above - corner);
  const byAbove = Math.abs(left - corner);
  const byCorner = Math.abs(left + above - 2 * corner);
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}
