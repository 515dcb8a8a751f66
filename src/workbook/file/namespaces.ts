/** The spreadsheet's own namespace. */
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Of the attributes that name a part by its relationship. */
export const OFFICE_RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Of the parts that say what a package holds. */
export const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
export const CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types";

/**
 * The namespaces whose elements are read, by the prefix that this project writes them with; "" is the spreadsheet's
 * own. A file may choose other prefixes, and (ISO 29500 strict) other addresses.
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  [SPREADSHEET, ""],
  ["http://purl.oclc.org/ooxml/spreadsheetml/main", ""],
  [OFFICE_RELATIONSHIPS, "r"],
  ["http://purl.oclc.org/ooxml/officeDocument/relationships", "r"],
  [RELATIONSHIPS, "rel"],
  [CONTENT_TYPES, "ct"],
  ["http://schemas.openxmlformats.org/markup-compatibility/2006", "mc"],
  ["http://schemas.openxmlformats.org/drawingml/2006/main", "a"],
  ["http://purl.oclc.org/ooxml/drawingml/main", "a"],
  ["http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing", "xdr"],
  ["http://purl.oclc.org/ooxml/drawingml/spreadsheetDrawing", "xdr"],
  ["http://schemas.openxmlformats.org/drawingml/2006/chart", "c"],
  ["http://purl.oclc.org/ooxml/drawingml/chart", "c"],
  ["http://schemas.microsoft.com/office/drawing/2012/chart", "c15"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2009/9/main", "x14"],
  ["http://schemas.microsoft.com/office/excel/2006/main", "xm"],
  ["http://schemas.microsoft.com/office/drawing/2014/chartex", "cx"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray", "xda"],
  ["http://schemas.microsoft.com/office/spreadsheetml/2017/richdata", "xlrd"],
]);

/** The address of a namespace by this project's prefix. */
export const addressOfPrefix = (prefix: string): string =>
  [...PREFIXES].find(([, known]) => known === prefix)![0];

/** What namespace each prefix stands for at a place in a part; names and addresses as the file writes them. */
export interface Scope {
  readonly addresses: Readonly<Record<string, string>>;
  /** Names of elements already looked up. */
  readonly names: Map<string, string>;
}

/** Before the root: only the prefix that no file may change. */
export const OUTERMOST: Scope = scopeOf({ xml: "http://www.w3.org/XML/1998/namespace" });

function scopeOf(declared: Record<string, string>, outer: object | null = null): Scope {
  // addresses of outer elements shine through, however many there are
  return { addresses: Object.assign(Object.create(outer), declared), names: new Map() };
}

/** The scope within an element, the element included. */
export function scopeWithin(outer: Scope, attributes: Readonly<Record<string, string>>): Scope {
  let declared: Record<string, string> | undefined;
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    const prefix = name === "xmlns" ? "" : name[5] === ":" ? name.slice(6) : undefined;
    if (prefix !== undefined)
      (declared ??= Object.create(null) as Record<string, string>)[prefix] = attributes[name]!;
  }
  return declared ? scopeOf(declared, outer.addresses) : outer;
}

/** The address that a prefix stands for; "" where it stands for none. */
export const addressOf = ({ addresses }: Scope, prefix: string): string => addresses[prefix] ?? "";

/** Stands before the names of elements that are not ours to read. */
const FOREIGN = "?:";

/**
 * An element's name with this project's prefix: `c`, `c:f`, `mc:Choice`, or `?:f` where the namespace is none that is
 * read.
 */
export function elementName(scope: Scope, name: string): string {
  const known = scope.names.get(name);
  if (known !== undefined) return known;
  const found = prefixedName(name, addressOf(scope, prefixOf(name)));
  scope.names.set(name, found);
  return found;
}

/** An attribute's name with this project's prefix; without one it is its element's own. */
export function attributeName(scope: Scope, name: string): string {
  const prefix = prefixOf(name);
  return prefix === "" ? name : prefixedName(name, addressOf(scope, prefix));
}

function prefixedName(name: string, address: string): string {
  const local = localName(name);
  const prefix = PREFIXES.get(address);
  if (prefix !== undefined) return prefix === "" ? local : `${prefix}:${local}`;
  // a part that names no namespace at all is read as if it did: some writers leave it out
  return address === "" && local === name ? `${BARE}${local}` : `${FOREIGN}${local}`;
}

/** Stands before the names of elements in no namespace. */
export const BARE = ":";

/** A name without its prefix. */
export const localName = (name: string): string => name.slice(name.indexOf(":") + 1);

const prefixOf = (name: string): string => name.slice(0, Math.max(0, name.indexOf(":")));

/**
 * Whether Excel knows a namespace, and so takes the alternative that needs it: all of the format's own and all of
 * Microsoft's.
 */
export const isUnderstood = (address: string): boolean =>
  /^http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\//.test(
    address,
  );
