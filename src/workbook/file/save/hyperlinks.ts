import { cellName, formatRectangle, parseRectangle } from "../../../address";
import { OFFICE_RELATIONSHIPS, SPREADSHEET } from "../namespaces";
import { withAttribute } from "../patch/attributes";
import type { LinkEdit } from "./edits";
import type { EditedPackage } from "./edited-package";
import { without } from "./moves";
import { appendTo } from "./sheet-elements";
import { quoted, visit } from "./visit";

const LEAVES = new Set(["sheetData"]);

/** Takes the links of cells away, and gives cells others: to an address outside, or after "#" to a place within. */
export function editLinks(file: EditedPackage, path: string, edits: readonly LinkEdit[]): void {
  const cells = edits.map(({ row, column }) => ({ top: row, left: column, bottom: row, right: column }));
  const left = new Set<string>();
  file.splice(
    path,
    visit(
      file.parts.get(path)!,
      SPREADSHEET,
      {
        hyperlink(visited) {
          const area = parseRectangle(visited.attribute("ref") ?? "");
          if (!area) return;
          const rest = cells.reduce((areas, cell) => areas.flatMap((one) => without(one, cell)), [area]);
          if (rest.length === 1 && rest[0] === area) return;
          if (rest.length === 0) left.add(visited.attribute("r:id") ?? "");
          const source = visited.source();
          visited.become(rest.map((one) => withAttribute(source, "ref", formatRectangle(one))).join(""));
        },
      },
      LEAVES,
    ),
  );
  dropUnused(file, path, left);
  const added = edits.flatMap(({ row, column, target }) => {
    if (target === null) return [];
    const ref = cellName(row, column);
    if (target.startsWith("#")) return [`<hyperlink ref="${ref}" location="${quoted(target.slice(1))}"/>`];
    const id = file.link(path, "hyperlink", target, true);
    return [`<hyperlink ref="${ref}" xmlns:r="${OFFICE_RELATIONSHIPS}" r:id="${id}"/>`];
  });
  appendTo(file, path, "hyperlinks", added.join(""));
}

/** Other cells may share the address of one whose link went. */
function dropUnused(file: EditedPackage, path: string, ids: ReadonlySet<string>): void {
  const used = new Set<string>();
  visit(
    file.parts.get(path)!,
    SPREADSHEET,
    { hyperlink: (visited) => used.add(visited.attribute("r:id") ?? "") },
    LEAVES,
  );
  file.unlink(path, new Set([...ids].filter((id) => id !== "" && !used.has(id))));
}
