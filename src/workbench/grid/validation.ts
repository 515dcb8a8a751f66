import { IUniverInstanceService, type Univer } from "@univerjs/core";
import { SheetsDataValidationValidatorService } from "@univerjs/preset-sheets-data-validation";

/**
 * Univer checks cells against their rules a moment later, and fails loudly where the workbook was replaced meanwhile:
 * there is then nothing to check.
 */
export function checkOnlyWhatIsOpen(univer: Univer): void {
  const injector = univer.__getInjector();
  const instances = injector.get(IUniverInstanceService);
  const validator = injector.get(SheetsDataValidationValidatorService);
  const check = validator.validatorRanges.bind(validator);
  validator.validatorRanges = async (unit, ...rest) => (instances.getUnit(unit) ? check(unit, ...rest) : []);
}
