import type { Entry, Figure } from "../entry";
import { fact, figure, type Field, provenance } from "../field";

/** What a device is: `accel` an accelerator that moves no packets, `optics` what stands in a port. */
export type DeviceKind =
  "nic" | "smartnic" | "supernic" | "dpu" | "ipu" | "fpga" | "accel" | "gpu" | "optics";

/** A card for a server: what it moves, what it draws, what its slot and cable must supply, what it costs. */
export interface Device extends Entry {
  readonly vendor: string;
  readonly kind: DeviceKind;
  readonly ports?: string;
  /** What it moves in all, one direction, Gbps. */
  readonly gbps?: Figure;
  /** IPsec measured through it, Gbps. */
  readonly ipsecGbps?: Figure;
  /** Generation and lanes: "4.0 x16". */
  readonly pcie?: string;
  readonly processor?: string;
  readonly memory?: string;
  readonly form?: string;
  /** Dissipation, DC. Maximum is for fit and provisioning, never for energy: of a range the high end. */
  readonly idleWatts?: Figure;
  readonly typicalWatts?: Figure;
  readonly maxWatts?: Figure;
  /** Supply that the slot must give; no draw. */
  readonly slotWatts?: Figure;
  /** "none" where the slot alone is enough. */
  readonly auxCable?: "none" | "6-pin" | "8-pin";
  /** Supply through that cable. */
  readonly auxWatts?: Figure;
  readonly airflowLfm?: Figure;
  readonly ambientC?: Figure;
  readonly priceUsd?: Figure;
  /** Work that it can take from the host, as its vendor names it. */
  readonly offloads?: string;
}

/** The fields of a device, in the order in which DEVICE and DEVICES show them. */
export const deviceFields: readonly Field<Device>[] = [
  fact("id", ({ id }) => id),
  fact("name", ({ name }) => name),
  fact("vendor", ({ vendor }) => vendor),
  fact("kind", ({ kind }) => kind),
  fact("ports", ({ ports }) => ports),
  figure("gbps", "Gbps", ({ gbps }) => gbps),
  figure("ipsecGbps", "Gbps", ({ ipsecGbps }) => ipsecGbps),
  figure("pcieGen", "", pcieGeneration, "pcie"),
  figure("pcieLanes", "", pcieLanes, "pcie"),
  fact("processor", ({ processor }) => processor),
  fact("memory", ({ memory }) => memory),
  fact("form", ({ form }) => form),
  figure("idleWatts", "W", ({ idleWatts }) => idleWatts),
  figure("typicalWatts", "W", ({ typicalWatts }) => typicalWatts),
  figure("maxWatts", "W", ({ maxWatts }) => maxWatts),
  figure("slotWatts", "W", ({ slotWatts }) => slotWatts),
  fact("auxCable", ({ auxCable }) => auxCable),
  figure("auxWatts", "W", ({ auxWatts }) => auxWatts),
  figure("airflowLfm", "LFM", ({ airflowLfm }) => airflowLfm),
  figure("ambientC", "°C", ({ ambientC }) => ambientC),
  figure("priceUsd", "USD", ({ priceUsd }) => priceUsd),
  fact("offloads", ({ offloads }) => offloads),
  ...provenance,
];

/** The PCIe generation of a card. */
export function pcieGeneration({ pcie }: Device): number | undefined {
  return pcieNumber(pcie, 1);
}

/** The PCIe lanes of a card. */
export function pcieLanes({ pcie }: Device): number | undefined {
  return pcieNumber(pcie, 2);
}

/** Generation (1) or lanes (2) of "4.0 x16". */
function pcieNumber(pcie: string | undefined, part: 1 | 2): number | undefined {
  const found = pcie?.match(/^(\d)\.\d x(\d+)$/);
  return found ? Number(found[part]) : undefined;
}
