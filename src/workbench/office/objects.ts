import type { Session } from "./session";

/**
 * A class of Excel's object model as far as the workbench answers it: a table of members by their names on the
 * wire (PascalCase). `T` is what stands behind an object of the class; a member that is missing here raises an
 * error with its name.
 */
export interface OfficeClass<T> {
  /** As users know it: Range. */
  readonly name: string;
  /** What the host tells when an object is first met; with an _Id Office.js finds the object again later. */
  readonly identity?: (it: T, session: Session) => Record<string, unknown>;
  /** Objects without an id of their own, which Office.js asks to hold by a reference: ranges. */
  readonly tracked?: boolean;
  /** Properties that `load` may name. */
  readonly read?: Record<string, (it: T, session: Session) => unknown>;
  /** Those of them whose values are right only when the grid has finished computing. */
  readonly computed?: readonly string[];
  /** Properties that may be set. */
  readonly set?: Record<string, (it: T, value: unknown, session: Session) => void>;
  /** Properties that are objects. */
  readonly navigate?: Record<string, (it: T, session: Session) => OfficeObject | null>;
  /** Methods; those that give an object return it, or null for a null object. */
  readonly methods?: Record<string, (it: T, args: unknown[], session: Session) => unknown>;
  /** A collection's items. */
  readonly items?: (it: T, session: Session) => OfficeObject[];
  /** A collection's item by name or id; throws ItemNotFound. */
  readonly item?: (it: T, key: unknown, session: Session) => OfficeObject;
}

/** An object of the model during a request. */
export interface OfficeObject {
  readonly type: OfficeClass<unknown>;
  readonly it: unknown;
}

/** Pairs a class with what stands behind the object, which from here on only that class's members see. */
export const objectOf = <T>(type: OfficeClass<T>, it: T): OfficeObject => ({
  type: type as unknown as OfficeClass<unknown>,
  it,
});

/** True of what a method returned when it is an object of the model and no plain value. */
export const isOfficeObject = (value: unknown): value is OfficeObject =>
  typeof value === "object" && value !== null && "type" in value && "it" in value;

/** As users know a member: getRange for GetRange. */
export const memberName = (wireName: string): string => wireName.charAt(0).toLowerCase() + wireName.slice(1);

/** As the wire names a member: GetRange for getRange. */
export const wireName = (member: string): string => member.charAt(0).toUpperCase() + member.slice(1);
