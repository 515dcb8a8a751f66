/** A mistake that business cases for cards are known for, and what keeps a user of this model from it. */
export interface Trap {
  /** `T1` to `T47`. */
  readonly id: string;
  /** The mistake, in a few words. */
  readonly name: string;
  /** What the model does about it. */
  readonly treatment: string;
  /** Steps of the model that do it. */
  readonly steps?: readonly string[];
  /** Parameters that take what it needs; `*` stands for a member's name. */
  readonly parameters?: readonly string[];
  /** Functions that do it, by the name a cell calls them. */
  readonly functions?: readonly string[];
}
