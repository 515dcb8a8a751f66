import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";
const SHEET_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** What programs write alike, and where they differ. */
interface Dialect {
  /** Before the names of the format's own elements, with its colon. */
  prefix?: string;
  /** Of the relationship targets: from the package's root, as some write them. */
  root?: string;
  /** The content of a cell that is a text, its first attribute included. */
  text(value: string): [attributes: string, inside: string];
  /** A formula, and its value as its cell keeps it. */
  formula(formula: string, value: number | string): string;
  /** Attributes of every row. */
  row?: string;
  yes: string;
  no: string;
  sheetHead?: string;
  /** Between the rows and the merged cells, in that order of the format. */
  validations: string;
  conditions: string;
  /** At the end of the sheet's part. */
  extension?: string;
  /** The notes' boxes; V, O and X are prefixes. */
  boxes(v: string, o: string, x: string): string;
  boxPrefixes: [v: string, o: string, x: string];
  more?: Record<string, string>;
  types?: string;
  workbookLinks?: [kind: string, target: string][];
  workbookHead?: string;
  calculation: string;
  cells?: string;
}

const escaped = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** A box as all of them draw it, in a dialect's prefixes. */
const box = (v: string, o: string, x: string) =>
  `<xml xmlns:${v}="urn:schemas-microsoft-com:vml" xmlns:${o}="urn:schemas-microsoft-com:office:office" xmlns:${x}="urn:schemas-microsoft-com:office:excel"><${o}:shapelayout ${v}:ext="edit"><${o}:idmap ${v}:ext="edit" data="1"/></${o}:shapelayout><${v}:shapetype id="_x0000_t202" coordsize="21600,21600" ${o}:spt="202" path="m,l,21600r21600,l21600,xe"><${v}:stroke joinstyle="miter"/></${v}:shapetype><${v}:shape id="_x0000_s1026" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1"><${v}:textbox/><${x}:ClientData ObjectType="Note"><${x}:MoveWithCells/><${x}:SizeWithCells/><${x}:Anchor>2, 15, 1, 10, 4, 15, 5, 4</${x}:Anchor><${x}:AutoFill>False</${x}:AutoFill><${x}:Row>1</${x}:Row><${x}:Column>1</${x}:Column></${x}:ClientData></${v}:shape></xml>`;

const links = (rows: readonly [id: string, kind: string, target: string, mode?: string][]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${rows
    .map(
      ([id, kind, target, mode]) =>
        `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`,
    )
    .join("")}</Relationships>`;

/** The same small book of sites in a program's spelling: a table, formulas, rules, formats, a note, a link, a chart. */
function book(dialect: Dialect): Uint8Array {
  const { prefix: p = "", root, yes, no } = dialect;
  const own = (xml: string) => (p ? xml.replace(/<(\/?)(?=[a-zA-Z0-9]+[\s/>])/g, `<$1${p}`) : xml);
  const declared = p ? `xmlns:${p.slice(0, -1)}="${MAIN}"` : `xmlns="${MAIN}"`;
  const text = (at: string, value: string, style = "") => {
    const [attributes, inside] = dialect.text(value);
    return `<c r="${at}"${style}${attributes}>${inside}</c>`;
  };
  const number = (at: string, value: number, style = "") => `<c r="${at}"${style}><v>${value}</v></c>`;
  const formula = (at: string, what: string, value: number | string) => {
    const kind = typeof value === "string" ? ' t="str"' : "";
    return `<c r="${at}"${kind}>${dialect.formula(what, value)}</c>`;
  };
  const sites: [string, number, number][] = [
    ["North", 3, 120.5],
    ["South", 4, 99.25],
    ["East", 2, 140],
  ];
  const row = (r: number, cells: string) => `<row r="${r}"${dialect.row ?? ""}>${cells}</row>`;
  const data = [
    row(1, ["Site", "Servers", "Watts", "Total"].map((one, i) => text(`${"ABCD"[i]}1`, one)).join("")),
    ...sites.map(([site, servers, watts], i) => {
      const r = i + 2;
      return row(
        r,
        text(`A${r}`, site) +
          number(`B${r}`, servers, ' s="1"') +
          number(`C${r}`, watts) +
          (dialect.cells
            ? sharedTotal(r, servers * watts)
            : formula(`D${r}`, `B${r}*C${r}`, servers * watts)),
      );
    }),
    row(6, formula("B6", "SUM(D2:D4)", 1038.5)),
    row(7, formula("B7", 'VLOOKUP("South",A2:C4,3,FALSE)', 99.25)),
    row(8, `<c r="B8" t="b"><v>1</v></c>${text("F8", "merged", ' s="1"')}<c r="G8" s="1"/>`),
    row(9, formula("B9", 'IF(B6>100,"big","small")', "big")),
    ...(dialect.cells ? [row(10, dialect.cells)] : []),
    ...(dialect.cells ? [row(11, number("B11", 120.5))] : []),
    row(12, text("A12", "A & B <c>") + (dialect.cells ? number("B12", 140) : "")),
    row(13, text("A13", "  blanks ")),
  ];
  const sheetHead =
    dialect.sheetHead ??
    `<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;
  const target = (folder: string, rest: string) => (root === undefined ? `${folder}${rest}` : `/xl/${rest}`);
  const worksheet = (inside: string) =>
    `${HEAD}<${p}worksheet ${declared} xmlns:r="${OFFICE}">${inside}</${p}worksheet>`;
  const parts: Record<string, string> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="bin" ContentType="${SHEET_TYPES}.printerSettings"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPES}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET_TYPES}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPES}.styles+xml"/><Override PartName="/xl/tables/table1.xml" ContentType="${SHEET_TYPES}.table+xml"/><Override PartName="/xl/comments1.xml" ContentType="${SHEET_TYPES}.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/><Override PartName="/xl/charts/chart1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>${dialect.types ?? ""}</Types>`,
    "_rels/.rels": links([
      ["rId1", "officeDocument", root === undefined ? "xl/workbook.xml" : "/xl/workbook.xml"],
    ]),
    "xl/workbook.xml":
      `${HEAD}<${p}workbook ${declared} xmlns:r="${OFFICE}">` +
      own(
        `${dialect.workbookHead ?? ""}<bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="It's more" sheetId="4" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">Data!$1:$1</definedName><definedName name="rate">'It''s more'!$A$2</definedName></definedNames>${dialect.calculation}`,
      ) +
      `</${p}workbook>`,
    "xl/_rels/workbook.xml.rels": links([
      ["rId1", "worksheet", target("", "worksheets/sheet1.xml")],
      ["rId2", "worksheet", target("", "worksheets/sheet2.xml")],
      ["rId3", "styles", target("", "styles.xml")],
      ...(dialect.workbookLinks ?? []).map(([kind, to], i): [string, string, string] => [
        `rId${i + 4}`,
        kind,
        to,
      ]),
    ]),
    "xl/worksheets/sheet1.xml": worksheet(
      own(
        `${sheetHead}<cols><col min="1" max="1" width="20" customWidth="${yes}" hidden="${no}"/></cols><sheetData>${data.join("")}</sheetData><mergeCells count="1"><mergeCell ref="F8:G8"/></mergeCells>${dialect.conditions}${dialect.validations}<hyperlinks><hyperlink ref="A12" r:id="rId1"/><hyperlink ref="A13" location="'It''s more'!A2"/></hyperlinks><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup orientation="landscape" r:id="rId6"/><drawing r:id="rId2"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId4"/></tableParts>`,
      ) + (dialect.extension ?? ""),
    ),
    "xl/worksheets/_rels/sheet1.xml.rels": links([
      ["rId1", "hyperlink", "https://example.com/?a=1&amp;b=2", "External"],
      ["rId2", "drawing", target("../", "drawings/drawing1.xml")],
      ["rId3", "vmlDrawing", target("../", "drawings/vmlDrawing1.vml")],
      ["rId4", "table", target("../", "tables/table1.xml")],
      ["rId5", "comments", target("../", "comments1.xml")],
      ["rId6", "printerSettings", target("../", "printerSettings/printerSettings1.bin")],
    ]),
    "xl/worksheets/sheet2.xml": worksheet(
      own(
        `<sheetData>${row(1, formula("A1", "Data!B6*rate", 259.625))}${row(2, number("A2", 0.25))}</sheetData>`,
      ),
    ),
    "xl/styles.xml":
      `${HEAD}<${p}styleSheet ${declared}>` +
      own(
        `<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="2" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><fill><patternFill patternType="solid"><bgColor rgb="FFFFFF00"/></patternFill></fill></dxf></dxfs>`,
      ) +
      `</${p}styleSheet>`,
    "xl/tables/table1.xml":
      `${HEAD}<${p}table ${declared} id="1" name="Sites" displayName="Sites" ref="A1:D4">` +
      own(
        '<autoFilter ref="A1:D4"/><tableColumns count="4"><tableColumn id="1" name="Site"/><tableColumn id="2" name="Servers"/><tableColumn id="3" name="Watts"/><tableColumn id="4" name="Total"/></tableColumns>',
      ) +
      `</${p}table>`,
    "xl/comments1.xml":
      `${HEAD}<${p}comments ${declared}>` +
      own(
        '<authors><author>me</author></authors><commentList><comment ref="B2" authorId="0"><text><t>A remark</t></text></comment></commentList>',
      ) +
      `</${p}comments>`,
    "xl/drawings/vmlDrawing1.vml": dialect.boxes(...dialect.boxPrefixes),
    "xl/drawings/drawing1.xml": `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>15</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Chart 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": links([["rId1", "chart", target("../", "charts/chart1.xml")]]),
    "xl/charts/chart1.xml": chart(root === undefined),
    "xl/printerSettings/printerSettings1.bin": "a printer's own, and no XML <&",
    ...dialect.more,
  };
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([path, content]) => [path, strToU8(content)])),
  );
}

/** With the values that it drew last, or, as openpyxl writes it, without and in a namespace of its own by default. */
function chart(hasValues: boolean): string {
  const c = hasValues ? "c:" : "";
  const xmlns = hasValues ? `xmlns:c="${DRAWING}/chart"` : `xmlns="${DRAWING}/chart"`;
  const cached = (kind: "num" | "str", points: readonly (number | string)[]) =>
    hasValues
      ? `<c:${kind}Cache>${kind === "num" ? "<c:formatCode>General</c:formatCode>" : ""}<c:ptCount val="${points.length}"/>${points.map((one, i) => `<c:pt idx="${i}"><c:v>${one}</c:v></c:pt>`).join("")}</c:${kind}Cache>`
      : "";
  const axis = (id: number, other: number, kind: "cat" | "val", at: string) =>
    `<${c}${kind}Ax><${c}axId val="${id}"/><${c}scaling><${c}orientation val="minMax"/></${c}scaling><${c}delete val="0"/><${c}axPos val="${at}"/><${c}crossAx val="${other}"/></${c}${kind}Ax>`;
  return `${HEAD}<${c}chartSpace ${xmlns}><${c}chart><${c}plotArea><${c}barChart><${c}barDir val="col"/><${c}grouping val="clustered"/><${c}ser><${c}idx val="0"/><${c}order val="0"/><${c}tx><${c}strRef><${c}f>Data!$B$1</${c}f>${cached("str", ["Servers"])}</${c}strRef></${c}tx><${c}cat><${c}strRef><${c}f>Data!$A$2:$A$4</${c}f>${cached("str", ["North", "South", "East"])}</${c}strRef></${c}cat><${c}val><${c}numRef><${c}f>Data!$B$2:$B$4</${c}f>${cached("num", [3, 4, 2])}</${c}numRef></${c}val></${c}ser><${c}axId val="10"/><${c}axId val="100"/></${c}barChart>${axis(10, 100, "cat", "b")}${axis(100, 10, "val", "l")}</${c}plotArea><${c}plotVisOnly val="1"/></${c}chart></${c}chartSpace>`;
}

/** The totals as Excel shares their formula. */
const sharedTotal = (r: number, value: number) =>
  `<c r="D${r}"><f t="shared"${r === 2 ? ' ref="D2:D4"' : ""} si="0">${r === 2 ? "B2*C2" : ""}</f><v>${value}</v></c>`;

const rules = (yes: string, extra = "") =>
  `<dataValidations count="2"><dataValidation type="list" allowBlank="${yes}" showErrorMessage="${yes}" sqref="F2:F5"><formula1>"a,b"</formula1>${extra}</dataValidation><dataValidation type="decimal" allowBlank="${yes}" showErrorMessage="${yes}" sqref="G2:G5"><formula1>0</formula1><formula2>$B$6</formula2></dataValidation></dataValidations>`;

const formats = (end = "/>") =>
  `<conditionalFormatting sqref="C2:C4"><cfRule type="colorScale" priority="1"><colorScale><cfvo type="min"${end === "/>" ? end : `>${end}`}<cfvo type="max"${end === "/>" ? end : `>${end}`}<color rgb="FFFF0000"/><color rgb="FF00FF00"/></colorScale></cfRule></conditionalFormatting><conditionalFormatting sqref="B2:B4"><cfRule type="expression" dxfId="0" priority="2"><formula>B2&gt;$B$6/10</formula></cfRule></conditionalFormatting>`;

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";

const shared = (value: string): [string, string] => [' t="s"', `<v>${SHARED.indexOf(value)}</v>`];
const SHARED = [
  "Site",
  "Servers",
  "Watts",
  "Total",
  "North",
  "South",
  "East",
  "merged",
  "A & B <c>",
  "  blanks ",
];
const sharedStrings = (first: string) =>
  `${HEAD}<sst xmlns="${MAIN}" count="${SHARED.length}" uniqueCount="${SHARED.length}">${SHARED.map((one, i) => (i === 0 && first ? `<si>${first}</si>` : `<si><t xml:space="preserve">${escaped(one)}</t></si>`)).join("")}</sst>`;
const STRINGS_TYPE = `<Override PartName="/xl/sharedStrings.xml" ContentType="${SHEET_TYPES}.sharedStrings+xml"/>`;

/** Books as other programs write them, by the program. */
export const foreignBooks: Readonly<Record<string, Uint8Array>> = {
  Excel: book({
    text: shared,
    formula: (formula, value) => `<f>${escaped(formula)}</f><v>${value}</v>`,
    row: ' spans="1:7"',
    yes: "1",
    no: "0",
    validations: rules("1"),
    conditions: `${formats()}<conditionalFormatting sqref="D2:D4"><cfRule type="dataBar" priority="3"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar><extLst><ext xmlns:x14="${X14}" uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"><x14:id>{251E3937-E1B6-459A-85A4-6870E75CCE98}</x14:id></ext></extLst></cfRule></conditionalFormatting>`,
    extension: `<extLst><ext xmlns:x14="${X14}" uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="${XM}"><x14:cfRule type="dataBar" id="{251E3937-E1B6-459A-85A4-6870E75CCE98}"><x14:dataBar minLength="0" maxLength="100" gradient="0"><x14:cfvo type="num"><xm:f>$B$2</xm:f></x14:cfvo><x14:cfvo type="autoMax"/><x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule><xm:sqref>D2:D4</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext><ext xmlns:x14="${X14}" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="${XM}" count="1"><x14:dataValidation type="list" allowBlank="1" showErrorMessage="1"><x14:formula1><xm:f>'It''s more'!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>E5</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    boxes: box,
    boxPrefixes: ["v", "o", "x"],
    calculation: '<calcPr calcId="191029"/>',
    workbookHead: '<workbookPr defaultThemeVersion="166925"/>',
    cells: '<c r="B10" cm="1"><f t="array" ref="B10:B12">_xlfn._xlws.SORT(C2:C4)</f><v>99.25</v></c>',
    more: {
      "xl/sharedStrings.xml": sharedStrings(
        '<r><rPr><b/><sz val="11"/><rFont val="Calibri"/></rPr><t>Si</t></r><r><t>te</t></r>',
      ),
      "xl/metadata.xml": `${HEAD}<metadata xmlns="${MAIN}" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`,
      "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="D2" i="1"/><c r="D3"/><c r="D4"/><c r="B6"/></calcChain>`,
    },
    types: `${STRINGS_TYPE}<Override PartName="/xl/metadata.xml" ContentType="${SHEET_TYPES}.sheetMetadata+xml"/><Override PartName="/xl/calcChain.xml" ContentType="${SHEET_TYPES}.calcChain+xml"/>`,
    workbookLinks: [
      ["sharedStrings", "sharedStrings.xml"],
      ["sheetMetadata", "metadata.xml"],
      ["calcChain", "calcChain.xml"],
    ],
  }),
  LibreOffice: book({
    text: shared,
    formula: (formula, value) =>
      `<f aca="false">${escaped(formula).replaceAll('"', "&quot;")}</f><v>${value}</v>`,
    row: ' customFormat="false" ht="15" hidden="false" customHeight="false" outlineLevel="0" collapsed="false"',
    yes: "true",
    no: "false",
    sheetHead:
      '<sheetPr filterMode="false"><pageSetUpPr fitToPage="false"/></sheetPr><dimension ref="A1:G13"/><sheetViews><sheetView showFormulas="false" showGridLines="true" rightToLeft="false" tabSelected="true" zoomScale="100" workbookViewId="0"><selection pane="topLeft" activeCell="A1" activeCellId="0" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultColWidth="8.5390625" defaultRowHeight="15" zeroHeight="false" outlineLevelRow="0" outlineLevelCol="0"></sheetFormatPr>',
    // a list's second formula says nothing, and is there all the same
    validations: rules("true", "<formula2>0</formula2>"),
    conditions: formats("</cfvo>"),
    boxes: box,
    boxPrefixes: ["v", "o", "x"],
    calculation: '<calcPr iterateCount="100" refMode="A1" iterate="false" iterateDelta="0.0001"/>',
    workbookHead:
      '<fileVersion appName="Calc"/><workbookPr backupFile="false" showObjects="all" date1904="false"/>',
    more: { "xl/sharedStrings.xml": sharedStrings("") },
    types: STRINGS_TYPE,
    workbookLinks: [["sharedStrings", "sharedStrings.xml"]],
  }),
  openpyxl: book({
    root: "/",
    text: (value) => [' t="inlineStr"', `<is><t xml:space="preserve">${escaped(value)}</t></is>`],
    // it computes nothing
    formula: (formula) => `<f>${escaped(formula)}</f><v />`,
    yes: "1",
    no: "0",
    validations: rules("1"),
    conditions: formats(),
    boxes: box,
    boxPrefixes: ["ns1", "ns0", "ns2"],
    calculation: '<calcPr calcId="124519" fullCalcOnLoad="1" />',
    workbookHead: "<workbookPr /><workbookProtection />",
  }),
  "Google Sheets": book({
    text: shared,
    formula: (formula, value) => `<f>${escaped(formula)}</f><v>${value}</v>`,
    row: ' ht="15.75" customHeight="1"',
    yes: "1",
    no: "0",
    sheetHead:
      '<sheetPr><outlinePr summaryBelow="0" summaryRight="0"/></sheetPr><sheetViews><sheetView workbookViewId="0"/></sheetViews><sheetFormatPr customHeight="1" defaultColWidth="12.63" defaultRowHeight="15.75"/>',
    validations: rules("1"),
    conditions: formats(),
    boxes: box,
    boxPrefixes: ["v", "o", "x"],
    calculation: "",
    workbookHead: "<workbookPr/>",
    more: { "xl/sharedStrings.xml": sharedStrings("") },
    types: STRINGS_TYPE,
    workbookLinks: [["sharedStrings", "sharedStrings.xml"]],
  }),
  "a writer of prefixes": book({
    prefix: "x:",
    text: (value) => [' t="str"', `<v xml:space="preserve">${escaped(value)}</v>`],
    formula: (formula, value) => `<f>${escaped(formula)}</f><v>${value}</v>`,
    yes: "1",
    no: "0",
    validations: rules("1"),
    conditions: formats(),
    boxes: box,
    boxPrefixes: ["v", "o", "x"],
    calculation: '<calcPr calcId="191029"/>',
  }),
};
