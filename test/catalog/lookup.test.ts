import { describe, expect, test } from "vitest";
import {
  deviceFields,
  devices,
  fieldTable,
  fieldValue,
  filtered,
  find,
  findDevice,
  findServer,
  listing,
} from "../../src/catalog";
import { ModelError } from "../../src/model";
import { tables } from "./tables";

/** The error of the model that a call throws. */
function refusal(call: () => unknown): ModelError {
  try {
    call();
  } catch (error) {
    if (error instanceof ModelError) return error;
    throw error;
  }
  throw new Error("nothing was refused");
}

describe.each(tables)("$name", ({ rows }) => {
  test("every row is found by its id", () => {
    for (const row of rows) expect(find({ argument: "name", rows }, row.id)).toBe(row);
  });

  test("every name and alias finds its row alone, or is answered with all that it fits", () => {
    for (const { id, name, aliases } of rows)
      for (const called of [name, ...aliases]) {
        const sharing = rows.filter((row) =>
          [row.id, row.name, ...row.aliases].some((each) => each.toLowerCase() === called.toLowerCase()),
        );
        if (sharing.length === 1) expect(find({ argument: "name", rows }, called).id).toBe(id);
        else {
          const { code, message } = refusal(() => find({ argument: "name", rows }, called));
          expect(code, called).toBe("na");
          for (const shared of sharing.slice(0, 12)) expect(message).toContain(shared.id);
        }
      }
  });
});

test("case, spaces around and the vendor before a name make no difference", () => {
  expect(findDevice("  b3220 ").id).toBe("nvidia-bluefield-3-b3220");
  expect(findDevice("nvidia  CONNECTX-6 dx").id).toBe("nvidia-connectx-6-dx");
  expect(findServer("Dell XR5610").id).toBe("dell-xr5610-6421n");
});

test("several matches are listed", () => {
  expect(refusal(() => findServer("R740"))).toMatchObject({
    code: "na",
    argument: "name",
    message:
      'name "R740" fits several: dell-r740-8180-2-sockets, dell-r740-8280-2-sockets. Use one of these ids.',
  });
});

test("a near miss names the nearest", () => {
  expect(refusal(() => findDevice("conectx-7"))).toMatchObject({
    code: "value",
    argument: "name",
    message:
      'name is "conectx-7", which is unknown. Nearest: nvidia-connectx-7, mellanox-connectx-3-en, mellanox-connectx-3-pro.',
  });
});

test("words of a name find the rows that have them all", () => {
  expect(refusal(() => findServer("hpe-dl145")).message).toBe(
    'name is "hpe-dl145", which is unknown. Nearest: hpe-dl145-gen11-8534p.',
  );
  expect(refusal(() => findDevice("bluefield b3210")).message).toContain(
    "Nearest: nvidia-bluefield-3-b3210, ",
  );
});

test("where nothing is near, a dozen of the known are named", () => {
  const { code, message } = refusal(() => findDevice("helicopter"));
  expect(code).toBe("value");
  expect(message).toContain(`and ${devices.length - 12} more.`);
});

test("a server that nobody measured is #N/A, with measured ones of its processors", () => {
  const { code, message } = refusal(() => findServer("PowerEdge R760"));
  expect(code).toBe("na");
  for (const id of message.split(": ").at(-1)!.replace(/\.$/, "").split(", "))
    expect(findServer(id).cpu).toMatch(/(64|84|65|85)\d\d|6448Y|6548Y/);
});

test("a field is found in any case; a range and a flag by what follows a dot", () => {
  const card = findDevice("nvidia-connectx-6-dx");
  const value = (field: string) => fieldValue(deviceFields, card, field);
  expect([value("TypicalWatts"), value("typicalWatts.low"), value("typicalwatts.HIGH")]).toEqual([
    19, 16, 22,
  ]);
  expect([value("typicalWatts.verified"), value("maxWatts.verified"), value("verified")]).toEqual([
    "yes",
    "no",
    "no",
  ]);
  expect([value("maxWatts.low"), value("unverified")]).toEqual([24, "maxWatts"]);
});

test("an unknown field names the nearest", () => {
  const card = findDevice("b3220");
  for (const typed of ["typcalWatts", "typicalWatts.middle", "typicalWatts.low.low", "source.low", ""])
    expect(refusal(() => fieldValue(deviceFields, card, typed)).code, typed).toBe("value");
  expect(refusal(() => fieldValue(deviceFields, card, "typcalWatts")).message).toBe(
    'field is "typcalWatts", which is unknown. Nearest: typicalWatts.',
  );
});

test("an unknown figure is #N/A that says so, never 0", () => {
  const card = findDevice("b3220");
  for (const typed of ["idleWatts", "idleWatts.low", "idleWatts.verified"])
    expect(refusal(() => fieldValue(deviceFields, card, typed))).toMatchObject({
      code: "na",
      message: "idleWatts of nvidia-bluefield-3-b3220 is unknown: no source.",
    });
});

test("in a table an unknown figure is the word, with neither range nor flag", () => {
  const rows = fieldTable(deviceFields, findDevice("b3220"));
  expect(rows[0]).toEqual(["field", "value", "unit", "low", "high", "verified"]);
  expect(rows.find(([key]) => key === "idleWatts")).toEqual(["idleWatts", "unknown", "W", "", "", ""]);
  expect(rows.find(([key]) => key === "typicalWatts")).toEqual(["typicalWatts", 87.5, "W", 75, 100, "no"]);
});

test("a listing's header are fields that a cell can ask for", () => {
  const [header, first] = listing(deviceFields, devices);
  header!.forEach((key, column) => {
    const shown = first![column];
    if (shown === "unknown" || shown === "") return;
    expect(fieldValue(deviceFields, devices[0]!, String(key))).toBe(shown);
  });
});

test("a filter takes a kind, a vendor or words of the name, all of which must fit", () => {
  const ids = (filter: string) => filtered(devices, filter).map(({ id }) => id);
  expect(ids("ipu")).toEqual(["intel-ipu-e2100", "intel-ipu-e2200"]);
  expect(ids("Mellanox")).toHaveLength(2);
  expect(ids("nvidia BlueField-3 2x100G")).toEqual([
    "nvidia-bluefield-3-b3210",
    "nvidia-bluefield-3-b3210e",
    "nvidia-bluefield-3-b3210l",
  ]);
  expect(filtered(devices, undefined)).toHaveLength(devices.length);
  expect(refusal(() => filtered(devices, "nvidia ipu")).code).toBe("na");
});

test("a kind fits whole: nic does not take a SmartNIC along", () => {
  expect(new Set(filtered(devices, "nic").map(({ kind }) => kind))).toEqual(new Set(["nic"]));
});
