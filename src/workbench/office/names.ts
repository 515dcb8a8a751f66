import { formatAbsoluteAddress } from "../../address";
import { invalidArgument, itemExists, itemNotFound, unanswered } from "./errors";
import type { Grid } from "./grid";
import { isOfficeObject, objectOf, type OfficeClass } from "./objects";
import { isRange, rangeOf } from "./range";
import { resolveReference } from "./reference";
import type { Region } from "./region";
import type { Session } from "./session";
import type { Sheet } from "./sheets";

/** A defined name as the grid tells it. */
type Name = ReturnType<Grid["names"]>[number];

/** Excel.NamedItemCollection: of the workbook, or of a sheet with the names that are local to it. */
export const nameCollection: OfficeClass<Sheet | undefined> = {
  name: "NamedItemCollection",
  items: (sheet, session) => namesOf(session, sheet).map((name) => objectOf(namedItem, name)),
  item: (sheet, key, session) => {
    const name = findName(session, String(key), sheet);
    if (!name) throw itemNotFound(String(key));
    return objectOf(namedItem, name);
  },
  methods: {
    Add: (sheet, [name, reference], session) => {
      if (sheet) throw unanswered("NamedItemCollection.add on a worksheet");
      return objectOf(namedItem, addName(name, reference, session));
    },
    GetCount: (sheet, _, session) => namesOf(session, sheet).length,
    GetItemOrNullObject: (sheet, [key], session) => {
      const name = findName(session, String(key), sheet);
      return name ? objectOf(namedItem, name) : null;
    },
  },
};

/** Excel.NamedItem. A name that stands for a formula is not computed: it reads as the error #N/A. */
const namedItem: OfficeClass<Name> = {
  name: "NamedItem",
  identity: ({ name }) => ({ _Id: name }),
  read: {
    Comment: () => "",
    Formula: ({ refersTo }) => `=${refersTo}`,
    Name: ({ name }) => name,
    Scope: ({ sheet }) => (sheet === undefined ? "Workbook" : "Worksheet"),
    Type: (name, session) => meaning(name, session).type,
    Value: (name, session) => meaning(name, session).value,
    Visible: ({ hidden }) => !hidden,
  },
  methods: {
    GetRange: (name, _, session) => {
      const region = regionOf(name, session);
      if (!region) throw itemNotFound(`the cells of ${name.name}`);
      return rangeOf(region);
    },
    GetRangeOrNullObject: (name, _, session) => {
      const region = regionOf(name, session);
      return region ? rangeOf(region) : null;
    },
  },
};

/** A name by its text, whatever its case: the workbook's, or those local to a sheet. */
export const findName = (session: Session, text: string, sheet?: Sheet): Name | undefined =>
  namesOf(session, sheet).find(({ name }) => name.toLowerCase() === text.toLowerCase());

const namesOf = ({ grid }: Session, sheet?: Sheet): Name[] =>
  grid.names().filter((name) => name.sheet?.toLowerCase() === sheet?.name.toLowerCase());

function regionOf({ refersTo, sheet }: Name, session: Session): Region | undefined {
  return resolveReference(refersTo, session, session.sheets.get(sheet ?? session.grid.activeSheet()));
}

function meaning(name: Name, session: Session): { type: string; value: unknown } {
  const text = name.refersTo.trim();
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(text)) return { type: "Double", value: Number(text) };
  if (/^"([^"]|"")*"$/.test(text)) return { type: "String", value: text.slice(1, -1).replaceAll('""', '"') };
  if (/^(true|false)$/i.test(text)) return { type: "Boolean", value: text.toLowerCase() === "true" };
  const region = regionOf(name, session);
  if (region) return { type: "Range", value: formatAbsoluteAddress(region.sheet.name, region) };
  return { type: "Error", value: text.startsWith("#") ? text : "#N/A" };
}

function addName(name: unknown, reference: unknown, session: Session): Name {
  if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name))
    throw invalidArgument();
  if (findName(session, name)) throw itemExists(name);
  session.grid.addName(name, refersTo(reference));
  return findName(session, name) ?? { name, refersTo: refersTo(reference) };
}

/** A range, a formula that begins with =, or a constant. */
function refersTo(reference: unknown): string {
  if (isOfficeObject(reference) && isRange(reference))
    return formatAbsoluteAddress(reference.it.sheet.name, reference.it);
  if (typeof reference === "number") return String(reference);
  if (typeof reference === "boolean") return String(reference).toUpperCase();
  if (typeof reference !== "string" || reference === "") throw invalidArgument();
  return reference.startsWith("=") ? reference.slice(1) : `"${reference.replaceAll('"', '""')}"`;
}
