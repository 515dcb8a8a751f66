export { withEntries } from "./archive";
export { LARGEST_UNPACKED_BYTES, type Parts, unzip } from "./unzip";
