import type { Step, StepGroup } from "./step";

const coefficients: Step[] = [
  {
    key: "frameScale",
    label: "Cores at this frame size over cores as measured",
    unit: "1",
    each: "task",
    formula: [
      {
        needs: ["task.referenceFrameBytes"],
        formula: "(task.referenceFrameBytes+frameOverhead)/(frameBytes+frameOverhead)",
      },
      { formula: "1" },
    ],
    note: "Work by the packet costs more on small frames.",
  },
  {
    key: "hostCoresPerLoad",
    label: "Host cores without the offload",
    unit: "cores/load",
    each: "task",
    formula: "task.coresPerLoad*frameScale",
  },
  {
    key: "residualPerLoad",
    label: "Host cores that stay with what is offloaded",
    unit: "cores/load",
    each: "task",
    formula: "task.residualCoresPerLoad*frameScale",
  },
  {
    key: "coveredShare",
    label: "Share that can be offloaded by function",
    unit: "1",
    each: "task",
    formula:
      'IF(stackSupported="yes",IF(OR(kind="smartnic",kind="dpu"),IF(cardsPerServer>0,task.coverage,0),task.coverage),0)',
    note: "0 where the software does not support the card, or there is none.",
  },
  {
    key: "cardsActive",
    label: "Cards of a server that carry load",
    unit: "cards/server",
    formula: [
      {
        needs: ["kind=accel"],
        formula: 'MAX(acceleratorsPerServer,IF(haPair="yes",cardsPerServer/2,cardsPerServer))',
      },
      { formula: 'IF(haPair="yes",cardsPerServer/2,cardsPerServer)' },
    ],
    note: "Of a pair one stands by. What a server's CPUs hold counts as a card.",
  },
  {
    key: "taskCapacity",
    label: "What a server's cards can take of the task",
    unit: "load/server",
    each: "task",
    formula: [
      { needs: ["task.capacity"], formula: "task.capacity/frameScale*cardsActive" },
      { formula: "0" },
    ],
    note: "0 where no limit is known.",
  },
];

const offload: Step[] = [
  {
    key: "taken",
    label: "Share that the cards can take by throughput",
    unit: "1",
    each: "task",
    year: 1,
    formula: [
      {
        needs: ["task.capacity"],
        formula: "IF(load=0,coveredShare,MIN(coveredShare,active*taskCapacity/load))",
      },
      { formula: "coveredShare" },
    ],
  },
  {
    key: "cardCoresWanted",
    label: "The card's own cores wanted",
    unit: "card cores",
    each: "task",
    year: 1,
    formula: "task.cardCoresPerLoad*frameScale*taken*load",
  },
  {
    key: "cardShare",
    label: "Share of it that the card's cores can do",
    unit: "1",
    year: 1,
    formula: "IF(SUM(cardCoresWanted.all)=0,1,MIN(1,active*cardsActive*cardCores/SUM(cardCoresWanted.all)))",
  },
  {
    key: "carried",
    label: "Share that is offloaded",
    unit: "1",
    each: "task",
    year: 1,
    formula: "taken*cardShare",
    note: "What the cards can't take falls back on the host.",
  },
  {
    key: "hostCores",
    label: "Host cores of the task",
    unit: "cores",
    each: "task",
    year: 1,
    total: "members",
    formula: "load*((1-carried)*hostCoresPerLoad+carried*residualPerLoad)",
  },
  {
    key: "interruptCores",
    label: "  of tasks that are busy with their load",
    unit: "cores",
    each: "task",
    year: 1,
    total: "members",
    formula: 'IF(task.mode="polling",0,hostCores)',
  },
  {
    key: "pollingCores",
    label: "  of tasks that poll",
    unit: "cores",
    each: "task",
    year: 1,
    total: "members",
    formula: 'IF(task.mode="polling",hostCores,0)',
  },
];

/** What each task costs the host, with and without the offload. */
export const capacitySteps: readonly StepGroup[] = [
  { heading: "Cost of the tasks", steps: coefficients },
  { heading: "Offload", steps: offload },
];
