import { useEffect, useState } from "react";
import type { NumberCulture } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";

const english: NumberCulture = { decimal: ".", group: "," };

/** The workbook's number separators; English until they are known. */
export function useCulture(workbook: OpenWorkbook): NumberCulture {
  const [culture, setCulture] = useState(english);
  useEffect(() => {
    workbook.numberCulture().then(setCulture, () => setCulture(english));
  }, [workbook]);
  return culture;
}
