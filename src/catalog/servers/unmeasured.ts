import { ModelError } from "../../model";

/** Servers that many ask for and that no result exists of, with measured ones of the same processors. */
const unmeasured = [
  {
    names: ["r760", "dell r760", "poweredge r760", "dell poweredge r760"],
    processors: "Xeon Scalable of the 4th and 5th generation, two sockets",
    instead: [
      "dell-hs5610-6448y-2-sockets",
      "dell-hs5620-6548y-2-sockets",
      "hpe-dl380-gen11-8480-2-sockets",
      "hpe-dl380-gen11-8592-2-sockets",
      "lenovo-sr650-v3-8490h-2-sockets",
    ],
  },
] as const;

/** Refuses a server known to have no measured result: a ModelError "na" that names measured ones instead. */
export function refuseUnmeasured(typed: string): void {
  const text = typed.trim().toLowerCase();
  const found = unmeasured.find(({ names }) => names.some((name) => name === text));
  if (!found) return;
  throw new ModelError(
    "na",
    `${typed.trim()} is unknown: no measured result. Of its processors (${found.processors}): ${found.instead.join(", ")}.`,
    "name",
  );
}
