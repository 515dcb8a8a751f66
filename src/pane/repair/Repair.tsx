import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { WrenchRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Repair as Outcome } from "../../workbook/excel";
import { Message } from "../Message";
import type { OpenWorkbook } from "../workbook";
import { repairSentences } from "./sentences";

type Repairing =
  { kind: "idle" | "busy" } | { kind: "done"; outcome: Outcome } | { kind: "failed"; sentence: string };

/** Enters again the formulas that show #NAME? because the add-in came after them, and says what became of them. */
export function Repair({ workbook }: { workbook: OpenWorkbook }) {
  const [repairing, setRepairing] = useState<Repairing>({ kind: "idle" });
  const styles = useRepairStyles();
  const repair = async (): Promise<void> => {
    if (repairing.kind === "busy") return;
    setRepairing({ kind: "busy" });
    try {
      setRepairing({ kind: "done", outcome: await workbook.repairFormulas() });
    } catch (error) {
      setRepairing({ kind: "failed", sentence: (error as Error).message });
    }
  };
  const dismiss = () => setRepairing({ kind: "idle" });
  return (
    <section aria-labelledby="repair" className={styles.section}>
      <h2 id="repair" className={styles.title}>
        Cells that show #NAME?
      </h2>
      <p className={styles.lead}>Formulas that call EDGE functions are entered again, each as it is.</p>
      <Button
        icon={<WrenchRegular />}
        disabledFocusable={repairing.kind === "busy"}
        onClick={() => void repair()}
      >
        {repairing.kind === "busy" ? "Repairing…" : "Repair formulas"}
      </Button>
      {repairing.kind === "done" && (
        <Message intent={intentOf(repairing.outcome)} takesFocus onDismiss={dismiss}>
          {repairSentences(repairing.outcome).join(" ")}
        </Message>
      )}
      {repairing.kind === "failed" && (
        <Message intent="error" takesFocus onDismiss={dismiss}>
          {repairing.sentence}
        </Message>
      )}
    </section>
  );
}

function intentOf({ found, mended, protectedSheets }: Outcome): "success" | "info" | "warning" {
  if (mended < found || protectedSheets.length > 0) return "warning";
  return found === 0 ? "info" : "success";
}

const useRepairStyles = makeStyles({
  section: {
    display: "flex",
    flexDirection: "column",
    alignItems: "start",
    rowGap: tokens.spacingVerticalS,
    maxWidth: "640px",
    marginTop: tokens.spacingVerticalXXL,
    paddingTop: tokens.spacingVerticalL,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
});
