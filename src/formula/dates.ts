/**
 * Days as Excel counts them. All arithmetic here and in the functions is by the serial numbers of the 1900 system;
 * a workbook that counts from 1904 is met at its edges, where a serial number is read (ownSerial) or given
 * (bookSerial), so that no function needs to know of it.
 */

/** The last day Excel knows, 9999-12-31. */
export const LAST_DAY = 2_958_465;

/** Days from the start of the 1900 system to that of the 1904 system. */
const BEHIND = 1462;

/** What says by which system a workbook counts; see Surroundings. */
export interface Dated {
  readonly from1904?: boolean;
}

/** A workbook's serial number by the 1900 system. */
export const ownSerial = (serial: number, book: Dated): number => (book.from1904 ? serial + BEHIND : serial);

/** A serial number of the 1900 system as a workbook counts it. */
export const bookSerial = (serial: number, book: Dated): number => (book.from1904 ? serial - BEHIND : serial);

const DAY = 86_400_000;
/** 1899-12-31, day 0; from March 1900 on the count is one ahead, for Excel has a 29 February 1900. */
const EPOCH = Date.UTC(1899, 11, 31);

/** A day of the calendar; month and day from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

/** The serial number of a day, months and days beyond their range carried over; may fall outside 0..LAST_DAY. */
export function serialOf(year: number, month: number, day: number): number {
  const first = new Date(0);
  first.setUTCFullYear(year, month - 1, 1);
  const days = Math.round((first.getTime() - EPOCH) / DAY);
  return days + (days >= 60 ? 1 : 0) + day - 1;
}

/** The day of a serial number; 60 is 29 February 1900, 0 is 0 January 1900. */
export function dayOf(serial: number): Day {
  const whole = Math.floor(serial);
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  const date = new Date(EPOCH + (whole > 60 ? whole - 1 : whole) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Days in a month, as the calendar has them (Excel's own February 1900 aside). */
export const daysInMonth = (year: number, month: number): number =>
  new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Day of the week, 1 is Sunday, as Excel counts. */
export const weekdayOf = (serial: number): number => ((Math.floor(serial) + 6) % 7) + 1;
