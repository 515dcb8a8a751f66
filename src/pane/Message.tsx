import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

interface MessageProps {
  intent: "info" | "success" | "warning" | "error";
  children: ReactNode;
  /** Buttons under the sentence. */
  actions?: ReactNode;
  onDismiss?: () => void;
  /** Takes the focus when shown, so that what went wrong is read out and found by keyboard. */
  takesFocus?: boolean;
}

/** A sentence to the user in a bar of its own. */
export function Message({ intent, children, actions, onDismiss, takesFocus = false }: MessageProps) {
  const bar = useRef<HTMLDivElement>(null);
  const styles = useMessageStyles();
  useEffect(() => {
    if (takesFocus) bar.current?.focus();
  }, [takesFocus, children]);
  return (
    <MessageBar
      ref={bar}
      intent={intent}
      layout="multiline"
      tabIndex={-1}
      role={intent === "error" ? "alert" : "status"}
      className={styles.bar}
    >
      <MessageBarBody>{children}</MessageBarBody>
      {(actions || onDismiss) && (
        <MessageBarActions containerAction={onDismiss && <Dismiss onClick={onDismiss} />}>
          {actions}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

const Dismiss = ({ onClick }: { onClick: () => void }) => (
  <Button
    appearance="transparent"
    size="small"
    icon={<DismissRegular />}
    aria-label="Dismiss"
    onClick={onClick}
  />
);

const useMessageStyles = makeStyles({ bar: { overflowWrap: "anywhere" } });
