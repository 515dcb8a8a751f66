import { expect, it } from "vitest";
import { openPackage, readLooks } from "../../../src/workbook/file";
import { drawnIn } from "../../../src/workbook/file/drawings";
import { MAIN, packageOf, relationshipsXml } from "./package-of";

const XDR = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const A = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const from = (prefix: string) =>
  `<${prefix}from><${prefix}col>4</${prefix}col><${prefix}colOff>0</${prefix}colOff><${prefix}row>1</${prefix}row><${prefix}rowOff>0</${prefix}rowOff></${prefix}from><${prefix}ext cx="952500" cy="476250"/>`;

/** A drawing with a chart, a picture, a shape and a diagram, its elements with a prefix or none. */
function drawing(prefix: string): string {
  const declared = prefix === "" ? `xmlns="${XDR}"` : `xmlns:${prefix.replace(":", "")}="${XDR}"`;
  const anchor = (content: string) =>
    `<${prefix}oneCellAnchor>${from(prefix)}${content}<${prefix}clientData/></${prefix}oneCellAnchor>`;
  const frame = (uri: string, content: string) =>
    anchor(
      `<${prefix}graphicFrame><${prefix}nvGraphicFramePr><${prefix}cNvPr id="1" name="One &amp; two"/><${prefix}cNvGraphicFramePr/></${prefix}nvGraphicFramePr><${prefix}xfrm/><a:graphic><a:graphicData uri="${uri}">${content}</a:graphicData></a:graphic></${prefix}graphicFrame>`,
    );
  return `<${prefix}wsDr ${declared} xmlns:a="${A}" xmlns:c="${CHART}" xmlns:r="${OFFICE}">${frame(CHART, '<c:chart r:id="rId1"/>')}${anchor(`<${prefix}pic/>`)}${anchor(`<${prefix}sp/>`)}${frame(`${A}/diagram`, "")}</${prefix}wsDr>`;
}

const chart = `<chartSpace xmlns="${CHART}"><chart><plotArea><barChart><barDir val="col"/><ser><idx val="0"/><order val="0"/><val><numRef><f>S!$A$1</f></numRef></val></ser><axId val="10"/><axId val="100"/></barChart><catAx><axId val="10"/><axPos val="l"/><crossAx val="100"/></catAx><valAx><axId val="100"/><axPos val="l"/><crossAx val="10"/></valAx></plotArea></chart></chartSpace>`;

it.each(["xdr:", "", "d:"])("What a drawing holds is counted, its elements written with %j", (prefix) => {
  const content = new TextEncoder().encode(drawing(prefix));
  expect(drawnIn({ path: "d.xml", content })).toEqual({ charts: 1, pictures: 1, shapes: 1, others: 1 });
});

it.each(["xdr:", "", "d:"])(
  "A chart is read whatever prefix its drawing is written with: %j",
  async (prefix) => {
    const extra = {
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheetData/><drawing r:id="r"/></worksheet>`,
      "xl/worksheets/_rels/sheet1.xml.rels": relationshipsXml([
        ["r", "drawing", "/xl/drawings/drawing1.xml"],
      ]),
      "xl/drawings/drawing1.xml": drawing(prefix),
      "xl/drawings/_rels/drawing1.xml.rels": relationshipsXml([["rId1", "chart", "/xl/charts/chart1.xml"]]),
      "xl/charts/chart1.xml": chart,
    };
    const looks = await readLooks(openPackage(packageOf([{ name: "S", rows: "" }], { extra })));
    expect(looks.drawn.get("S")).toMatchObject({ charts: 1, pictures: 1 });
    const [found] = looks.formatting.charts;
    expect(found?.model?.chart.plotArea.chartTypes).toHaveLength(1);
    // in pixels
    expect(found?.range.ext).toEqual({ width: 100, height: 50 });
  },
);
