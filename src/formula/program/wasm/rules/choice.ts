import { type Code, f64x2, v128 } from "../instructions";
import {
  areNonNegative,
  asMask,
  type Bounds,
  type Known,
  number,
  type Operand,
  type Plain,
  type Rule,
  truth,
  truths,
  ZERO,
} from "./rule";

/** The type of two arguments that have the same. */
const shared = (a: Known | undefined, b: Known | undefined): Plain | undefined =>
  a?.type === b?.type ? a?.type : undefined;

const choose: Rule = {
  type: ([condition, yes, no]) => (condition!.type === undefined ? undefined : shared(yes, no)),
  lower: ([condition, yes, no], body) => {
    const code = chosen(asMask(condition!, body), yes!, no!);
    return yes!.type === "truth" ? truth(code) : number(code, both(yes!, no!));
  },
};

const both = (a: Operand, b: Operand): Bounds => ({
  finite: a.finite && b.finite,
  nonNegative: a.nonNegative && b.nonNegative,
});

/** What is not chosen may be infinite: it is not looked at. */
function chosen(mask: Code, yes: Operand, no: Operand): Code {
  if (Object.is(no.constant, 0)) return v128.and(yes.code, mask);
  if (Object.is(yes.constant, 0)) return v128.andNot(no.code, mask);
  return v128.select(yes.code, no.code, mask);
}

/** A number that is infinite or none at all is an error, and gives way. */
const replaceErrors: Rule = {
  type: ([value, instead]) => shared(value, instead),
  lower: ([value, instead]) => {
    if (value!.finite) return value!;
    const isFinite = f64x2.eq(f64x2.sub(value!.code, value!.code), ZERO);
    return number(v128.select(value!.code, instead!.code, isFinite), {
      finite: instead!.finite,
      nonNegative: areNonNegative([value!, instead!]),
    });
  },
};

/** The value as it is: arithmetic makes no #N/A, and a number is shown as such. */
const pass: Rule = {
  type: ([value]) => value!.type,
  lower: ([value]) => value!,
};

const joining = (join: (a: Code, b: Code) => Code): Rule => ({
  type: truths,
  lower: (args, body) => truth(args.map((arg) => asMask(arg, body)).reduce((a, b) => join(a, b))),
});

/** Choices by a condition, where both branches are plain. */
export const choice = {
  IF: choose,
  IFERROR: replaceErrors,
  IFNA: { ...pass, type: ([value, instead]) => shared(value, instead) },
  shown: pass,
  AND: joining(v128.and),
  OR: joining(v128.or),
  NOT: { type: truths, lower: ([condition], body) => truth(v128.not(asMask(condition!, body))) },
} satisfies Record<string, Rule>;
