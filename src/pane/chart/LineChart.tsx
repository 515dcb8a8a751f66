import { useMemo, useState } from "react";
import { Axes } from "./Axes";
import { describePoint, describeSeries } from "./describe";
import { layout } from "./layout";
import type { Layout } from "./layout";
import { Readout } from "./Readout";
import type { Series } from "./series";
import { useChartStyles } from "./styles";
import { useCursor } from "./useCursor";
import { useWidth } from "./useWidth";

const height = 220;

/**
 * A line through the points of a series, with the workbook's current state marked. The pointer or the arrow
 * keys move a cursor from point to point, whose values are shown above and read out.
 */
export function LineChart({ series }: { series: Series }) {
  const [element, width] = useWidth<HTMLDivElement>(318);
  const drawing = useMemo(() => layout(series, width, height), [series, width]);
  const [cursor, setCursor] = useState<number | undefined>(undefined);
  const moves = useCursor(drawing, series.x.length, cursor, setCursor);
  const styles = useChartStyles();
  return (
    <div ref={element} className={styles.chart}>
      <Readout series={series} index={cursor} />
      <div
        role="slider"
        tabIndex={0}
        aria-label={describeSeries(series)}
        aria-valuemin={0}
        aria-valuemax={series.x.length - 1}
        aria-valuenow={cursor ?? 0}
        aria-valuetext={describePoint(series, cursor ?? 0)}
        className={styles.surface}
        {...moves}
      >
        <svg width={width} height={height} aria-hidden="true" className={styles.drawing}>
          <Axes drawing={drawing} />
          <Line drawing={drawing} />
          <Current drawing={drawing} />
          {cursor !== undefined && <Cursor drawing={drawing} index={cursor} />}
        </svg>
      </div>
      <div className={styles.xTitle}>{series.xAxis.title}</div>
    </div>
  );
}

function Line({ drawing }: { drawing: Layout }) {
  const styles = useChartStyles();
  return (
    <>
      <path d={drawing.path} className={styles.line} />
      {drawing.dots.map(({ x, y }, i) => (
        <circle key={i} cx={x} cy={y} r={2.5} className={styles.dot} />
      ))}
    </>
  );
}

/** Where the workbook stands now: a broken line, and a ring on the curve. */
function Current({ drawing: { current, frame } }: { drawing: Layout }) {
  const styles = useChartStyles();
  if (!current) return null;
  const anchor = current.x > frame.right - 40 ? "end" : "start";
  return (
    <>
      <line x1={current.x} x2={current.x} y1={frame.top} y2={frame.bottom} className={styles.current} />
      <text
        x={current.x + (anchor === "end" ? -4 : 4)}
        y={frame.top + 9}
        textAnchor={anchor}
        className={styles.currentText}
      >
        now
      </text>
      {current.y !== null && <circle cx={current.x} cy={current.y} r={4.5} className={styles.ring} />}
    </>
  );
}

function Cursor({ drawing, index }: { drawing: Layout; index: number }) {
  const styles = useChartStyles();
  const { x, y } = drawing.markAt(index);
  return (
    <>
      <line x1={x} x2={x} y1={drawing.frame.top} y2={drawing.frame.bottom} className={styles.cursor} />
      {y !== null && <circle cx={x} cy={y} r={4.5} className={styles.cursorDot} />}
    </>
  );
}
