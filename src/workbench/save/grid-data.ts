import type { IWorkbookData } from "@univerjs/core";
import type { Rectangle } from "../../address";

export const areaKey = ({ top, left, bottom, right }: Rectangle) => `${top},${left},${bottom},${right}`;

/** A plugin's part of a workbook. */
export function resource<T>({ resources }: IWorkbookData, plugin: string): Record<string, T> {
  const text = (resources ?? []).find(({ name }) => name === plugin)?.data;
  return text ? (JSON.parse(text) as Record<string, T>) : {};
}
