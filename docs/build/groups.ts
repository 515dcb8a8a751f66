/** Headings of the functions' page, what is said under them, and which files of src/functions stand there. */
export const groups: readonly Group[] = [
  {
    heading: "The whole model",
    files: ["whole-model.ts"],
    note: `They take an inputs table, most simply the range \`Inputs\` of a template:

| key | nic | dpu |
| --- | --- | --- |
| sites | 200 | |
| appCores | 90 | |
| task.ipsec.gbpsPerUnit | 40 | |
| server | hpe-dl145-gen11-8534p | hpe-dl145-gen11-8534p |
| card | default | nvidia-bluefield-3-b3220 |

- The first row is \`key\`, then the alternatives by any name, the baseline first. A row \`kind\` says what each is (nic, accel, smartnic, dpu, cloud, appliance), unless the names are kinds.
- Then a parameter a row; [model.md](model.md) and PARAMETERS list them. A row whose key is blank or 0 is a heading. An unknown key is #VALUE! with the nearest keys.
- A parameter of the site is read from the first value column; a different value right of it is #VALUE!. One of the alternative needs a value or the word \`default\` in each column. A row that is left out means the default.
- A value that is seen to be blank is #VALUE! with its key: a 0 must be typed.
- \`card\` and \`server\` take a name of the catalog and fill what it knows; a key typed beside them wins.
- Where a parameter is asked for by key, \`cardPrice@dpu\` is one alternative's; without a name every alternative but the baseline that has it moves.
- A metric is the key of any step of the model, so every figure on the way can be read: \`servers.2\` is year 2's, \`hostCores.ipsec.1\` a task's in year 1.`,
  },
  { heading: "Cores and servers", files: ["consolidation.ts"] },
  { heading: "Licenses", files: ["licensing.ts"] },
  { heading: "Watts", files: ["power.ts"] },
  { heading: "Slots", files: ["slot.ts"] },
  { heading: "Energy and carbon", files: ["energy.ts"] },
  { heading: "Performance", files: ["performance.ts"] },
  { heading: "Payback", files: ["payback.ts"] },
  { heading: "Catalog", files: ["catalog.ts"] },
  { heading: "Units and version", files: ["convert.ts", "about.ts"] },
];

interface Group {
  readonly heading: string;
  readonly note?: string;
  readonly files: readonly string[];
}
