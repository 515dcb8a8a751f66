import { fileURLToPath } from "node:url";
import { functionsPage } from "./functions";
import { modelPage } from "./model";
import { templatesPage } from "./templates";
import { trapsPage } from "./traps";

/** A page of docs/ that is made from the source, and where it stands. */
export interface Page {
  readonly path: string;
  readonly text: string;
}

/** Every page that is made from the source, as it should be. */
export const generatedPages = async (): Promise<Page[]> => [
  { path: pathOf("functions.md"), text: await functionsPage() },
  { path: pathOf("model.md"), text: modelPage() },
  { path: pathOf("templates.md"), text: await templatesPage() },
  { path: pathOf("traps.md"), text: trapsPage() },
];

const pathOf = (name: string): string => fileURLToPath(new URL(`../${name}`, import.meta.url));
