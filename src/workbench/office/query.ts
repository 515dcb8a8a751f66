import { unanswered } from "./errors";
import { memberName, wireName, type OfficeObject } from "./objects";
import type { QueryInfo } from "./protocol";
import type { Session } from "./session";

/** The members that a query names, each with those that it names below: worksheet/name is {Worksheet: {Name: {}}}. */
interface Wanted {
  [member: string]: Wanted;
}

/** Answers `load`: the properties that a query names, by their names on the wire; all of them when it names none. */
export function query(object: OfficeObject, info: QueryInfo = {}, session: Session): Promise<unknown> {
  const wanted = wantedOf([...(info.Select ?? []), ...(info.Expand ?? [])]);
  return object.type.items ? collection(object, wanted, info, session) : properties(object, wanted, session);
}

function wantedOf(paths: string[]): Wanted {
  const wanted: Wanted = {};
  for (const path of paths) {
    let at = wanted;
    for (const member of path.split("/").filter((part) => part !== "*" && part !== ""))
      at = at[wireName(member)] ??= {};
  }
  return wanted;
}

/** What is named beside `items` and is no property of the collection is meant for the items, as in load("name"). */
async function collection(object: OfficeObject, wanted: Wanted, info: QueryInfo, session: Session) {
  const { Items = {}, ...rest } = wanted;
  const own: Wanted = {};
  const forItems: Wanted = { ...Items };
  for (const [member, below] of Object.entries(rest)) {
    if (object.type.read?.[member]) own[member] = below;
    else forItems[member] = below;
  }
  const onlyOwn = Object.keys(own).length > 0 && !("Items" in wanted) && Object.keys(forItems).length === 0;
  const value = await properties(object, own, session);
  if (onlyOwn) return value;
  const start = info.Skip ?? 0;
  const items = object.type.items!(object.it, session).slice(start, start + (info.Top ?? Infinity));
  const _Items = [];
  for (const item of items)
    _Items.push({ ...identity(item, session), ...(await properties(item, forItems, session)) });
  return { ...value, _Items };
}

async function properties({ type, it }: OfficeObject, wanted: Wanted, session: Session) {
  const members = Object.keys(wanted);
  const scalars = members.filter((member) => !type.navigate?.[member]);
  const names = members.length > 0 ? scalars : Object.keys(type.read ?? {});
  if (names.some((name) => type.computed?.includes(name))) await session.settle();
  const values: Record<string, unknown> = {};
  for (const name of names) {
    const read = type.read?.[name];
    if (!read) throw unanswered(`${type.name}.${memberName(name)}`);
    values[name] = read(it, session);
  }
  for (const member of members) {
    const object = type.navigate?.[member]?.(it, session);
    if (object !== undefined) values[member] = object && (await below(object, wanted[member]!, session));
  }
  return values;
}

const below = (object: OfficeObject, wanted: Wanted, session: Session): Promise<unknown> =>
  object.type.items ? collection(object, wanted, {}, session) : properties(object, wanted, session);

/** What Office.js keeps of an object to find it again. */
export const identity = ({ type, it }: OfficeObject, session: Session): Record<string, unknown> =>
  type.identity?.(it, session) ?? {};
