import type { Shelf } from "../parameters";
import type { Comparison, Given } from "./comparison";
import type { Fill } from "./filling";

/** What the catalog knows of a key by the alternative's card, server or task. */
export function catalogValue(
  comparison: Comparison,
  shelf: Shelf,
  key: string,
  alternative: number,
): Given | undefined {
  if (shelf === "task") return ofTask(comparison, key, alternative);
  const name = comparison.value(shelf, alternative)?.value;
  if (typeof name !== "string") return undefined;
  const fill = comparison.filling[shelf](name);
  if (key.startsWith("curve.") && isCurveReplaced(comparison, fill, alternative)) return undefined;
  if (key.startsWith("task.") && !isInItsUnit(comparison, key, alternative)) return undefined;
  return fill.get(key);
}

/** A measured curve belongs together: other ends or points of a curve, typed, set the catalog's aside. */
const isCurveReplaced = ({ typed }: Comparison, fill: Fill, alternative: number): boolean =>
  curveKeys.some((key) => {
    const own = typed.get(key)?.[alternative];
    return own !== undefined && own !== fill.get(key)?.value;
  });

const curveKeys = ["idleWatts", "maxWatts", "curve.load.1", "curve.watts.1"];

function ofTask(comparison: Comparison, key: string, alternative: number): Given | undefined {
  const isUnit = key.endsWith(".unit");
  return isUnit || isInItsUnit(comparison, key, alternative)
    ? fillOf(comparison, taskIn(key), alternative)?.get(key)
    : undefined;
}

/** Figures of a task hold in the catalog's unit only. */
function isInItsUnit(comparison: Comparison, key: string, alternative: number): boolean {
  const task = taskIn(key);
  const unit = `task.${task}.unit`;
  return comparison.value(unit, 0)?.value === fillOf(comparison, task, alternative)?.get(unit)?.value;
}

const taskIn = (key: string): string => key.split(".")[1]!;

const fillOf = ({ filling, alternatives }: Comparison, task: string, alternative: number): Fill | undefined =>
  filling.task(task, alternatives[alternative]!.kind);
