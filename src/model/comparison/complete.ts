import { ModelError } from "../error";
import type { Comparison } from "./comparison";

/** True for a key that a column of a sweep or of a fleet gives, and that the inputs may then lack. */
export type IsColumn = (key: string, alternative: number) => boolean;

const never: IsColumn = () => false;

/**
 * Refuses inputs that lack what no default can stand for: cores and watts of a server, a task's load and cost, a
 * cloud's price, a card's watts, a license's rule and price. The ModelError "value" names the key, the column, and what
 * of the catalog would give it.
 */
export function requireComplete(comparison: Comparison, isColumn: IsColumn = never): void {
  comparison.alternatives.forEach(({ kind }, alternative) => {
    const demands = new Demands(comparison, isColumn, alternative);
    if (kind === "cloud") demands.need("vcpuPrice", "");
    else needHardware(demands);
    needMembers(demands, kind === "cloud");
  });
}

/** What one column must have. */
class Demands {
  constructor(
    readonly comparison: Comparison,
    private readonly isColumn: IsColumn,
    private readonly alternative: number,
  ) {}

  value(key: string): number | string | undefined {
    return this.comparison.value(key, this.alternative)?.value;
  }

  has(key: string): boolean {
    return this.isColumn(key, this.alternative) || this.value(key) !== undefined;
  }

  /** True where the value comes from no more than a default. */
  isDefault(key: string): boolean {
    return this.comparison.value(key, this.alternative)?.status === "default";
  }

  isMoved(key: string): boolean {
    return this.isColumn(key, this.alternative);
  }

  get curvePoints(): number {
    return this.comparison.curvePoints(this.alternative);
  }

  need(key: string, way: string): void {
    if (!this.has(key)) throw this.missing(key, way);
  }

  missing(key: string, way: string): ModelError {
    const { name } = this.comparison.alternatives[this.alternative]!;
    return new ModelError("value", `${key} of ${name} is not given. Type it${way}.`, key);
  }
}

const orServer = ", or name a server of EDGE.SERVERSPECS in the row server";

function needHardware(demands: Demands): void {
  demands.need("coresPerServer", orServer);
  if (demands.value("shape") !== "measured") {
    demands.need("idleWatts", orServer);
    demands.need("maxWatts", orServer);
  } else if (demands.curvePoints < 2) {
    throw demands.missing("curve.watts.1", `, with curve.load.1 and further points${orServer}`);
  }
  const cards = demands.value("cardsPerServer");
  const mayHaveCards = demands.isMoved("cardsPerServer") || cards !== 0;
  if (!mayHaveCards || demands.isMoved("cardTypicalWatts")) return;
  if (demands.has("cardTypicalWatts") && !demands.isDefault("cardTypicalWatts")) return;
  const card = demands.value("card");
  const way =
    card === undefined
      ? ", or name a card of EDGE.DEVICES in the row card"
      : `: the catalog has none for ${card}`;
  throw demands.missing("cardTypicalWatts", way);
}

function needMembers(demands: Demands, isCloud: boolean): void {
  const { task, license, other, resource } = demands.comparison.members;
  for (const member of task) {
    if (!demands.has(`task.${member}.gbpsPerUnit`))
      demands.need(`task.${member}.loadPerUnit`, ", or gbpsPerUnit");
    demands.need(`task.${member}.coresPerLoad`, ", or name the task as EDGE.TASKS does");
  }
  for (const member of isCloud ? [] : license) {
    if (demands.value(`license.${member}.applies`) === "no") continue;
    demands.need(`license.${member}.rule`, "; EDGE.LICENSERULES lists the rules");
    demands.need(`license.${member}.price`, "");
  }
  for (const member of other) demands.need(`other.${member}.count`, "; 0 where it has none");
  for (const member of resource) {
    demands.need(`resource.${member}.needed`, "");
    if (!isCloud) demands.need(`resource.${member}.capacity`, "");
  }
}
