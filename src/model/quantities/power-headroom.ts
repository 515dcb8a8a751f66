import { difference } from "../../vector";
import { amount, share } from "../argument";
import { quantity } from "../quantity";

/** Watts left at a site: envelopeW · (1 − reserve) − servers · (serverW + cardW); negative when it does not fit. */
export const powerHeadroom = quantity({
  unit: "W",
  args: [
    amount("envelopeW", "W"),
    amount("servers", "servers"),
    amount("serverW", "W"),
    amount("cardW", "W", 0),
    share("reserve", 0.1),
  ],
  kernel(n, [envelope, servers, server, card, reserve], out) {
    for (let i = 0; i < n; i++)
      out[i] = difference(envelope[i]! * (1 - reserve[i]!), servers[i]! * (server[i]! + card[i]!));
  },
});
