import type { Layout } from "./layout";
import { useChartStyles } from "./styles";

/** Grid lines, and numbers along both axes. */
export function Axes({ drawing }: { drawing: Layout }) {
  const { frame, x, y, xTicks, yTicks } = drawing;
  const styles = useChartStyles();
  return (
    <>
      {yTicks.map(({ value, text }) => (
        <g key={value} transform={`translate(0,${y.at(value)})`}>
          <line x1={frame.left} x2={frame.right} className={styles.gridLine} />
          <text x={frame.left - 6} dy="0.32em" textAnchor="end" className={styles.tickText}>
            {text}
          </text>
        </g>
      ))}
      <line
        x1={frame.left}
        x2={frame.right}
        y1={frame.bottom}
        y2={frame.bottom}
        className={styles.axisLine}
      />
      {xTicks.map(({ value, text }) => (
        <g key={value} transform={`translate(${x.at(value)},${frame.bottom})`}>
          <line y2={4} className={styles.axisLine} />
          <text y={17} textAnchor="middle" className={styles.tickText}>
            {text}
          </text>
        </g>
      ))}
    </>
  );
}
