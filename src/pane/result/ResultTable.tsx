import { mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import { valueAt } from "../chart/Readout";
import type { Series } from "../chart/series";
import { formatAs } from "../numbers";
import { useTableStyles } from "./styles";

const rowHeight = 28;
const heightShown = 280;
/** Rows drawn beyond either edge, so that scrolling does not flicker. */
const margin = 10;

/** All points as a table in a frame that scrolls; only the rows in sight are in the page. */
export function ResultTable({ series }: { series: Series }) {
  const [scrolled, setScrolled] = useState(0);
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
      aria-label={`Table of ${count} points`}
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
            <Row key={index} series={series} index={index} />
          ))}
          <Spacer rows={count - end} />
        </tbody>
      </table>
    </div>
  );
}

function Row({ series, index }: { series: Series; index: number }) {
  const styles = useTableStyles();
  const isGap = series.y[index] === null;
  return (
    <tr aria-rowindex={index + 2} style={{ height: rowHeight }}>
      <td className={styles.cell}>{formatAs(series.x[index]!, series.xAxis.numberFormat, series.culture)}</td>
      <td className={mergeClasses(styles.cell, isGap && styles.gap)}>{valueAt(series, index)}</td>
    </tr>
  );
}

/** Stands in for rows out of sight. */
const Spacer = ({ rows }: { rows: number }) =>
  rows > 0 ? (
    <tr aria-hidden="true" style={{ height: rows * rowHeight }}>
      <td colSpan={2} />
    </tr>
  ) : null;
