import { Inject, Injector, IConfigService } from "@univerjs/core";
import {
  ActiveDirtyManagerService,
  IActiveDirtyManagerService,
  ICalculateFormulaService,
  UniverFormulaEnginePlugin,
} from "@univerjs/preset-sheets-core";

/**
 * The seam: Univer's formula plugin, with a calculation of ours in the place of its own. Autocompletion, argument
 * help and the rewriting of references stay Univer's. The method overridden is protected, so the version is pinned.
 */
export function formulaPlugin(calculation: ICalculateFormulaService): typeof UniverFormulaEnginePlugin {
  class EdgeFormulaPlugin extends UniverFormulaEnginePlugin {
    protected override _initializeWithOverride(): void {
      super._initializeWithOverride();
      this._injector.replace([ICalculateFormulaService, { useValue: calculation }]);
      this._injector.replace([IActiveDirtyManagerService, { useClass: NothingDirty }]);
    }
  }
  // parameter decorators, spelled as calls: what the subclass's constructor is given
  Inject(Injector)(EdgeFormulaPlugin, undefined as unknown as string, 1);
  IConfigService(EdgeFormulaPlugin, undefined as unknown as string, 2);
  return EdgeFormulaPlugin;
}

/**
 * Univer gathers what is dirty for a tenth of a second and then collects every formula of the workbook. Told that
 * nothing ever is, it starts no calculation: ours follows the changes itself.
 */
class NothingDirty extends ActiveDirtyManagerService {
  override get(): undefined {
    return undefined;
  }
}
