import type {
  IAllRuntimeData,
  ICalculateFormulaService,
  IExecutionInProgressParams,
  IFormulaDatasetConfig,
  IFormulaExecuteResultMap,
} from "@univerjs/preset-sheets-core";
import { FormulaExecutedStateType } from "@univerjs/preset-sheets-core";
import { Subject } from "rxjs";

/** What Univer may ask of the calculation behind its grid. */
export interface Computing {
  /** Computes what is due and shows it. */
  show(): void;
  /** Computes every formula anew and shows it. */
  recalculateAll(): void;
}

/**
 * Our calculation as Univer's formula service. Results go into the cells when they are computed, so that an answer
 * here says only that it is done. `computing` is asked for when it is needed.
 */
export class CalculationService implements ICalculateFormulaService {
  private readonly complete = new Subject<IAllRuntimeData>();
  readonly executionCompleteListener$ = this.complete.asObservable();
  readonly executionInProgressListener$ = new Subject<IExecutionInProgressParams>().asObservable();

  constructor(private readonly computing: () => Computing) {}

  async execute({ forceCalculate }: Pick<IFormulaDatasetConfig, "forceCalculate">): Promise<void> {
    if (forceCalculate) this.computing().recalculateAll();
    else this.computing().show();
    this.complete.next({ ...nothingMore, functionsExecutedState: FormulaExecutedStateType.SUCCESS });
  }

  // a calculation is over before anyone could stop it
  stopFormulaExecution(): void {}
  // values that plugins show in a cell's place are theirs alone: no formula reads them, as in Excel
  setRuntimeFeatureCellData(): void {}
  setRuntimeFeatureRange(): void {}
  calculate(): void {}

  // only Univer's programming interface asks for these, which the workbench does not offer
  executeFormulas = (): Promise<IFormulaExecuteResultMap> => unavailable("A formula outside the cells");
  getAllDependencyJson = (): Promise<never> => unavailable("The dependency tree");
  getCellDependencyJson = (): Promise<never> => unavailable("The dependency tree");
  getRangeDependents = (): Promise<never> => unavailable("The dependency tree");
  getInRangeFormulas = (): Promise<never> => unavailable("The dependency tree");
  getDependentsAndInRangeFormulas = (): Promise<never> => unavailable("The dependency tree");
}

const unavailable = (what: string): Promise<never> =>
  Promise.reject(new Error(`${what} can't be asked for in the workbench.`));

const nothingMore: Omit<IAllRuntimeData, "functionsExecutedState"> = {
  unitData: {},
  unitOtherData: {},
  arrayFormulaRange: {},
  arrayFormulaEmbedded: {},
  arrayFormulaCellData: {},
  clearArrayFormulaCellData: {},
  imageFormulaData: [],
  runtimeFeatureRange: {},
  runtimeFeatureCellData: {},
  dependencyTreeModelData: [],
};
