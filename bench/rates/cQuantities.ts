/** Quantities of the model by hand in C: the equation alone, without checks of ranges. */
export const cQuantities = `
static inline double onCurve(const double *points, double u) {
  const double place = u * 10.0;
  int left = (int)place;
  left = left > 9 ? 9 : left;
  return points[left] + (place - left) * (points[left + 1] - points[left]);
}
static const double intel[11] = {0, .146, .21, .272, .335, .402, .482, .575, .693, .837, 1};
static inline double vmwareCores(double servers, double sockets, double cores, double order) {
  const double counted = servers * sockets * (cores > 16.0 ? cores : 16.0);
  return servers == 0.0 ? 0.0 : counted > order ? counted : order;
}
static inline double stepsOfGbps(double servers, double gbps) {
  return servers == 0.0 ? 0.0 : servers * ceil(gbps / servers * (1.0 - 1e-9));
}
`;

/**
 * A call of a quantity.
 * @param args C expressions
 * @param texts what text arguments hold
 * @throws Error for what is not written in C here
 */
export function cQuantity(
  name: string,
  args: readonly string[],
  texts: readonly (string | undefined)[],
): string {
  const words = texts.filter((text) => text !== undefined).join(" ");
  const written = calls[`${name} ${words}`.trim()];
  if (!written) throw new Error(`${name} with "${words}" is not written in C here.`);
  return written(args);
}

const calls: Readonly<Record<string, (args: readonly string[]) => string>> = {
  "EDGE.SERVERPOWER intel": ([u, idle, most]) => `${idle} + (${most} - ${idle}) * onCurve(intel, ${u})`,
  "EDGE.LICENSES vmware-core:72": ([, servers, sockets, cores]) =>
    `vmwareCores(${servers}, ${sockets}, ${cores}, 72.0)`,
  "EDGE.LICENSES per-gbps": ([, servers, , , , gbps]) => `stepsOfGbps(${servers}, ${gbps})`,
};
