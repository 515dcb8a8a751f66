export { buildTemplate } from "./file";
export { templates } from "./list";
