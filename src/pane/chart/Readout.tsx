import { formatAs } from "../numbers";
import type { Series } from "./series";
import { useChartStyles } from "./styles";

/** The vertical axis' title and, once there is a cursor, the values under it. */
export function Readout({ series, index }: { series: Series; index: number | undefined }) {
  const styles = useChartStyles();
  return (
    <div className={styles.readout}>
      <span className={styles.yTitle} title={series.yAxis.title}>
        {series.yAxis.title}
      </span>
      {index !== undefined && (
        <span className={styles.values} data-testid="readout">
          {valueAt(series, index)}
          <span className={styles.at}>
            {" "}
            at {formatAs(series.x[index]!, series.xAxis.numberFormat, series.culture)}
          </span>
        </span>
      )}
    </div>
  );
}

/** The output at a point as text, or the error that stands in its place. */
export function valueAt(series: Series, index: number): string {
  const value = series.y[index] ?? null;
  return value === null ? series.gapText(index) : formatAs(value, series.yAxis.numberFormat, series.culture);
}
