import type { Scalar } from "../../formula/value";
import { hostAtStart } from "./host";
import { isPending, toScalar } from "./scalar";
import { WorkbookError } from "./session";

/** In milliseconds, save the last. */
const times = {
  /** Between two looks at a cell. */
  shortestPause: 10,
  longestPause: 100,
  /** How long a function may be at work before the user is told. */
  pending: 120_000,
  /** How long a cell stands still before its value is taken, once it is known how soon this Excel answers. */
  still: 250,
  /** The same at a first point. */
  stillAtFirst: 1_000,
  /** How long a cell may show what it showed before the input changed: its value may not depend on it. */
  unmoved: 1_000,
  /** The same until it has moved once. */
  unmovedAtFirst: 3_000,
  /** How long Excel may say that it waits to calculate, or that it does, while the cell stands still. */
  waiting: 3_000,
  calculating: 20_000,
  /** How long a cell may change again and again, and how often. */
  restless: 10_000,
  restlessChanges: 10,
};

/** Points that may stay where they were before that is taken for the output's nature. */
const patientPoints = 2;

export interface Clock {
  now(): number;
  pause(milliseconds: number): Promise<void>;
}

const realClock: Clock = {
  now: () => performance.now(),
  pause: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/**
 * Tells what an output comes to after its input was set, over the points of one sweep. Neither a sync nor "Done" tells:
 * a custom function answers later, and Excel may show the old value until then, without #BUSY! (office-js 4152, 6930).
 * So a value counts once the cell has stood still, for longer where this Excel was seen to answer late.
 */
export class OutputWatch {
  /** The longest that the output took for a step: from the input to a change, or from one change to the next. */
  private slowest = 0;
  private hasMoved = false;
  private unmovedPoints = 0;
  private isStateStuck = false;
  private isRestless = false;

  constructor(private readonly clock: Clock = realClock) {}

  /** What the user has to know of the values, a sentence; undefined where all is well. */
  remark(): string | undefined {
    if (this.isRestless) return "The output changes by itself: each value is what it showed for a moment.";
    if (!this.isStateStuck) return undefined;
    return `${hostAtStart()} did not say when it was done, so each value was taken once it stood still.`;
  }

  /**
   * The output's value. Rejects when aborted and, with a WorkbookError, after two minutes of #BUSY!.
   *
   * @param before what the cell showed before the input was set
   * @param isSame the input was set to what it held: the output need not move
   */
  async valueAfter(
    context: Excel.RequestContext,
    cell: Excel.Range,
    before: unknown,
    isSame: boolean,
    signal: AbortSignal,
  ): Promise<Scalar> {
    const { application } = context.workbook;
    const start = this.clock.now();
    let [last, changedAt, changes, busyUntil] = [before, start, 0, start];
    for (let pause = times.shortestPause; ; pause = Math.min(2 * pause, times.longestPause)) {
      application.load("calculationState");
      cell.load("values,valueTypes");
      await context.sync();
      const value: unknown = cell.values[0]![0];
      const now = this.clock.now();
      if (value !== last) {
        // what Excel said that it took is no lateness
        this.slowest = Math.max(this.slowest, now - Math.max(changedAt, busyUntil));
        [last, changedAt, changes] = [value, now, changes + 1];
      }
      const isBusy =
        isPending(value) || !this.isDone(application.calculationState, now - changedAt, now - start);
      if (isBusy) busyUntil = now;
      const still = now - Math.max(changedAt, this.isStateStuck ? 0 : busyUntil);
      this.isRestless ||= changes > times.restlessChanges && now - start > times.restless;
      if (!isBusy && (this.isRestless || still >= this.stillTime(changes > 0 || isSame))) {
        this.learn(changes > 0, isSame);
        return toScalar(value, cell.valueTypes[0]![0]!);
      }
      signal.throwIfAborted();
      if (isPending(value) && now - start > times.pending) throw tooLong();
      await this.clock.pause(pause);
    }
  }

  /** "Pending" may last for good: with volatile functions in a chart it does (office-js 3319). */
  private isDone(state: Excel.CalculationState | string, still: number, elapsed: number): boolean {
    if (state === "Done" || this.isStateStuck) return true;
    const patience = state === "Pending" ? times.waiting : times.calculating;
    return (this.isStateStuck = still > patience || elapsed > times.pending);
  }

  /** How long the cell has to stand still. */
  private stillTime(hasMoved: boolean): number {
    if (hasMoved) return Math.max(this.hasMoved ? times.still : times.stillAtFirst, 1.5 * this.slowest);
    const isKnown = this.hasMoved || this.unmovedPoints >= patientPoints;
    return Math.max(isKnown ? times.unmoved : times.unmovedAtFirst, 3 * this.slowest);
  }

  private learn(hasMoved: boolean, isSame: boolean): void {
    this.hasMoved ||= hasMoved;
    if (!hasMoved && !isSame) this.unmovedPoints++;
  }
}

const tooLong = () =>
  new WorkbookError("A function is still at work after two minutes, so the sweep has been stopped.");
