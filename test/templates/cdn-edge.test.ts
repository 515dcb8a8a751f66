import { describe, expect, test } from "vitest";
import { cdnEdge } from "../../src/templates/cdn-edge";
import { figures } from "./figures";

const location = figures(cdnEdge);

describe("a location of 125,000 streams at 4 Mbps", () => {
  const tls = 125_000 * 0.004;
  const rest = 125_000 * 0.0002 * 0.133 + 125_000 * 0.00004 * 0.67;

  test("takes 0.133 cores a Gbps in software and 0.085 with TLS in the NIC, besides misses and channels", () => {
    expect(location("coresNeeded").nic).toBeCloseTo(tls * 0.133 + rest, 9);
    expect(location("coresNeeded").smartnic).toBeCloseTo(tls * 0.085 + rest, 9);
  });

  test("needs four servers of 32 cores at 70% in software, and three with TLS in the NIC", () => {
    expect(location("servers")).toEqual({ nic: 4, smartnic: 3, dpu: 3 });
  });

  test("saves by the NIC, and less by a DPU, which does no more and costs and draws more", () => {
    const saving = location("npvSaving");
    expect(saving.dpu).toBeGreaterThan(0);
    expect(saving.smartnic).toBeGreaterThan(saving.dpu!);
    expect(location("wattsSaved").smartnic).toBeGreaterThan(location("wattsSaved").dpu!);
  });

  test("gains nothing by a claim to transcode: a DPU's channels stay on the host", () => {
    expect(location("hostCores.transcode").dpu).toBe(location("hostCores.transcode").nic);
  });
});

describe("a location of 62.5 Gbps, the mean of Akamai's 250 Tbps over 4,000", () => {
  const mean = figures(cdnEdge, { demand: [62.5 / 0.004] });

  test("keeps its two servers for their cache, so that no offload pays", () => {
    expect(Object.values(mean("servers"))).toEqual([2, 2, 2]);
    expect(mean("npvSaving").smartnic).toBeLessThan(0);
    expect(mean("npvSaving").dpu).toBeLessThan(0);
  });
});

test("a pair of cards encrypts 375 Gbps a server; what is above it falls back on the host", () => {
  const few = figures(cdnEdge, { "task.tls.capacity": [50, 50, 50] });
  const servers = few("servers").smartnic!;
  expect(few("taken.tls").smartnic).toBeCloseTo((servers * 2 * 50) / 500, 12);
});
