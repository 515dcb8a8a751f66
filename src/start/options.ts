import { parseArgs } from "node:util";
import { Problem } from "./problem";

/** What `npm start -- ...` was asked to do. */
export interface Options {
  /** Serve the workbench even where Excel is installed. */
  workbench: boolean;
  /** TCP port to serve on, 0 for any free one. */
  port: number;
  /** Open the browser or Excel. */
  open: boolean;
}

const allowed = "the options are --workbench, --port N and --no-open";

/**
 * Reads the command line's arguments.
 *
 * @throws Problem for anything but the options named in its message
 */
export function parseOptions(args: string[]): Options {
  try {
    const { values } = parseArgs({
      args,
      options: {
        workbench: { type: "boolean", default: false },
        port: { type: "string", default: "3000" },
        "no-open": { type: "boolean", default: false },
      },
    });
    return { workbench: values.workbench, port: portNumber(values.port), open: !values["no-open"] };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(`Can't read "${args.join(" ")}": ${allowed}.`);
  }
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535)
    throw new Problem(`"${text}" is no port: give one from 0 to 65535.`);
  return port;
}
