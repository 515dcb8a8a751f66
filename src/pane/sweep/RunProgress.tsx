import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import type { Progress } from "../../sweep";
import { useFormStyles } from "./styles";

interface RunProgressProps {
  progress: Progress;
  /** Why the workbook is recalculated at each point, a sentence. */
  because: string | undefined;
  takesFocus: boolean;
  onCancel: () => void;
}

/** How far the sweep is, and the way to stop it; takes the focus where Run is gone. */
export function RunProgress({ progress, because, takesFocus, onCancel }: RunProgressProps) {
  const button = useRef<HTMLButtonElement>(null);
  const styles = useFormStyles();
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  const { done, total } = progress;
  return (
    <div className={styles.form}>
      <Field
        validationMessage={progressText(progress)}
        validationState="none"
        hint={because && `The workbook is recalculated at each point: ${because}`}
      >
        <ProgressBar value={done} max={total} aria-label="Sweep" thickness="large" />
      </Field>
      <Button ref={button} id="cancel" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

/** "7 of 21 points, about 12 s left". */
export function progressText({ done, total, secondsLeft }: Progress): string {
  const points = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} points`;
  return secondsLeft === undefined || secondsLeft < 2
    ? points
    : `${points}, about ${duration(secondsLeft)} left`;
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  if (seconds < 90 * 60) return `${Math.round(seconds / 60)} min`;
  return `${Math.round(seconds / 3600)} h`;
}
