import { DataValidationType, type IDataValidationRule, type Univer } from "@univerjs/core";
import { DataValidatorRegistryService } from "@univerjs/preset-sheets-data-validation";
import type { CellPlace } from "../engine/calculation";
import type { Judge } from "./judge";

const JUDGED = [
  ...[DataValidationType.DECIMAL, DataValidationType.WHOLE, DataValidationType.DATE, DataValidationType.TIME],
  ...[DataValidationType.TEXT_LENGTH, DataValidationType.LIST, DataValidationType.CUSTOM],
];

/** A cell of a sheet by the names that Univer's validators are given. */
interface Asked {
  unitId: string;
  subUnitId: string;
  row: number;
}

/** Where Univer marks a cell that breaks its rule, and what it says of it, follows our judge. */
export function markByJudge(
  univer: Univer,
  judge: Judge,
  placeOf: (unit: string, sheet: string, row: number, column: number) => CellPlace | undefined,
): void {
  const registry = univer.__getInjector().get(DataValidatorRegistryService);
  for (const type of JUDGED) {
    const validator = registry.getValidatorItem(type);
    if (!validator) continue;
    validator.validator = (
      { unitId, subUnitId, row, column }: Asked & { column: number },
      rule: IDataValidationRule,
    ) => {
      const place = placeOf(unitId, subUnitId, row, column);
      return Promise.resolve(!place || judge.holds(rule, place));
    };
    const sentence = validator.getRuleFinalError.bind(validator);
    validator.getRuleFinalError = (rule: IDataValidationRule, position: Asked & { col: number }) => {
      const place = placeOf(position.unitId, position.subUnitId, position.row, position.col);
      return place ? judge.sentence(rule, place) : sentence(rule, position);
    };
  }
}
