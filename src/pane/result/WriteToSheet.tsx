import { Button } from "@fluentui/react-components";
import { TableAddRegular } from "@fluentui/react-icons";
import { useState } from "react";
import { Message } from "../Message";
import { reportOf } from "../report";
import type { SweepResult } from "../sweep/result";
import type { OpenWorkbook } from "../workbook";

type Writing = { kind: "idle" | "busy" } | { kind: "written" | "failed"; sentence: string };

/** Writes the result to a sheet of its own, and says to which. */
export function WriteToSheet({ result, workbook }: { result: SweepResult; workbook: OpenWorkbook }) {
  const [writing, setWriting] = useState<Writing>({ kind: "idle" });
  const write = async (): Promise<void> => {
    setWriting({ kind: "busy" });
    try {
      const sheet = await workbook.writeReport(reportOf(result));
      setWriting({ kind: "written", sentence: `Written to the sheet “${sheet}”.` });
    } catch (error) {
      setWriting({ kind: "failed", sentence: (error as Error).message });
    }
  };
  return (
    <>
      <Button
        icon={<TableAddRegular />}
        disabledFocusable={writing.kind === "busy"}
        onClick={() => void write()}
      >
        {writing.kind === "busy" ? "Writing…" : "Write to a new sheet"}
      </Button>
      {(writing.kind === "written" || writing.kind === "failed") && (
        <Message
          intent={writing.kind === "written" ? "success" : "error"}
          onDismiss={() => setWriting({ kind: "idle" })}
        >
          {writing.sentence}
        </Message>
      )}
    </>
  );
}
