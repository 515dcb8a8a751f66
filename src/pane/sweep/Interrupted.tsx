import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { addressOf } from "../../workbook/excel";
import { Message } from "../Message";
import type { OpenWorkbook } from "../workbook";

/** Offers to put an input back that an earlier sweep left changed: the page was closed, or Excel went down. */
export function Interrupted({ workbook }: { workbook: OpenWorkbook }) {
  const [interrupted, setInterrupted] = useState(workbook.interruptedSweep);
  const [failure, setFailure] = useState<string | undefined>(undefined);
  if (!interrupted) return null;
  const settle = async (how: Promise<void>): Promise<void> => {
    try {
      await how;
      setInterrupted(undefined);
    } catch (error) {
      setFailure((error as Error).message);
    }
  };
  return (
    <Message
      intent="warning"
      takesFocus
      actions={
        <>
          <Button size="small" onClick={() => void settle(workbook.putBack(interrupted))}>
            Put back {interrupted.held}
          </Button>
          <Button size="small" onClick={() => void settle(workbook.forgetSweep())}>
            Keep
          </Button>
        </>
      }
    >
      {failure ??
        `A sweep of ${addressOf(interrupted)} was interrupted before its value, ${interrupted.held}, could be put back.`}
    </Message>
  );
}
