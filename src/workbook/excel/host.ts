/** What holds the workbook, as a sentence calls it; what is not Excel says so of itself. */
export const hostName = (): string =>
  (globalThis.Office?.context as { hostName?: string } | undefined)?.hostName ?? "Excel";

/** The same where a sentence begins. */
export function hostAtStart(): string {
  const name = hostName();
  return name[0]!.toUpperCase() + name.slice(1);
}

/** Whether it is Excel itself, whose words about an error are written for its users. */
export const isExcel = (): boolean => hostName() === "Excel";
