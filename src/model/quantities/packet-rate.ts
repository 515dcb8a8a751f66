import { amount, positive } from "../argument";
import { quantity } from "../quantity";

/** Bytes on the wire beside a frame: preamble, start delimiter and the gap between frames. */
const wireOverheadBytes = 20;

/** Packets of a traffic, Mpps: gbps · 1000 / (8 · (frameBytes + 20)); 362 bytes is the mean of the IMIX. */
export const packetRate = quantity({
  unit: "Mpps",
  args: [amount("gbps", "Gbps"), positive("frameBytes", "bytes", 362)],
  kernel(n, [gbps, frame], out) {
    for (let i = 0; i < n; i++) out[i] = (gbps[i]! * 1000) / (8 * (frame[i]! + wireOverheadBytes));
  },
});
