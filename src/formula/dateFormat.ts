import { type Day, dayOf, weekdayOf } from "./dates";

const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);
const DAYS = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");
const PIECES = /"[^"]*"|\\.|\[[hms]+\]|\[[^\]]*\]|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/gi;

/** True when a number format shows a date or a time of day. */
export const isDateFormat = (format: string): boolean =>
  /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|\[(?![hms]+\])[^\]]*\]/gi, ""));

/** A serial number as a date format shows it. */
export function dateText(serial: number, format: string): string {
  const pieces = format.match(PIECES) ?? [];
  const seconds = Math.round((serial - Math.floor(serial)) * 86400 * 1000) / 1000;
  const clock = { seconds, total: serial * 86400, half: pieces.some((piece) => /^a/i.test(piece)) };
  const day = dayOf(serial);
  return pieces
    .map((piece, i) => {
      if (/^y/i.test(piece)) return piece.length > 2 ? String(day.year) : String(day.year).slice(-2);
      if (/^m/i.test(piece) && !isMinute(pieces, i)) return monthText(day, piece.length);
      if (/^d/i.test(piece)) return dayText(day, serial, piece.length);
      return timeText(piece, clock);
    })
    .join("");
}

/** An m is minutes after hours or before seconds. */
function isMinute(pieces: readonly string[], at: number): boolean {
  const isUnit = (piece: string) => /^\[?[ymdhs]/i.test(piece);
  const before = pieces.slice(0, at).findLast(isUnit);
  const after = pieces.slice(at + 1).find(isUnit);
  return /^\[?h/i.test(before ?? "") || /^s/i.test(after ?? "");
}

function monthText({ month }: Day, length: number): string {
  const name = MONTHS[month - 1] ?? "";
  if (length >= 5) return name.slice(0, 1);
  if (length === 4) return name;
  return length === 3 ? name.slice(0, 3) : String(month).padStart(length, "0");
}

function dayText({ day }: Day, serial: number, length: number): string {
  const name = DAYS[weekdayOf(serial) - 1] ?? "";
  if (length >= 4) return name;
  return length === 3 ? name.slice(0, 3) : String(day).padStart(length, "0");
}

function timeText(piece: string, clock: { seconds: number; total: number; half: boolean }): string {
  const hours = Math.floor(clock.seconds / 3600);
  const two = (value: number) => String(Math.floor(value)).padStart(Math.min(piece.length, 2), "0");
  if (/^\[h+\]$/i.test(piece)) return String(Math.floor(clock.total / 3600 + 1e-9));
  if (/^\[m+\]$/i.test(piece)) return String(Math.floor(clock.total / 60 + 1e-9));
  if (/^\[s+\]$/i.test(piece)) return String(Math.round(clock.total));
  if (/^h/i.test(piece)) return two(clock.half ? ((hours + 11) % 12) + 1 : hours);
  if (/^m/i.test(piece)) return two(Math.floor(clock.seconds / 60) % 60);
  if (/^s/i.test(piece)) return secondsText(clock.seconds % 60, piece);
  if (/^am\/pm$/i.test(piece)) return hours < 12 ? "AM" : "PM";
  if (/^a\/p$/i.test(piece)) return hours < 12 ? "A" : "P";
  if (piece.startsWith('"')) return piece.slice(1, -1);
  if (piece.startsWith("\\")) return piece.slice(1);
  return piece.startsWith("[") ? "" : piece;
}

function secondsText(seconds: number, piece: string): string {
  const [whole = "", decimals = ""] = piece.split(".");
  const text = decimals ? seconds.toFixed(decimals.length) : String(Math.floor(seconds));
  return text.padStart(whole.length + (decimals ? decimals.length + 1 : 0), "0");
}
