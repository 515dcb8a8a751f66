import type { Univer } from "@univerjs/core";
import { requestImmediateMacroTask } from "@univerjs/core";
import { Layer, Scene } from "@univerjs/preset-sheets-core";

/**
 * Lets go of a workbook that was disposed of. Univer's services file rules, ranges, formulas and drawings under its
 * id, and most keep them: without this a page holds every workbook that it ever showed. Ids are used once, so what is
 * filed under one is that workbook's alone.
 */
export function releaseUnit(univer: Univer, unit: string): void {
  for (const service of services(univer)) {
    for (const kept of Object.values(service)) {
      if (kept instanceof Map) dropKeys(kept, unit);
      else if (kept instanceof Set) dropMembers(kept, unit);
      else if (isRecord(kept)) dropProperties(kept, unit);
    }
  }
}

/** Every service that Univer's injector has made. The collection is private: the version is pinned. */
function services(univer: Univer): object[] {
  const { resolvedDependencyCollection } = univer.__getInjector() as unknown as {
    resolvedDependencyCollection: { resolvedDependencies: Map<unknown, unknown[]> };
  };
  return [...resolvedDependencyCollection.resolvedDependencies.values()]
    .flat()
    .filter((service) => typeof service === "object" && service !== null);
}

/** Keys begin with the workbook's id: alone, or followed by a sheet's and a rule's. */
export const filedUnder = (key: unknown, unit: string): boolean =>
  typeof key === "string" && key.startsWith(unit) && !/^\d/.test(key.slice(unit.length));

function dropKeys(kept: Map<unknown, unknown>, unit: string): void {
  for (const key of kept.keys()) if (filedUnder(key, unit)) kept.delete(key);
}

function dropMembers(kept: Set<unknown>, unit: string): void {
  for (const member of kept) if (isRecordOf(member, unit)) kept.delete(member);
}

const isRecordOf = (member: unknown, unit: string): boolean =>
  typeof member === "object" && member !== null && Object.values(member).includes(unit);

function dropProperties(kept: Record<string, unknown>, unit: string): void {
  for (const key of Object.keys(kept)) if (filedUnder(key, unit)) delete kept[key];
}

const isRecord = (kept: unknown): kept is Record<string, unknown> =>
  typeof kept === "object" && kept !== null && Object.getPrototypeOf(kept) === Object.prototype;

/** What Univer does a moment later, and the way to call it off. */
type Later = (() => void) | null;

interface DirtyLayer {
  _debounceDirtyFunc: Later;
  makeDirty(state: boolean): void;
}

/** What draws the handles around drawings; Univer does not export it. */
interface Controls {
  _debounceClearFunc: Later;
  refreshControls(): void;
  debounceRefreshControls(): void;
}

/**
 * Univer puts work off through message channels and leaves them open once it is done: with each stay a listener and
 * all that the work had in hand, the workbook's drawing among it. Here they are closed.
 */
export function closeChannels(): void {
  Layer.prototype.makeDirtyWithDebounce = function (this: Layer, state = true) {
    const layer = this as unknown as DirtyLayer;
    layer._debounceDirtyFunc?.();
    layer._debounceDirtyFunc = once(() => {
      layer._debounceDirtyFunc = null;
      layer.makeDirty(state);
    });
  };
  const getTransformer = Scene.prototype.getTransformer;
  Scene.prototype.getTransformer = function (this: Scene) {
    const controls = getTransformer.call(this);
    if (controls) (controls as unknown as Controls).debounceRefreshControls = refreshOnce;
    return controls;
  };
}

function refreshOnce(this: Controls): void {
  this._debounceClearFunc?.();
  this._debounceClearFunc = once(() => {
    this._debounceClearFunc = null;
    this.refreshControls();
  });
}

/** Does something a moment later, and closes the channel before it does. */
function once(work: () => void): () => void {
  const close = requestImmediateMacroTask(() => {
    close();
    work();
  });
  return close;
}
