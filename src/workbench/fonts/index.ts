import "./calibri.css";

/** The letters of a workbook in English, upright and slanted, light and bold: what nearly every sheet is drawn with. */
const FACES = ["", "bold ", "italic ", "italic bold "];

/** Resolves when Calibri can be measured and drawn; a face that can't be loaded is done without. */
export async function loadCalibri(fonts: FontFaceSet = document.fonts): Promise<void> {
  await Promise.allSettled(FACES.map((face) => fonts.load(`${face}11pt Calibri`)));
}
