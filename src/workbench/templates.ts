/** A workbook that comes with the product. */
export interface TemplateEntry {
  label: string;
  /** Its address beside the page. */
  file: string;
}

/** In the order in which the workbench offers them; it opens with the first. */
export const templates: readonly TemplateEntry[] = [
  { label: "Branch SD-WAN", file: "templates/branch-sdwan.xlsx" },
  { label: "5G telco edge (vRAN)", file: "templates/5g-vran.xlsx" },
  { label: "Retail edge AI", file: "templates/retail-ai.xlsx" },
  { label: "Industrial IoT gateway", file: "templates/industrial-iot.xlsx" },
  { label: "Content delivery at the edge", file: "templates/cdn-edge.xlsx" },
  { label: "Cards for servers in service", file: "templates/retrofit.xlsx" },
  { label: "Fleet of unlike sites", file: "templates/fleet.xlsx" },
  { label: "Your own scenario", file: "templates/blank.xlsx" },
];
