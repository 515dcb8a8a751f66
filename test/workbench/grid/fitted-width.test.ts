import { expect, it } from "vitest";
import { fittingZoom } from "../../../src/workbench/grid/fitted-width";

it.each([
  [800, 1000, 1],
  [1000, 1000, 1],
  [1250, 1000, 0.8],
  [1300, 1000, 0.76],
  [5000, 1000, 0.6],
])("columns of %d pixels in a window of %d are shown at %d of their size", (width, room, zoom) => {
  expect(fittingZoom(width, room)).toBe(zoom);
});
