/** Version of the model: changes when a number could. Workbooks and reports carry it. */
export const modelVersion = "0.1.0";
