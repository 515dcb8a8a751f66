/** Who does the infrastructure work of a column. */
export type AlternativeKind = "nic" | "accel" | "smartnic" | "dpu" | "cloud" | "appliance";

/** The kinds, in the order in which they are listed. */
export const alternativeKinds: readonly AlternativeKind[] = [
  "nic",
  "accel",
  "smartnic",
  "dpu",
  "cloud",
  "appliance",
];

/**
 * How far a value can be relied on: typed by the user, read in a source by the catalog, a default that follows a source
 * or a convention, assumed, or recalled and not read.
 */
export type Status = "given" | "catalog" | "default" | "assumption" | "unverified";

/** What a table of the catalog can fill. */
export type Shelf = "card" | "server" | "task";

/** When a default applies: every condition that is written must hold; without any it always does. */
export interface Condition {
  readonly kinds?: readonly AlternativeKind[];
  /** A parameter that has a value, typed or from the catalog. */
  readonly known?: string;
  /** A parameter that is 0. */
  readonly zero?: string;
}

/** What a parameter is when it is not typed. A key with `*` means the same member. */
export type Default = { readonly when?: Condition } & (
  | { readonly value: number | string; readonly status: Status; readonly source: string }
  /** The value of another parameter. */
  | { readonly same: string }
  /** What the catalog knows of the card or server named, or of the task. */
  | { readonly catalog: Shelf }
  /** The name of the column or of the member; of a numbered member, the value of the one before. */
  | { readonly from: "column" | "member" | "previous" }
);

interface Common {
  /** As it is typed in the inputs; `*` stands for a member's name, as in `task.*.coverage`. */
  readonly key: string;
  readonly label: string;
  /** Of a figure of one server or card so: `W/server`; "1" for shares and plain numbers, "text" for texts. */
  readonly unit: string;
  /** `site`: the same for every alternative. */
  readonly of: "site" | "alternative";
  /** The first that applies and has a value; none where the parameter may be without one, or must be typed. */
  readonly defaults: readonly Default[];
  /** One line: what it is not, or why it matters. */
  readonly description: string;
  /** Another name of the same parameter, for tasks whose unit is Gbps. */
  readonly perGbps?: string;
}

export interface NumberParameter extends Common {
  readonly kind: "number";
  readonly min: number;
  readonly max: number;
  /** True when `min` itself is not allowed. */
  readonly above?: boolean;
  readonly whole?: boolean;
}

export interface ChoiceParameter extends Common {
  readonly kind: "choice";
  readonly choices: readonly string[];
}

export interface TextParameter extends Common {
  readonly kind: "text";
  /** Throws a ModelError for a text that it refuses. */
  readonly check?: (text: string) => void;
  /** Texts that have a spelling of their own, whichever case they are typed in. */
  readonly spelled?: readonly string[];
}

/** One parameter of the model: everything that validation, the templates, the pane and the documents say of it. */
export type Parameter = NumberParameter | ChoiceParameter | TextParameter;

export interface ParameterGroup {
  readonly heading: string;
  readonly parameters: readonly Parameter[];
}
