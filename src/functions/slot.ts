import * as model from "../model";
import { spill } from "./call";

/**
 * Whether a slot carries a card: its watts and its Gbps.
 * @customfunction
 * @param {any[][]} cardW Maximum watts of the card.
 * @param {any[][]} cardGbps Gbps that the card is to carry.
 * @param {any[][]} slotW Watts that the slot supplies: 25 by the PCIe text, 75 where the server promises it.
 * @param {any[][]} pcieGen PCIe generation, 3 to 6: the lower of slot and card.
 * @param {any[][]} lanes Lanes: 1, 2, 4, 8 or 16.
 * @param {any[][]} [auxW] Watts of an auxiliary lead. Default 0.
 * @param {any[][]} [protocolEfficiency] Share of the lanes' rate left after headers (assumption). Default 0.85.
 * @returns {any[][]} TRUE or FALSE.
 */
export function slotFit(
  cardW: any[][],
  cardGbps: any[][],
  slotW: any[][],
  pcieGen: any[][],
  lanes: any[][],
  auxW?: any[][],
  protocolEfficiency?: any[][],
): any[][] {
  return spill(model.slotFit, [cardW, cardGbps, slotW, pcieGen, lanes, auxW, protocolEfficiency]);
}

/**
 * Whether a slot carries a card, in words: which limit fails, and by how much.
 * @customfunction
 * @param {any[][]} cardW Maximum watts of the card.
 * @param {any[][]} cardGbps Gbps that the card is to carry.
 * @param {any[][]} slotW Watts that the slot supplies: 25 by the PCIe text, 75 where the server promises it.
 * @param {any[][]} pcieGen PCIe generation, 3 to 6: the lower of slot and card.
 * @param {any[][]} lanes Lanes: 1, 2, 4, 8 or 16.
 * @param {any[][]} [auxW] Watts of an auxiliary lead. Default 0.
 * @param {any[][]} [protocolEfficiency] Share of the lanes' rate left after headers (assumption). Default 0.85.
 * @returns {any[][]} "fits", or what is missing.
 */
export function slotCheck(
  cardW: any[][],
  cardGbps: any[][],
  slotW: any[][],
  pcieGen: any[][],
  lanes: any[][],
  auxW?: any[][],
  protocolEfficiency?: any[][],
): any[][] {
  return spill(model.slotCheck, [cardW, cardGbps, slotW, pcieGen, lanes, auxW, protocolEfficiency]);
}
