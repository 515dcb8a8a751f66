import { expect, test } from "vitest";
import { localSlopes } from "./local-slopes";
import { shapeErrors } from "./shape-errors";

const of = (servers: string, shape: string) =>
  shapeErrors().find((each) => each.servers === servers && each.shape === shape)!;

test("the 616 servers are 153 from 2019 on, 52 of AMD and 101 of Intel", () => {
  const counts = new Map(shapeErrors().map(({ servers, count }) => [servers, count]));
  expect([...counts.values()]).toEqual([616, 153, 52, 101]);
});

test("mean errors at 10 to 90% load: linear 8.9%, fan 14.3%, the vendor's mean curve 6.7%", () => {
  expect(of("all", "linear").mean).toBeCloseTo(0.089, 3);
  expect(of("all", "fan").mean).toBeCloseTo(0.143, 3);
  expect(of("all", "vendor").mean).toBeCloseTo(0.067, 3);
});

test("what the model takes for a server without points is off by 8% at half load, by 37% at worst", () => {
  expect(of("all", "default").atHalf).toBeCloseTo(0.08, 2);
  expect(of("all", "default").worst).toBeCloseTo(0.37, 2);
});

test("on servers from 2019 on, a vendor's own curve halves the error of a straight line at 50% load", () => {
  for (const group of ["from 2019", "Intel from 2019"])
    expect(of(group, "vendor").atHalf).toBeLessThan(of(group, "linear").atHalf / 1.9);
});

test("a straight line overstates what a core frees at 20 to 50% load", () => {
  for (const { median, shapes } of localSlopes()) {
    expect(shapes.linear).toBeCloseTo(1, 12);
    expect(median).toBeLessThan(0.75);
    expect(Math.abs(shapes.vendor! - median)).toBeLessThan(0.05);
  }
});
