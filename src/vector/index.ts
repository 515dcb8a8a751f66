export { blockSize } from "./block-size";
export { type Input, type Kernel, mapBlocks, type ResultColumn } from "./blocks";
export { broadcastShape, fillsShape, type Shape, stretchedLane } from "./broadcast";
export { CANCELED, difference, settled } from "./difference";
export { blamedArgument, fault, type FaultKind, faultKinds, faultOfText, faultText } from "./fault";
export { column, type Lanes, single, type TextLanes } from "./lanes";
