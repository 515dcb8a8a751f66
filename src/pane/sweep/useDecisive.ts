import { useEffect, useRef, useState } from "react";
import type { NumberCell } from "../../workbook/excel";
import { useIsVisible } from "../visibility";
import type { OpenWorkbook } from "../workbook";
import { decisiveOf, described, formOf } from "./decisive";
import type { useSweep } from "./useSweep";
import type { useSweepForm } from "./useSweepForm";

/**
 * Shows the workbook's decisive sweep once, as soon as its cells are read and the pane is seen: fills in the form and
 * runs it, where nobody has touched the form before. Gives the sweep in words while it is what the pane shows.
 */
export function useDecisive(
  workbook: OpenWorkbook,
  cells: readonly NumberCell[] | undefined,
  form: ReturnType<typeof useSweepForm>,
  sweep: ReturnType<typeof useSweep>,
): string | undefined {
  const [words, setWords] = useState<string | undefined>(undefined);
  const isVisible = useIsVisible();
  const wasLooked = useRef(false);
  const { offer, isOffered } = form;
  const { state, runUnasked, cancel } = sweep;
  const isUnasked = state.isUnasked === true;

  useEffect(() => {
    if (!cells || !isVisible || wasLooked.current) return;
    wasLooked.current = true;
    const show = async (): Promise<void> => {
      const [named, culture] = await Promise.all([workbook.decisiveSweep(), workbook.numberCulture()]);
      const found = named && decisiveOf(named, cells);
      // an input that a sweep left changed is put back first
      if (!found || workbook.interruptedSweep() || !offer(formOf(found, culture))) return;
      setWords(described(found, culture));
      await runUnasked(found.input, found.output, found.range);
    };
    // a workbook that does not say it is one without: its form is empty
    show().catch(() => undefined);
  }, [workbook, cells, isVisible, offer, runUnasked]);

  const isOverruled = state.kind === "running" && isUnasked && !isOffered;
  useEffect(() => {
    if (isOverruled) cancel();
  }, [isOverruled, cancel]);

  return isUnasked || isOffered ? words : undefined;
}
