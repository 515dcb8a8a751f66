import type { AlternativeKind } from "../parameters";
import type { Given } from "./comparison";

/** What a row of the catalog says, by the key of the parameter that it fills. */
export type Fill = ReadonlyMap<string, Given>;

/** The catalog as the model sees it. The same name gives the same table, so that two can be compared. */
export interface Filling {
  /** A card by id, name or alias; a ModelError of argument "card" where there is none, or several. */
  card(name: string): Fill;
  /** A measured server, with its curve where its load levels are known; a ModelError of argument "server". */
  server(name: string): Fill;
  /** A task in an alternative of that kind; undefined for a task that the catalog does not hold. */
  task(task: string, kind: AlternativeKind): Fill | undefined;
}
