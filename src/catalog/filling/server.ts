import type { Fill, Given } from "../../model/comparison";
import type { LoadLevels, ServerSpec } from "../servers/server";
import { givenBy } from "./given";

/** What a measured server says of an alternative; its curve where the load levels of its result are known. */
export function serverFill(server: ServerSpec, levels: LoadLevels | undefined): Fill {
  const { cores, sockets, idleWatts, maxWatts } = server;
  const fill = new Map<string, Given>([
    ["coresPerServer", givenBy(server, "cores", cores)],
    ["sockets", givenBy(server, "sockets", sockets)],
    ["idleWatts", givenBy(server, "idleWatts", idleWatts)],
    ["maxWatts", givenBy(server, "maxWatts", maxWatts)],
    ["shape", vendorsCurve(server)],
  ]);
  const last = (levels?.watts.length ?? 0) - 1;
  levels?.watts.forEach((watts, level) => {
    fill.set(`curve.load.${level + 1}`, givenBy(server, "watts", level / last));
    fill.set(`curve.watts.${level + 1}`, givenBy(server, "watts", watts));
  });
  return fill;
}

/** The mean curve of its processor's vendor; those of AMD and Intel are of servers from 2019 on. */
function vendorsCurve({ cpu, date }: ServerSpec): Given {
  const isRecent = date >= "2019";
  const vendor = /^(AMD|Intel) /.exec(cpu)?.[1]?.toLowerCase();
  const value = isRecent && vendor !== undefined ? vendor : "typical";
  const of = value === "typical" ? "all servers" : `${cpu.split(" ")[0]} servers since 2019`;
  return { value, status: "assumption", source: `assumption: mean curve of ${of}, SPECpower_ssj2008` };
}
