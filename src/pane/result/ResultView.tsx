import { useEffect, useMemo, useRef } from "react";
import { isError } from "../../formula/value";
import type { NumberCulture } from "../../workbook/excel";
import { titleOf, valueOf } from "../caption";
import { LineChart } from "../chart/LineChart";
import { Message } from "../Message";
import { formatNumber } from "../numbers";
import type { SweepResult } from "../sweep/result";
import type { OpenWorkbook } from "../workbook";
import { ResultTable } from "./ResultTable";
import { seriesOf } from "./series";
import { useResultStyles } from "./styles";
import { WriteToSheet } from "./WriteToSheet";

interface ResultViewProps {
  result: SweepResult;
  culture: NumberCulture;
  workbook: OpenWorkbook;
  takesFocus: boolean;
  /** Without the table of all points. */
  isBrief: boolean;
}

/** What a sweep gave: a chart, a table, and the way to a sheet. Takes the focus where Cancel had it, and is gone. */
export function ResultView({ result, culture, workbook, takesFocus, isBrief }: ResultViewProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  const series = useMemo(() => seriesOf(result, culture), [result, culture]);
  const styles = useResultStyles();
  useEffect(() => {
    if (takesFocus) heading.current?.focus({ preventScroll: true });
  }, [result, takesFocus]);
  const { input, output, outputs } = result;
  return (
    <section aria-labelledby="result" className={styles.result}>
      <h2 id="result" ref={heading} tabIndex={-1} className={styles.title}>
        {titleOf(output)} by {titleOf(input)}
      </h2>
      <Notes result={result} culture={culture} />
      {outputs.length > 0 && (
        <>
          <LineChart key={outputs.length} series={series} />
          <WriteToSheet result={result} workbook={workbook} />
          {!isBrief && <ResultTable series={series} />}
        </>
      )}
    </section>
  );
}

/** What to know before reading the chart: that it is not the whole, took its time for a reason, or has gaps. */
function Notes({ result, culture }: { result: SweepResult; culture: NumberCulture }) {
  const { input, outputs, asked, cancelled, because, remark } = result;
  const errors = outputs.filter(isError);
  const count = (points: number): string => formatNumber(points, culture, { decimals: 0 });
  return (
    <>
      {cancelled && (
        <Message intent="info">
          Canceled after {count(outputs.length)} of {count(asked)} points.
          {because && ` ${titleOf(input)} is back at ${valueOf(input, culture)}.`}
        </Message>
      )}
      {because && <Message intent="info">The workbook was recalculated at each point: {because}</Message>}
      {remark && <Message intent="warning">{remark}</Message>}
      {errors.length > 0 && (
        <Message intent="warning">
          {count(errors.length)} of {count(outputs.length)} points{" "}
          {errors.length === 1 ? "is an error" : "are errors"} (
          {[...new Set(errors.map(({ error }) => error))].join(", ")}): gaps in the chart.
        </Message>
      )}
    </>
  );
}
