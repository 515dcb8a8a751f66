import { Field, Input } from "@fluentui/react-components";
import type { SweepError } from "../../sweep";
import { useFormStyles } from "./styles";
import type { Form } from "./form";

interface RangeFieldsProps {
  form: Form;
  /** Said under the fields when there is nothing to mend: the step between points. */
  hint: string | undefined;
  problem: SweepError | undefined;
  isDisabled: boolean;
  onChange: (change: Partial<Form>) => void;
}

const fields = [
  { key: "from", label: "From", inputMode: "decimal" },
  { key: "to", label: "To", inputMode: "decimal" },
  { key: "points", label: "Points", inputMode: "numeric" },
] as const;

/** From, to and the number of points, side by side; what is wrong with one stands below all three. */
export function RangeFields({ form, hint, problem, isDisabled, onChange }: RangeFieldsProps) {
  const styles = useFormStyles();
  const mine = fields.some(({ key }) => key === problem?.argument) ? problem : undefined;
  return (
    <Field validationMessage={mine?.message} hint={mine ? undefined : hint} className={styles.range}>
      {({ "aria-describedby": describedBy }) => (
        <div className={styles.rangeRow}>
          {fields.map(({ key, label, inputMode }) => (
            <Field key={key} label={label} validationState={mine?.argument === key ? "error" : "none"}>
              <Input
                id={key}
                aria-describedby={describedBy}
                aria-invalid={mine?.argument === key}
                className={styles.number}
                inputMode={inputMode}
                autoComplete="off"
                disabled={isDisabled}
                value={form[key]}
                onChange={(_, { value }) => onChange({ [key]: value })}
              />
            </Field>
          ))}
        </div>
      )}
    </Field>
  );
}
