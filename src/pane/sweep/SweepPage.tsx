import { Button, Spinner } from "@fluentui/react-components";
import { isExcel } from "../../workbook/excel";
import { Message } from "../Message";
import { ResultView } from "../result/ResultView";
import type { OpenWorkbook } from "../workbook";
import { Interrupted } from "./Interrupted";
import { RunProgress } from "./RunProgress";
import { usePageStyles } from "./styles";
import { SweepForm } from "./SweepForm";
import { useCulture } from "./useCulture";
import { useDecisive } from "./useDecisive";
import { useFollowedCells } from "./useFollowedCells";
import { useNumberCells } from "./useNumberCells";
import { useSweep } from "./useSweep";
import { useSweepForm } from "./useSweepForm";

/** Varies one input of the workbook and shows what becomes of one output. */
export function SweepPage({ workbook }: { workbook: OpenWorkbook }) {
  const sweep = useSweep(workbook);
  const numberCells = useNumberCells(workbook);
  const culture = useCulture(workbook);
  const form = useSweepForm(workbook, numberCells, culture);
  const styles = usePageStyles();
  const { cells, error, refresh, update } = numberCells;
  const decisive = useDecisive(workbook, cells, form, sweep);
  const { state, run, cancel, dismiss } = sweep;
  const isAsked = !state.isUnasked;
  const isRunning = state.kind === "running" && isAsked;
  useFollowedCells(workbook, form.picked, update, isRunning);
  if (!cells) {
    return error ? <ReadFailure error={error} onRetry={refresh} /> : <Spinner label="Reading the workbook" />;
  }
  const words = decisive && <Decisive words={decisive} isLeft={state.kind === "idle"} />;
  const result = state.kind === "done" && (
    <ResultView {...{ culture, workbook }} result={state.result} takesFocus={isAsked} isBrief={!isAsked} />
  );
  return (
    <main className={styles.page}>
      <Heading />
      <Interrupted workbook={workbook} />
      {!isAsked && words}
      {!isAsked && result}
      {cells.length === 0 && <NothingNamed />}
      <SweepForm
        {...{ form, cells, culture }}
        isRunning={isRunning}
        onOpen={() => void refresh()}
        onRun={run}
      />
      {form.refusal && (
        <Message intent="warning" onDismiss={() => form.setRefusal(undefined)}>
          {form.refusal}
        </Message>
      )}
      {isAsked && words}
      {state.kind === "running" && (
        <RunProgress
          progress={state.progress}
          because={state.because}
          takesFocus={isAsked}
          onCancel={cancel}
        />
      )}
      {state.kind === "failed" && (
        <Message intent="error" takesFocus={isAsked} onDismiss={dismiss}>
          {state.error.message}
        </Message>
      )}
      {isAsked && result}
    </main>
  );
}

function Heading() {
  const styles = usePageStyles();
  return (
    <header>
      <h1 className={styles.title}>Sweep an input</h1>
      <p className={styles.lead}>
        See how a result moves as one number changes. Your workbook stays as it is.
      </p>
    </header>
  );
}

/** What the pane shows of itself, and why. */
function Decisive({ words, isLeft }: { words: string; isLeft: boolean }) {
  const styles = usePageStyles();
  return (
    <p className={styles.lead}>
      {isLeft
        ? `The decisive input of this workbook is filled in: ${words}. Press Run to sweep it.`
        : `The decisive input of this workbook, swept: ${words}. The answer turns on it; pick any other below.`}
    </p>
  );
}

const NothingNamed = () => (
  <Message intent="info">
    No cell with a number has a name in this workbook. Select one in the sheet and press the button beside a
    field, or name cells ({isExcel() ? "Formulas tab" : "type the name in the box left of the formula"}) to
    find them here.
  </Message>
);

const ReadFailure = ({ error, onRetry }: { error: Error; onRetry: () => Promise<void> }) => (
  <Message
    intent="error"
    actions={
      <Button size="small" onClick={() => void onRetry()}>
        Try again
      </Button>
    }
  >
    {error.message}
  </Message>
);
