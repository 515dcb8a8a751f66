import { mergeClasses } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Series } from "../chart/series";
import { formatAs, formatNumber, sharedDecimals } from "../numbers";
import { useTableStyles } from "./styles";

const rowHeight = 28;
const heightShown = 280;
/** Rows drawn beyond either edge, so that scrolling does not flicker. */
const margin = 10;

/** All points as a table in a frame that scrolls; only the rows in sight are in the page. */
export function ResultTable({ series }: { series: Series }) {
  const [scrolled, setScrolled] = useState(0);
  const texts = useMemo(() => rowTexts(series), [series]);
  const styles = useTableStyles();
  const count = series.x.length;
  const first = Math.max(0, Math.floor(scrolled / rowHeight) - margin);
  const end = Math.min(count, Math.ceil((scrolled + heightShown) / rowHeight) + margin);
  const rows = Array.from({ length: end - first }, (_, i) => first + i);
  return (
    <div
      className={styles.frame}
      style={{ maxHeight: heightShown }}
      tabIndex={0}
      role="region"
      aria-label={`Table of ${formatNumber(count, series.culture)} points`}
      onScroll={(event) => setScrolled(event.currentTarget.scrollTop)}
    >
      <table className={styles.table} aria-rowcount={count + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={styles.head}>
              {series.xAxis.title}
            </th>
            <th scope="col" className={styles.head}>
              {series.yAxis.title}
            </th>
          </tr>
        </thead>
        <tbody>
          <Spacer rows={first} />
          {rows.map((index) => (
            <Row key={index} index={index} {...texts(index)} />
          ))}
          <Spacer rows={count - end} />
        </tbody>
      </table>
    </div>
  );
}

interface RowTexts {
  input: string;
  output: string;
  isGap: boolean;
}

function Row({ index, input, output, isGap }: RowTexts & { index: number }) {
  const styles = useTableStyles();
  return (
    <tr aria-rowindex={index + 2} style={{ height: rowHeight }}>
      <td className={styles.cell}>{input}</td>
      <td className={mergeClasses(styles.cell, isGap && styles.gap)}>{output}</td>
    </tr>
  );
}

/** Writes each column with decimals of its own, so that digits stand under digits. */
function rowTexts({ x, y, xAxis, yAxis, gapText, culture }: Series): (index: number) => RowTexts {
  const inputs = { decimals: sharedDecimals(Array.from(x), xAxis.numberFormat, 8) };
  const outputs = { decimals: sharedDecimals(y, yAxis.numberFormat) };
  return (index) => {
    const value = y[index] ?? null;
    return {
      input: formatAs(x[index]!, xAxis.numberFormat, culture, inputs),
      output: value === null ? gapText(index) : formatAs(value, yAxis.numberFormat, culture, outputs),
      isGap: value === null,
    };
  };
}

/** Stands in for rows out of sight. */
const Spacer = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr aria-hidden="true" style={{ height: rows * rowHeight }}>
      <td colSpan={2} />
    </tr>
  ) : null;
