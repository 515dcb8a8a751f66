import { bookSerial, LAST_DAY, ownSerial } from "../dates";
import { NUM } from "../errors";
import type { Scope } from "../scope";
import { isError, type Scalar } from "../value";
import { number, type Parameter, strictNumber } from "./define";

/** A day as a serial number of the 1900 system whatever the workbook's; #NUM! for what is no day of Excel's. */
export const day: Parameter<number> = dateFrom(number, Math.floor);
/** The same where a time within half a second of midnight is the next day's: DAYS360. */
export const nearDay: Parameter<number> = dateFrom(number, (serial) => Math.floor(serial + 0.5 / 86_400));
/** A day for functions that take no truth value. */
export const strictDay: Parameter<number> = dateFrom(strictNumber, Math.floor);

/** A day found by a function as the workbook counts it; #NUM! for one that Excel has not. */
export function dated(serial: number, { book }: Scope): Scalar {
  const counted = bookSerial(serial, book);
  return counted >= 0 && serial < LAST_DAY + 1 ? counted : NUM;
}

function dateFrom(parameter: Parameter<number>, cut: (serial: number) => number): Parameter<number> {
  return {
    ...parameter,
    read: (argument, scope) => {
      const read = parameter.read(argument, scope);
      if (isError(read)) return read;
      const serial = ownSerial(read, scope.book);
      return read < 0 || serial >= LAST_DAY + 1 ? NUM : cut(serial);
    },
  };
}
