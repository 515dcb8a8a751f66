import { expect, test } from "vitest";
import { slotCheck, slotFit } from "../../../src/functions";
import { pcieExample } from "../../references/power-examples";
import { cell, only } from "../../support/cells";

const fit = (...args: number[]) => only(slotFit(...(args.map(cell) as Parameters<typeof slotFit>)));
const check = (...args: number[]) => only(slotCheck(...(args.map(cell) as Parameters<typeof slotCheck>)));

test("a card fits when slot and lead give its watts and the lanes its Gbps", () => {
  expect(fit(75, 200, 75, 4, 16)).toBe(true);
  expect(check(75, 200, 75, 4, 16)).toBe("fits");
});

test("what fails is said, and by how much", () => {
  expect(fit(75, 200, 25, 4, 16)).toBe(false);
  expect(check(75, 200, 25, 4, 16)).toBe("needs 50 W more than slot and auxiliary lead give");
  expect(check(75, 400, 75, 4, 16)).toBe("the slot is 186 Gbps short");
  expect(check(150, 400, 75, 3, 16)).toBe(
    "needs 75 W more than slot and auxiliary lead give; the slot is 293 Gbps short",
  );
});

test("an auxiliary lead adds its watts", () => {
  expect(fit(150, 200, 75, 4, 16, 75)).toBe(true);
});

test("the raw rate of a published slot comes out at protocol efficiency 1", () => {
  const { pcieGen, lanes, rawGbps } = pcieExample;
  expect(fit(10, rawGbps, 25, pcieGen, lanes, 0, 1)).toBe(true);
  expect(fit(10, rawGbps + 0.1, 25, pcieGen, lanes, 0, 1)).toBe(false);
});

test("there are no 3 lanes and no generation 2", () => {
  expect(check(10, 10, 25, 3, 3)).toMatchObject({
    code: "#VALUE!",
    message: "lanes is 3. Allowed: 1, 2, 4, 8, 16.",
  });
  expect(check(10, 10, 25, 2, 8)).toMatchObject({ code: "#VALUE!" });
  expect(fit(10, 10, 25, 3.5, 8)).toMatchObject({ code: "#VALUE!" });
});
