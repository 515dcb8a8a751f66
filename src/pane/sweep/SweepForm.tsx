import { Button } from "@fluentui/react-components";
import type { SweepRange } from "../../sweep";
import type { InputCell, NumberCell, OutputCell, NumberCulture } from "../../workbook/excel";
import { formatAs } from "../numbers";
import { CellPicker } from "./CellPicker";
import { stepOf } from "./form";
import { RangeFields } from "./RangeFields";
import { useFormStyles } from "./styles";
import type { useSweepForm } from "./useSweepForm";

interface SweepFormProps {
  form: ReturnType<typeof useSweepForm>;
  cells: readonly NumberCell[];
  culture: NumberCulture;
  isRunning: boolean;
  /** Called as a list of cells opens. */
  onOpen: () => void;
  onRun: (input: InputCell, output: OutputCell, range: SweepRange) => void;
}

/** What to vary, what to watch, and between which values. */
export function SweepForm(props: SweepFormProps) {
  const { form, culture, isRunning, onRun } = props;
  const styles = useFormStyles();
  const step = stepOf(form.form, culture);
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.submit(onRun);
      }}
    >
      <CellPicker {...picker("input", props)} label="Input" placeholder="The number to vary" />
      <CellPicker {...picker("output", props)} label="Output" placeholder="The result to watch" />
      <RangeFields
        form={form.form}
        hint={
          step === undefined
            ? undefined
            : `In steps of ${formatAs(step, form.input?.numberFormat ?? "", culture)}`
        }
        problem={form.problem}
        isDisabled={isRunning}
        onChange={(change) => form.change((now) => ({ ...now, ...change }))}
      />
      {!isRunning && (
        <Button type="submit" appearance="primary" id="run">
          Run
        </Button>
      )}
    </form>
  );
}

const picker = (role: NumberCell["role"], { form, cells, culture, isRunning, onOpen }: SweepFormProps) => ({
  id: role,
  cells: cells.filter((cell) => cell.role === role),
  picked: form[role],
  culture,
  isDisabled: isRunning,
  problem: form.problem?.argument === role ? form.problem.message : undefined,
  onOpen,
  onPick: form.pick,
  onUseSelection: () => void form.pickSelected(role),
});
