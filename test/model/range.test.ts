import { expect, test } from "vitest";
import { amount, count, positive, positiveShare, share } from "../../src/model/argument";
import { outOfRange } from "../../src/model/range";

test.each([
  [positive("hours", "h/yr"), -1, "hours is -1. Allowed: above 0 h/yr."],
  [
    positive("hours", "h/yr"),
    0,
    "hours is 0 — blank? Type a number, or leave the argument out. Allowed: above 0 h/yr.",
  ],
  [share("coverage"), 1.5, "coverage is 1.5. Allowed: from 0 to 1."],
  [positiveShare("target"), 2, "target is 2. Allowed: above 0 and at most 1."],
  [count("spares", "servers"), 0.5, "spares is 0.5. Allowed: a whole number, at least 0 servers."],
  [amount("watts", "W"), Infinity, "watts is Infinity. Allowed: at least 0 W."],
])("%#: the message names the argument, its value and the range", (argument, value, message) => {
  expect(outOfRange(argument, value)).toBe(message);
});
