import type { Area } from "../../address";
import { evaluateValue } from "../evaluate";
import type { Cells, Scope, Surroundings } from "../scope";
import type { Node } from "../syntax";

/** The rectangles that an expression's evaluation reads as the workbook stands. */
export function tracedAreas(node: Node, scope: Scope): Area[] {
  const areas: Area[] = [];
  const { cells } = scope.book;
  const tracing: Cells = {
    value(sheet, row, column) {
      areas.push({ sheet, top: row, left: column, bottom: row, right: column });
      return cells.value(sheet, row, column);
    },
    matrix(area) {
      areas.push(area);
      return cells.matrix(area);
    },
    spans(area) {
      areas.push(area);
      return cells.spans(area);
    },
    visit(area, see) {
      areas.push(area);
      cells.visit(area, see);
    },
  };
  const book = Object.create(scope.book, { cells: { value: tracing } }) as Surroundings;
  evaluateValue(node, { ...scope, book });
  return areas;
}
