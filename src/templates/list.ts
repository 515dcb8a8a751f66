import { blank } from "./blank";
import { branchSdwan } from "./branch-sdwan";
import { cdnEdge } from "./cdn-edge";
import { fleet } from "./fleet";
import { industrialIot } from "./industrial-iot";
import { retailAi } from "./retail-ai";
import { retrofit } from "./retrofit";
import type { Template } from "./template";
import { vran5g } from "./5g-vran";

/** The template workbooks, in the order in which they are offered. */
export const templates: readonly Template[] = [
  branchSdwan,
  vran5g,
  retailAi,
  industrialIot,
  cdnEdge,
  retrofit,
  fleet,
  blank,
];
