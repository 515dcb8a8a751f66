/** What Office.js sends to a host and expects back: the wire format of excel-web-16.00.js, as far as we answer it. */

/** What an action does to the object that its path leads to. */
export const ActionType = { instantiate: 1, query: 2, invoke: 3, set: 4, trace: 5 } as const;

/** How an object is reached from its parent. */
export const PathType = {
  root: 1,
  create: 2,
  method: 3,
  property: 4,
  indexer: 5,
  reference: 6,
  nothing: 7,
} as const;

export interface ArgumentInfo {
  Arguments?: unknown[];
  /** Beside each argument the path of the object that it is, or 0; for an argument that is an array, an array. */
  ReferencedObjectPathIds?: unknown[];
}

export interface ObjectPath {
  Id: number;
  ObjectPathType: number;
  Name: string;
  ParentObjectPathId?: number;
  ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  /** Paths such as "name", "items/name" or "worksheet/name"; none at all asks for every property. */
  Select?: string[];
  Expand?: string[];
  Top?: number;
  Skip?: number;
}

export interface Action {
  Id: number;
  ActionType: number;
  Name: string;
  ObjectPathId: number;
  ArgumentInfo?: ArgumentInfo;
  QueryInfo?: QueryInfo;
}

export interface RequestBody {
  Actions: Action[];
  ObjectPaths: Record<string, ObjectPath>;
}

export interface ActionResult {
  ActionId: number;
  Value: unknown;
}

export interface ResponseError {
  Code: string;
  Message: string;
  /** Position in Actions; Office.js tells the failing statement from it. */
  ActionIndex: number;
  /** As WorksheetCollection.getItem. */
  Location: string;
  HttpStatusCode: number;
}

export interface ResponseBody {
  Results: ActionResult[];
  /** Office.js attaches an event's handlers once the trace that stands behind them is listed here. */
  TraceIds: number[];
  Error?: ResponseError;
}

/** An event on its way to Office.js. */
export interface EventEntry {
  messageCategory: number;
  messageType: number;
  targetId: string;
  /** The event's arguments as JSON. */
  message: string;
}
