import type { Fill, Given } from "../../model/comparison";
import { argumentOf } from "../../model/parameters";
import { inRange } from "../../model/range";
import { type Device, pcieGeneration, pcieLanes } from "../devices/device";
import { type Figure, valueOf } from "../entry";
import { givenBy } from "./given";

/** What a card of the catalog says of an alternative; a figure that the model can't take, as PCIe 2, is left out. */
export function cardFill(device: Device): Fill {
  const { priceUsd, idleWatts, typicalWatts, maxWatts, gbps, ipsecGbps } = device;
  const figures: readonly (readonly [key: string, flag: string, value: number | undefined])[] = [
    ["cardPrice", "priceUsd", value(priceUsd)],
    ["cardIdleWatts", "idleWatts", value(idleWatts)],
    ["cardTypicalWatts", "typicalWatts", value(typicalWatts)],
    ["cardMaxWatts", "maxWatts", highest(maxWatts)],
    ["cardGbps", "gbps", value(gbps)],
    ["cardPcieGen", "pcie", pcieGeneration(device)],
    ["cardLanes", "pcie", pcieLanes(device)],
    ["task.ipsec.capacity", "ipsecGbps", value(ipsecGbps)],
  ];
  return new Map(
    figures.flatMap(([key, flag, figure]): [string, Given][] =>
      figure === undefined || !inRange(argumentOf(key), figure) ? [] : [[key, givenBy(device, flag, figure)]],
    ),
  );
}

const value = (figure: Figure | undefined): number | undefined =>
  figure === undefined ? undefined : valueOf(figure);

/** What a slot must bear is the most that the card may draw. */
const highest = (figure: Figure | undefined): number | undefined =>
  typeof figure === "object" ? figure.high : figure;
