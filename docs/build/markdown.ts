/** A table with a header row; a bar within a cell does not end it. */
export const table = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => "---"), ...rows].map((row) => `| ${row.map(cell).join(" | ")} |`).join("\n");

/** Text as it was typed. */
export const code = (text: string): string => (text === "" ? "" : `\`${text}\``);

/** Paragraphs and tables, a blank line between. */
export const page = (...blocks: readonly string[]): string => `${blocks.filter(Boolean).join("\n\n")}\n`;

/** Says whence a page comes, for who would edit it. */
export const madeFrom = (source: string): string => `<!-- Made by npm run docs from ${source}. -->`;

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ");
