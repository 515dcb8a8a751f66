import { createRoot } from "react-dom/client";
import * as excel from "../workbook/excel";
import { Pane } from "./Pane";

/** Shows the pane in an element of the page. */
export function mount(element: HTMLElement): void {
  createRoot(element).render(<Pane workbook={excel} isSupported={excel.hasExcelApi("1.9")} />);
}
