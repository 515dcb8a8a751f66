import { product, quotient, type Unit } from "../../../src/units/unit";
import { measureOf } from "./measure";

/** What a rate comes to in a year: USD/year is USD. */
export const overTheYear = (unit: Unit): Unit => product(unit, measureOf("year"));

/** The rate a year that comes to it. */
export const perYear = (unit: Unit): Unit => quotient(unit, measureOf("year"));

/** A rate a year as the year's amount, as a name stands for it in a column of years; other units as they are. */
export const inAYear = (unit: Unit): Unit => (unit.powers.year === -1 ? overTheYear(unit) : unit);
