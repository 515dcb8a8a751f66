import type { Unit } from "../unit";
import { countShelves } from "./counts";
import { dataShelves } from "./data";
import { energyShelves } from "./energy";
import { everydayShelves } from "./everyday";
import { prefixes, type Row, type Shelf } from "./row";

const shelves: readonly Shelf[] = [...energyShelves, ...dataShelves, ...everydayShelves, ...countShelves];

const known = new Map(shelves.flatMap((shelf) => shelf.units.flatMap((row) => spelled(shelf, row))));

/** The field's unit of that very spelling; undefined where there is none. */
export const fieldUnit = (name: string): Unit | undefined => known.get(name);

/** Every spelling of the field's units. */
export const fieldUnits: readonly string[] = [...known.keys()];

/** What things of these powers are called: "power"; undefined for a mixture without a name. */
export const namedPowers: readonly Pick<Shelf, "measures" | "powers">[] = shelves;

function spelled({ measures, powers }: Shelf, row: Row): [string, Unit][] {
  const { over = 1, under = 1, offset } = row;
  const plain = { measures, powers, over, under, offset };
  const prefixed = (row.prefixes ?? []).map((prefix): [string, Unit] => {
    const [more, less] = prefixes[prefix];
    return [prefix + row.names[0]!, { ...plain, over: over * more, under: under * less }];
  });
  return [...row.names.map((name): [string, Unit] => [name, plain]), ...prefixed];
}
