import { type ILanguagePack, LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormatting from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import core from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidation from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawing from "@univerjs/preset-sheets-drawing/locales/en-US";
import { UniverSheetsFilterPreset } from "@univerjs/preset-sheets-filter";
import filter from "@univerjs/preset-sheets-filter/locales/en-US";
import { UniverSheetsFindReplacePreset } from "@univerjs/preset-sheets-find-replace";
import findReplace from "@univerjs/preset-sheets-find-replace/locales/en-US";
import { UniverSheetsHyperLinkPreset } from "@univerjs/preset-sheets-hyper-link";
import hyperLink from "@univerjs/preset-sheets-hyper-link/locales/en-US";
import { UniverSheetsNotePreset } from "@univerjs/preset-sheets-note";
import note from "@univerjs/preset-sheets-note/locales/en-US";
import { UniverSheetsSortPreset } from "@univerjs/preset-sheets-sort";
import sort from "@univerjs/preset-sheets-sort/locales/en-US";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import table from "@univerjs/preset-sheets-table/locales/en-US";
import { defaultTheme } from "@univerjs/themes";
import type { Engine, GridCalculation } from "../engine";
import { fitNumbers } from "./fitted-font";
import { history } from "./history";
import { closeChannels } from "./release";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-filter/lib/index.css";
import "@univerjs/preset-sheets-find-replace/lib/index.css";
import "@univerjs/preset-sheets-hyper-link/lib/index.css";
import "@univerjs/preset-sheets-note/lib/index.css";
import "@univerjs/preset-sheets-sort/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

/** The running grid: Univer, its facade, and the calculation behind it. */
export interface RunningGrid {
  univer: Univer;
  api: FUniver;
  calculation: GridCalculation;
}

/** Starts Univer in an element of the page, on the given engine. */
export function startUniver(container: HTMLElement, engine: Engine): RunningGrid {
  closeChannels();
  fitNumbers();
  const univer = new Univer({
    theme: defaultTheme,
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        inOurWords(core),
        conditionalFormatting,
        dataValidation,
        drawing,
        filter,
        findReplace,
        hyperLink,
        note,
        sort,
        table,
      ),
    },
    logLevel: LogLevel.WARN,
    override: history,
  });
  registerOnce(univer, engine.plugins, [
    UniverSheetsCorePreset({ container, ribbonType: "simple", formula: engine.settings }),
    UniverSheetsConditionalFormattingPreset(),
    // its search box takes the keys from the cell in which a choice is being typed
    UniverSheetsDataValidationPreset({ showSearchOnDropdown: false }),
    UniverSheetsDrawingPreset(),
    UniverSheetsFilterPreset(),
    UniverSheetsFindReplacePreset(),
    UniverSheetsHyperLinkPreset(),
    UniverSheetsNotePreset(),
    UniverSheetsSortPreset(),
    UniverSheetsTablePreset(),
  ]);
  const api = FUniver.newAPI(univer);
  return { univer, api, calculation: engine.start(univer, api) };
}

type Preset = ReturnType<typeof UniverSheetsCorePreset>;

/** Presets share plugins, and a plugin registered twice is refused; some are replaced. */
function registerOnce(univer: Univer, replaced: Engine["plugins"], presets: Preset[]): void {
  const registered = new Set<string>();
  for (const entry of presets.flatMap(({ plugins }) => plugins)) {
    const [plugin, options] = Array.isArray(entry) ? entry : [entry, undefined];
    if (registered.has(plugin.pluginName)) continue;
    registered.add(plugin.pluginName);
    univer.registerPlugin(replaced.get(plugin) ?? plugin, options);
  }
}

/** Our functions stand in the group of users' own, which is named after them; and what names do is said plainly. */
function inOurWords(locale: ILanguagePack): ILanguagePack {
  const [formula, sheets] = ["sheets-formula-ui", "sheets-ui"].map((part) => locale[part] as ILanguagePack);
  const [groups, names] = [formula!["functionType"], sheets!["definedName"]] as ILanguagePack[];
  const managerTitle = "Name manager";
  const managerDescription = "Lists the workbook's names, to change or delete them.";
  return {
    ...locale,
    "sheets-formula-ui": { ...formula, functionType: { ...groups, user: "EDGE" } },
    "sheets-ui": { ...sheets, definedName: { ...names, managerTitle, managerDescription } },
  };
}
