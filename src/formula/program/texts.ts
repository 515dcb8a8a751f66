import type { Dated } from "../dates";

/** Texts that lanes point at: those of the program, then those made while a block runs. */
export class Texts {
  private readonly all: string[];
  private readonly places = new Map<string, number>();

  /**
   * @param own the program's texts
   * @param dated says by which date system a text that is a date counts: the 1900 one when left out
   */
  constructor(
    private readonly own: readonly string[] = [],
    readonly dated: Dated = {},
  ) {
    this.all = [...own];
    own.forEach((text, at) => this.places.set(text, at));
  }

  at(index: number): string {
    return this.all[index] ?? "";
  }

  /** The index of a text, added when it is new. */
  index(text: string): number {
    const known = this.places.get(text);
    if (known !== undefined) return known;
    this.places.set(text, this.all.length);
    return this.all.push(text) - 1;
  }

  /** Forgets what the last block made. */
  reset(): void {
    for (let at = this.own.length; at < this.all.length; at++) this.places.delete(this.all[at]!);
    this.all.length = this.own.length;
  }
}
