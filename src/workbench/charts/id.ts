/** The grid's drawings that are charts of ours, known by their ids from pictures that a user puts in. */
const PREFIX = "edge-chart-";

export const chartId = (opened: number, index: number): string => `${PREFIX}${opened}-${index}`;

export const isChartId = (drawing: string): boolean => drawing.startsWith(PREFIX);

/** Whether what a command does to drawings is done to a chart of ours. */
export const namesChart = (params: object): boolean => JSON.stringify(params).includes(`"${PREFIX}`);
