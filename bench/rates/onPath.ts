import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** Whether a program is installed: some folder of PATH has it. */
export const isOnPath = (program: string): boolean =>
  (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, program)));
