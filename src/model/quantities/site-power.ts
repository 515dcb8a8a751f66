import { amount } from "../argument";
import { quantity } from "../quantity";

/** Facility watts of a site: servers · (serverW + cardW) · pue; watts are wall watts a server. */
export const sitePower = quantity({
  unit: "W",
  args: [
    amount("servers", "servers"),
    amount("serverW", "W"),
    amount("cardW", "W", 0),
    { ...amount("pue", "1", 1), min: 1 },
  ],
  kernel(n, [servers, server, card, pue], out) {
    for (let i = 0; i < n; i++) out[i] = servers[i]! * (server[i]! + card[i]!) * pue[i]!;
  },
});
