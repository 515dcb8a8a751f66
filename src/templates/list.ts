import { branchSdwan } from "./branch-sdwan";
import type { Template } from "./template";

/** The template workbooks. */
export const templates: Template[] = [branchSdwan];
