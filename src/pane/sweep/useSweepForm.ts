import { useCallback, useRef, useState } from "react";
import type { SweepError, SweepRange } from "../../sweep";
import type { InputCell, NumberCell, OutputCell, NumberCulture } from "../../workbook/excel";
import type { OpenWorkbook } from "../workbook";
import { emptyForm, misfitOf, problemOf, rangeOf, withInput } from "./form";
import type { Form } from "./form";
import type { NumberCells } from "./useNumberCells";

type Role = NumberCell["role"];
type Run = (input: InputCell, output: OutputCell, range: SweepRange) => void;

/** The form's state: what is picked and typed, what is to be mended in it, and what the sheet refused. */
export function useSweepForm(
  workbook: OpenWorkbook,
  { cells, include }: NumberCells,
  culture: NumberCulture,
) {
  const [form, setForm] = useState(emptyForm);
  const [problem, setProblem] = useState<SweepError | undefined>(undefined);
  const [refusal, setRefusal] = useState<string | undefined>(undefined);
  const cellAt = (address: string | undefined) => cells?.find((cell) => cell.address === address);
  const input = inRole("input", cellAt(form.input));
  const output = inRole("output", cellAt(form.output));

  const [offered, setOffered] = useState<Form | undefined>(undefined);
  const isTouched = useRef(false);

  /** Fills the form in for the user, unless something was picked or typed in it; tells whether it did. */
  const offer = useCallback((filled: Form): boolean => {
    if (isTouched.current) return false;
    setOffered(filled);
    setForm(filled);
    return true;
  }, []);
  const change = (next: (now: Form) => Form): void => {
    isTouched.current = true;
    setProblem(undefined);
    setRefusal(undefined);
    setForm(next);
  };
  const pick = (cell: NumberCell): void =>
    change((now) =>
      cell.role === "input" ? withInput(now, cell, culture) : { ...now, output: cell.address },
    );
  const pickSelected = async (role: Role): Promise<void> => {
    try {
      const cell = await workbook.selectedNumberCell();
      const misfit = misfitOf(role, cell);
      if (misfit) setRefusal(misfit);
      else pick(include(cell));
    } catch (failure) {
      setRefusal((failure as Error).message);
    }
  };
  const submit = (run: Run): void => {
    const found = problemOf(form, culture);
    setProblem(found);
    setRefusal(undefined);
    if (found) document.getElementById(found.argument ?? "run")?.focus();
    else if (input && output) run(input, output, rangeOf(form, culture));
    else setRefusal("The input or the output is no longer what it was. Pick it again.");
  };
  const picked = [form.input, form.output].filter((address) => address !== undefined);
  const isOffered = form === offered;
  return {
    ...{ form, input, output, picked, problem, refusal, isOffered },
    ...{ change, offer, pick, pickSelected, submit, setRefusal },
  };
}

/** A cell that was picked for a role and has it still: a formula may have been typed over a number since. */
const inRole = <R extends Role>(role: R, cell: NumberCell | undefined) =>
  cell?.role === role ? (cell as Extract<NumberCell, { role: R }>) : undefined;
