import type { BaseValueObject, IFunctionInfo } from "@univerjs/preset-sheets-core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/preset-sheets-core";
import { CustomFunctionError } from "./custom-functions";
import type { EdgeFunction } from "./functions";
import type { Messages } from "./messages";

/** How many arguments a function with a repeating parameter takes, as in Excel. */
const MOST_ARGUMENTS = 253;

/** A function as Univer's engine calls it; what it says of errors goes to `messages`. It never throws. */
export function univerFunction(definition: EdgeFunction, messages: Messages): typeof BaseFunction {
  const { name, parameters } = definition;
  const repeats = parameters.some(({ repeating }) => repeating);
  return class extends BaseFunction {
    override minParams = parameters.filter(({ optional, repeating }) => !optional && !repeating).length;
    override maxParams = repeats ? MOST_ARGUMENTS : parameters.length;

    override calculate(...args: BaseValueObject[]) {
      const place = [this.subUnitId ?? "", this.row, this.column, name] as const;
      try {
        const result = asMatrix(definition.call(...args.map(asArgument)));
        const said = result.map((row) => row.map((cell) => (isFailure(cell) ? cell.message : "")));
        if (said.some((row) => row.some(Boolean))) messages.record(...place, said);
        else messages.forget(...place);
        return asResult(result);
      } catch (error) {
        const failure = isFailure(error) ? error : new CustomFunctionError("#VALUE!", String(error));
        messages.record(...place, [[failure.message]]);
        return ErrorValueObject.create(errorType(failure.code));
      }
    }
  };
}

/** What autocompletion and the argument help show. */
export function functionHelp({ name, description, parameters }: EdgeFunction): IFunctionInfo {
  return {
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((one) => ({
      name: one.name,
      detail: one.description,
      example: one.name,
      require: one.optional ? 0 : 1,
      repeat: one.repeating ? 1 : 0,
    })),
  };
}

/** A reference comes as an array even for one cell; a lone null is an argument left out between commas. */
function asArgument(value: BaseValueObject): unknown {
  if (value.isArray()) {
    return (value as ArrayValueObject)
      .getArrayValue()
      .map((row) => row.map((cell) => (cell ? asCell(cell) : 0)));
  }
  return value.isNull() ? null : [[asCell(value)]];
}

/** A blank cell counts as 0, as desktop Excel passes it. */
function asCell(value: BaseValueObject): unknown {
  if (value.isError()) {
    return new CustomFunctionError((value as ErrorValueObject).getErrorType());
  }
  return value.isNull() ? 0 : value.getValue();
}

const asMatrix = (result: unknown): unknown[][] =>
  Array.isArray(result) ? (result as unknown[][]) : [[result]];

interface Failure {
  code: string;
  message: string;
}

/** Excel's error class and the model's own read alike. */
const isFailure = (value: unknown): value is Failure =>
  typeof value === "object" && value !== null && "code" in value && "message" in value;

function asResult(matrix: unknown[][]) {
  const cells = matrix.map((row) => row.map(asValue));
  const [first] = cells[0] ?? [];
  if (!first) return ErrorValueObject.create(ErrorType.CALC);
  if (cells.length === 1 && cells[0]!.length === 1) return first;
  return ArrayValueObject.create({
    calculateValueList: cells,
    rowCount: cells.length,
    columnCount: cells[0]!.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function asValue(value: unknown): BaseValueObject {
  if (value === null || value === undefined) return NullValueObject.create();
  if (isFailure(value)) return ErrorValueObject.create(errorType(value.code));
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  return StringValueObject.create(String(value));
}

const errorType = (code: string): ErrorType =>
  (Object.values(ErrorType) as string[]).includes(code) ? (code as ErrorType) : ErrorType.VALUE;
