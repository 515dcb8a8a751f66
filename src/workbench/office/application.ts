import { invalidArgument, unanswered } from "./errors";
import { objectOf, type OfficeClass } from "./objects";

/** Excel.Application: the workbench computes as it is edited, and writes numbers as en-US. */
export const application: OfficeClass<null> = {
  name: "Application",
  read: {
    CalculationMode: () => "Automatic",
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  computed: ["CalculationState"],
  set: {
    CalculationMode: (_, mode) => {
      if (mode !== "Automatic") throw unanswered(`Setting Application.calculationMode to ${String(mode)}`);
    },
  },
  navigate: { CultureInfo: () => objectOf(cultureInfo, null) },
  methods: {
    Calculate: async (_, [type], session) => {
      if (type === "Recalculate") return session.settle();
      if (type !== "Full" && type !== "FullRebuild") throw invalidArgument();
      await session.grid.recalculateAll();
    },
    // a request's writes reach the grid as one, so that there is nothing to hold back
    SuspendApiCalculationUntilNextSync: () => null,
    SuspendScreenUpdatingUntilNextSync: () => null,
  },
};

const cultureInfo: OfficeClass<null> = {
  name: "CultureInfo",
  read: { Name: () => "en-US" },
  navigate: { NumberFormat: () => objectOf(numberFormat, null) },
};

const numberFormat: OfficeClass<null> = {
  name: "NumberFormatInfo",
  read: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
};
