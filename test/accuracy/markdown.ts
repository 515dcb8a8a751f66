/** A table; cells with a bar keep it. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => "---"), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`)
    .join("\n");

/** Text that leads to its source where that starts with an address; else the source behind it. */
export function sourced(text: string, source: string): string {
  const [, address, rest = ""] = /^(https?:\/\/\S+)(.*)$/.exec(source) ?? [];
  return address === undefined ? `${text} (${source})` : `[${text}](${address})${rest}`;
}

/** A share in percent, to a tenth. */
export const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
