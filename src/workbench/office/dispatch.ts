import { invalidOperation, OfficeError, unanswered } from "./errors";
import { isOfficeObject, memberName, type OfficeObject } from "./objects";
import { locate, ObjectPaths } from "./paths";
import { ActionType, type Action, type RequestBody, type ResponseBody, type ResponseError } from "./protocol";
import { identity, query } from "./query";
import type { Session } from "./session";

/** Performs a request's actions in order, up to the first that fails; what was done before it stays done. */
export async function answer(body: RequestBody, session: Session): Promise<ResponseBody> {
  const response: ResponseBody = { Results: [], TraceIds: [] };
  const paths = new ObjectPaths(body, session);
  let index = 0;
  try {
    for (; index < body.Actions.length; index++) {
      const action = body.Actions[index]!;
      if (action.ActionType === ActionType.trace) response.TraceIds.push(action.Id);
      const value = await perform(action, paths, session);
      if (action.ActionType !== ActionType.set) response.Results.push({ ActionId: action.Id, Value: value });
    }
  } catch (error) {
    response.Error = responseError(error, index);
  }
  try {
    session.finish();
  } catch (error) {
    response.Error ??= responseError(error, body.Actions.length - 1);
  }
  return response;
}

async function perform(action: Action, paths: ObjectPaths, session: Session): Promise<unknown> {
  if (action.ActionType === ActionType.trace) return null;
  const object = await paths.object(action.ObjectPathId);
  if (!object) return onNullObject(action);
  return locate(object, action.Name || "load", async () => {
    switch (action.ActionType) {
      case ActionType.instantiate:
        return instantiate(object, session);
      case ActionType.query:
        session.flush();
        return query(object, action.QueryInfo, session);
      case ActionType.invoke:
        return invoke(object, action, paths, session);
      case ActionType.set:
        return set(object, action, paths, session);
    }
    throw unanswered(`An action of type ${action.ActionType} on ${object.type.name}`);
  });
}

/** Reading a null object or calling it gives nothing, as in Excel; only setting fails. */
function onNullObject(action: Action): null {
  if (action.ActionType !== ActionType.set) return null;
  const error = invalidOperation("This object is a null object: its properties can't be set.");
  error.location = memberName(action.Name);
  throw error;
}

function instantiate(object: OfficeObject, session: Session) {
  const reference = session.references.idOf(object);
  const value = identity(object, session);
  return reference === undefined ? value : { ...value, _ReferenceId: reference };
}

async function invoke(object: OfficeObject, action: Action, paths: ObjectPaths, session: Session) {
  const { type, it } = object;
  if (action.Name === "_KeepReference" && type.tracked) return session.references.keep(object);
  const method = type.methods?.[action.Name];
  if (!method) throw unanswered(`${type.name}.${memberName(action.Name)}`);
  // Office.js's own bookkeeping stands between the chunks of a large write and reads no cells
  if (!action.Name.startsWith("_")) session.flush();
  const result = await method(it, await paths.arguments(action.ArgumentInfo), session);
  return isOfficeObject(result) ? identity(result, session) : (result ?? null);
}

async function set({ type, it }: OfficeObject, action: Action, paths: ObjectPaths, session: Session) {
  const setter = type.set?.[action.Name];
  if (!setter) throw unanswered(`Setting ${type.name}.${memberName(action.Name)}`);
  const [value] = await paths.arguments(action.ArgumentInfo);
  setter(it, value, session);
}

function responseError(error: unknown, index: number): ResponseError {
  const { code, status, location } =
    error instanceof OfficeError ? error : { code: "GeneralException", status: 500, location: undefined };
  return {
    Code: code,
    Message: error instanceof Error ? error.message : String(error),
    ActionIndex: index,
    Location: location ?? "",
    HttpStatusCode: status,
  };
}
