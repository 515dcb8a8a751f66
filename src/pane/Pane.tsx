import {
  createDOMRenderer,
  FluentProvider,
  makeStaticStyles,
  makeStyles,
  RendererProvider,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useSyncExternalStore } from "react";
import { Message } from "./Message";
import { Repair } from "./repair/Repair";
import { SweepPage } from "./sweep/SweepPage";
import { isOfficeDark, onThemeChange, themeFor } from "./theme";
import type { OpenWorkbook } from "./workbook";

interface PaneProps {
  workbook: OpenWorkbook;
  isSupported: boolean;
}

/** The whole pane: styles that pass the page's content security policy, Office's theme, and what it offers. */
export function Pane(props: PaneProps) {
  const renderer = useMemo(() => createDOMRenderer(document, { styleElementAttributes: nonce() }), []);
  return (
    <RendererProvider renderer={renderer} targetDocument={document}>
      <ThemedPage {...props} />
    </RendererProvider>
  );
}

function ThemedPage({ workbook, isSupported }: PaneProps) {
  const isDark = useSyncExternalStore(onThemeChange, isOfficeDark);
  const styles = usePageStyles();
  useBodyStyles();
  return (
    <FluentProvider theme={themeFor(isDark)}>
      {/* a class of the provider's would be worn by every popup as well */}
      <div className={styles.page}>{isSupported ? <Tools workbook={workbook} /> : <TooOld />}</div>
    </FluentProvider>
  );
}

const Tools = ({ workbook }: Pick<PaneProps, "workbook">) => (
  <>
    <SweepPage workbook={workbook} />
    <Repair workbook={workbook} />
  </>
);

const TooOld = () => (
  <Message intent="warning">
    This Excel is too old for the pane: it needs Excel 2021 or Microsoft 365.
  </Message>
);

/** Style elements made at run time pass the page's policy only with its nonce. */
function nonce(): { nonce?: string } {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]');
  return meta?.content ? { nonce: meta.content } : {};
}

/** Outside the provider there is only the page itself. */
const useBodyStyles = makeStaticStyles({ body: { margin: 0 } });

const usePageStyles = makeStyles({
  page: {
    boxSizing: "border-box",
    minHeight: "100vh",
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowX: "hidden",
  },
});
