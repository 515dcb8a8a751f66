import { toText } from "../../coerce";
import { joined as joinedTexts } from "../../operators";
import { isError } from "../../value";
import { scalarAt, settle, store } from "../block";
import type { Kernel } from "./kernel";

/** Two texts joined, lane by lane. */
export const joined: Kernel = (n, out, [a, b], texts) => {
  for (let i = 0; i < n; i++) {
    const left = toText(scalarAt(a!, i, texts));
    const right = toText(scalarAt(b!, i, texts));
    store(out, i, isError(left) ? left : isError(right) ? right : joinedTexts(left, right), texts);
  }
  settle(out, n);
};
