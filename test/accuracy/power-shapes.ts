import { localSlopes } from "./local-slopes";
import { percent, table } from "./markdown";
import { shapeErrors, shapes } from "./shape-errors";

/** What the shapes of power curves are off by, against measured servers. */
export const powerShapesSection = (): string => `## Power curves
616 SPECpower_ssj2008 results with all eleven load levels, 2007 to 2022. \`EDGE.SERVERPOWER\` is given each server's own idle and full-load watts and is compared with what was measured between; errors are shares of the measured watts. \`vendor\` is the mean curve of the server's own CPU vendor (\`amd\` or \`intel\`).

Unless told otherwise the model takes a catalog server's own points where they are known (\`measured\`: no error at the levels, straight between), else \`default\`: the vendor's curve if the server is from 2019 on, else \`typical\`.

${errorsTable()}

Bias is the mean of the signed errors: positive where the shape says too many watts. The mean curves of the vendors are those of their servers from 2019 on, so the last rows are not a test on servers unseen.

What a core frees is decided by the slope where the server works. Watts saved between 50 and 20% load for each core freed, over the average slope (full − idle) / cores:

${slopesTable()}
`;

const errorsTable = (): string =>
  table(
    [
      "servers",
      "count",
      "shape",
      "error at 50% load",
      "bias at 50%",
      "worst at 50%",
      "error at 10–90%, mean",
    ],
    shapeErrors().map(({ servers, count, shape, atHalf, bias, worst, mean }) => [
      servers,
      String(count),
      shape,
      ...[atHalf, bias, worst, mean].map(percent),
    ]),
  );

const slopesTable = (): string =>
  table(
    ["servers", "measured, median", "measured, middle four fifths", ...Object.keys(shapes)],
    localSlopes().map(({ servers, median, tenth, ninetieth, shapes: said }) => [
      servers,
      median.toFixed(2),
      `${tenth.toFixed(2)} to ${ninetieth.toFixed(2)}`,
      ...Object.keys(shapes).map((shape) => said[shape]!.toFixed(2)),
    ]),
  );
