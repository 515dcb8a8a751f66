/** Why formulas can't become a program: the cell at fault by its address, or a name or function, and why. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly cell: string,
    readonly why: string,
  ) {
    super(`${cell} ${why}`);
  }
}
