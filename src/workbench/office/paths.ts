import { OfficeError, unanswered } from "./errors";
import { isOfficeObject, memberName, type OfficeObject } from "./objects";
import { PathType, type ArgumentInfo, type ObjectPath, type RequestBody } from "./protocol";
import type { Session } from "./session";
import { workbook } from "./workbook";

/** The objects of one request: each path is walked once, so that a method such as `add` runs once. */
export class ObjectPaths {
  private readonly walked = new Map<number, Promise<OfficeObject | null>>();

  constructor(
    private readonly body: RequestBody,
    private readonly session: Session,
  ) {}

  /** The object that a path leads to; null for a null object and all that is reached from one. */
  object(id: number): Promise<OfficeObject | null> {
    let object = this.walked.get(id);
    if (!object) this.walked.set(id, (object = this.walk(this.path(id))));
    return object;
  }

  private path(id: number): ObjectPath {
    const path = this.body.ObjectPaths[id];
    if (!path) throw new OfficeError("InvalidObjectPath", `There is no object path ${id}.`, 400);
    return path;
  }

  /** A call's arguments, with objects in the place of their paths. */
  async arguments(info: ArgumentInfo | undefined): Promise<unknown[]> {
    const values = [...(info?.Arguments ?? [])];
    const ids = info?.ReferencedObjectPathIds ?? [];
    for (const [index, id] of ids.entries()) {
      if (typeof id === "number" && id > 0) values[index] = await this.object(id);
    }
    return values;
  }

  private async walk(path: ObjectPath): Promise<OfficeObject | null> {
    switch (path.ObjectPathType) {
      case PathType.root:
        return workbook;
      case PathType.reference:
        return this.session.references.get(path.Name);
      case PathType.nothing:
        return null;
      case PathType.create:
        throw unanswered(path.Name);
    }
    const parent = await this.object(path.ParentObjectPathId ?? 0);
    return parent && locate(parent, path.Name || "getItem", () => this.step(parent, path));
  }

  private async step(parent: OfficeObject, path: ObjectPath): Promise<OfficeObject | null> {
    const { type, it } = parent;
    const member = `${type.name}.${memberName(path.Name || "getItem")}`;
    if (path.ObjectPathType === PathType.property) {
      const property = type.navigate?.[path.Name];
      if (!property) throw unanswered(member);
      return property(it, this.session);
    }
    const args = await this.arguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.indexer) {
      if (!type.item) throw unanswered(member);
      return type.item(it, args[0], this.session);
    }
    const method = type.methods?.[path.Name];
    if (!method) throw unanswered(member);
    const result = await method(it, args, this.session);
    if (result !== null && !isOfficeObject(result)) throw unanswered(`${member} as an object`);
    return result;
  }
}

/** Runs a step and notes in its error which member failed. */
export async function locate<R>(object: OfficeObject, name: string, step: () => Promise<R>): Promise<R> {
  try {
    return await step();
  } catch (error) {
    if (error instanceof OfficeError) error.location ??= `${object.type.name}.${memberName(name)}`;
    throw error;
  }
}
