import type { Unit } from "./unit";

/** Three capitals as ISO 4217 writes a currency, or its sign. */
const currency = /^(?:[A-Z]{3}|[$€£¥₹])$/;

/** A currency, by its code or sign; undefined for any other word. Nothing is converted between two of them. */
export const currencyUnit = (word: string): Unit | undefined =>
  currency.test(word)
    ? { measures: "money", powers: { money: 1 }, over: 1, under: 1, currency: word }
    : undefined;
