import type { FuzzPart } from "./part";
export const differentialPoints: FuzzPart = {
  count: 1,
  cases: () => () => ({ subject: "", text: "", run: () => undefined }),
};
