export { families, type Family } from "./family";
export { type Concrete, memberKey, parameterOf } from "./key";
export { lastYear } from "./last-year";
export { parameterGroups, parameters } from "./list";
export {
  type AlternativeKind,
  alternativeKinds,
  type Condition,
  type Default,
  type Parameter,
  type ParameterGroup,
  type Shelf,
  type Status,
} from "./parameter";
export { argumentOf, asArgument, checkOf } from "./range";
export { parameterTable } from "./table";
