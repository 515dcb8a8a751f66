export { licenses } from "./licenses";
export { licenseCost } from "./license-cost";
export { licenseRules } from "./rules";
export { licenseSavings } from "./license-savings";
export type { LicenseRule } from "./rule";
