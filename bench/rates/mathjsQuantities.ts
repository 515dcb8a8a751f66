const intel = [0, 0.146, 0.21, 0.272, 0.335, 0.402, 0.482, 0.575, 0.693, 0.837, 1];

const rules: Readonly<Record<string, (servers: number, cores: number, gbps: number) => number>> = {
  "vmware-core:72": (servers, cores) => Math.max(72, servers * Math.max(16, cores)),
  "per-gbps": (servers, _cores, gbps) => servers * Math.ceil((gbps / servers) * (1 - 1e-9)),
};

/** What expressions call: quantities of the model by hand, without checks of ranges, and two functions of Excel's. */
export const mathjsQuantities = {
  serverPower(u: number, idle: number, most: number): number {
    const place = u * 10;
    const left = Math.min(9, Math.floor(place));
    return idle + (most - idle) * (intel[left]! + (place - left) * (intel[left + 1]! - intel[left]!));
  },
  licenses(
    rule: string,
    servers: number,
    sockets: number,
    cores: number,
    _vms: number,
    gbps: number,
  ): number {
    return servers === 0 ? 0 : rules[rule]!(servers, sockets * cores, gbps);
  },
  roundUp: (x: number): number => Math.sign(x) * Math.ceil(Math.abs(x)),
  presentValue: (rate: number, ...flows: number[]): number =>
    flows.reduceRight((later, flow) => (later + flow) / (1 + rate), 0),
};
