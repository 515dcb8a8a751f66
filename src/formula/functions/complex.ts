import { singleOf } from "../dereference";
import { DIV0, NUM, VALUE } from "../errors";
import { numberText } from "../numberText";
import { isCell, Reference } from "../operand";
import type { Argument, CellFunction } from "../scope";
import { type CellError, isError, type Scalar } from "../value";
import { eachValue } from "./collect";
import { define, number, numeric, optional, type Parameter, strictNumber, text, variadic } from "./define";

/** A complex number, and the letter that it is written with where it is written with one. */
interface Complex {
  readonly re: number;
  readonly im: number;
  readonly unit?: "i" | "j";
}

const WRITTEN =
  /^([+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)?(?:([+-]?(?:(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)?)([ij]))?$/i;

/** A complex number from a text as 3+4i, or from a number. */
function complexIn(value: Scalar): Complex | CellError {
  if (isError(value)) return value;
  if (value === null) return { re: 0, im: 0 };
  if (typeof value === "number") return { re: value, im: 0 };
  if (typeof value === "boolean") return VALUE;
  const parts = value === "" ? undefined : (alone(value) ?? WRITTEN.exec(value));
  if (!parts) return NUM;
  const [, real, imaginary, unit] = parts;
  if (
    unit === "I" ||
    unit === "J" ||
    (real !== undefined && imaginary !== undefined && !/^[+-]/.test(imaginary))
  )
    return NUM;
  const im =
    unit === undefined
      ? 0
      : imaginary === "" || imaginary === "+"
        ? 1
        : imaginary === "-"
          ? -1
          : Number(imaginary);
  return { re: Number(real ?? 0), im, ...(unit !== undefined && { unit: unit as "i" | "j" }) };
}

/** An imaginary part alone, which else would be taken for a real one. */
const alone = (written: string): (string | undefined)[] | undefined => {
  const parts = /^([+-]?(?:(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?)?)([ij])$/i.exec(written);
  return parts ? [written, undefined, parts[1], parts[2]] : undefined;
};

/** A complex number as Excel writes it, to 15 digits; #NUM! for one that no double holds. */
function written({ re, im, unit = "i" }: Complex): Scalar {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return NUM;
  if (im === 0) return numberText(re);
  const size = Math.abs(im) === 1 ? "" : numberText(Math.abs(im));
  const sign = im < 0 ? "-" : re === 0 ? "" : "+";
  return `${re === 0 ? "" : numberText(re)}${sign}${size}${unit}`;
}

const complex: Parameter<Complex> = {
  form: "scalar",
  optional: false,
  read: (argument, scope) => complexIn(singleOf(argument ?? null, scope)),
};

/** Complex numbers, as texts. */
export const complexNumbers: Record<string, CellFunction> = {
  COMPLEX: define([strictNumber, strictNumber, optional(text, "i")], ([re, im, unit]) =>
    unit === "i" || unit === "j" || unit === "" ? written({ re, im, unit: unit === "j" ? "j" : "i" }) : VALUE,
  ),
  ...numeric({
    IMREAL: define([complex], ([z]) => z.re),
    IMAGINARY: define([complex], ([z]) => z.im),
    IMABS: define([complex], ([z]) => Math.hypot(z.re, z.im)),
    IMARGUMENT: define([complex], ([z]) => (z.re === 0 && z.im === 0 ? DIV0 : Math.atan2(z.im, z.re))),
  }),
  IMCONJUGATE: of((z) => ({ re: z.re, im: -z.im })),
  IMSUM: ofMany((a, b) => ({ re: a.re + b.re, im: a.im + b.im })),
  IMPRODUCT: ofMany(product),
  IMSUB: ofTwo((a, b) => ({ re: a.re - b.re, im: a.im - b.im })),
  IMDIV: ofTwo((a, b) => (b.re === 0 && b.im === 0 ? NUM : quotient(a, b))),
  IMEXP: of(exponential),
  IMLN: of((z) => (isZero(z) ? NUM : logarithm(z))),
  IMLOG10: of((z) => (isZero(z) ? NUM : scaled(logarithm(z), Math.LOG10E))),
  IMLOG2: of((z) => (isZero(z) ? NUM : scaled(logarithm(z), Math.LOG2E))),
  IMSQRT: of((z) => raised(z, 0.5)),
  IMPOWER: define([complex, number], ([z, exponent]) => {
    if (isZero(z) && exponent <= 0) return NUM;
    return written({ ...raised(z, exponent), ...unitOf(z) });
  }),
  IMSIN: of(sine),
  IMCOS: of(cosine),
  IMSINH: of((z) => ({ re: Math.sinh(z.re) * Math.cos(z.im), im: Math.cosh(z.re) * Math.sin(z.im) })),
  IMCOSH: of(hyperbolicCosine),
  IMTAN: of(({ re, im }) => {
    const size = 2 * (Math.cos(re) ** 2 + Math.sinh(im) ** 2);
    return size === 0 ? NUM : { re: Math.sin(2 * re) / size, im: Math.sinh(2 * im) / size };
  }),
  IMCOT: of(({ re, im }) => {
    const size = 2 * (Math.sin(re) ** 2 + Math.sinh(im) ** 2);
    return size === 0 ? NUM : { re: Math.sin(2 * re) / size, im: -Math.sinh(2 * im) / size };
  }),
  IMSEC: of((z) => over(ONE, cosine(z))),
  IMCSC: of((z) => over(ONE, sine(z))),
  IMSECH: of((z) => over(ONE, hyperbolicCosine(z))),
  IMCSCH: of((z) =>
    over(ONE, { re: Math.sinh(z.re) * Math.cos(z.im), im: Math.cosh(z.re) * Math.sin(z.im) }),
  ),
};

const ONE: Complex = { re: 1, im: 0 };
const isZero = ({ re, im }: Complex): boolean => re === 0 && im === 0;
const unitOf = ({ unit }: Complex) => (unit === undefined ? {} : { unit });

function of(give: (z: Complex) => Complex | CellError): CellFunction {
  return define([complex], ([z]) => {
    const result = give(z);
    return isError(result) ? result : written({ ...result, ...unitOf(z) });
  });
}

/** The letter of two numbers; undefined where they are written with different ones. */
function common(a: Complex, b: Complex): { unit?: "i" | "j" } | undefined {
  if (a.unit && b.unit && a.unit !== b.unit) return undefined;
  return unitOf(a.unit ? a : b);
}

function ofTwo(give: (a: Complex, b: Complex) => Complex | CellError): CellFunction {
  return define([complex, complex], ([a, b]) => {
    const unit = common(a, b);
    if (!unit) return VALUE;
    const result = give(a, b);
    return isError(result) ? result : written({ ...result, ...unit });
  });
}

function ofMany(give: (a: Complex, b: Complex) => Complex): CellFunction {
  return variadic("range", (args, scope) => {
    let total: Complex | undefined;
    let wrong: CellError | undefined;
    for (const argument of args)
      // a blank cell by itself is 0, in a larger range it is passed over
      eachValue(isOneCell(argument) ? singleOf(argument, scope) : argument, scope, (value) => {
        const next = complexIn(value);
        if (wrong) return;
        if (isError(next)) wrong = next;
        else if (!total) total = next;
        else {
          const unit = common(total, next);
          if (unit) total = { ...give(total, next), ...unit };
          else wrong = VALUE;
        }
      });
    return wrong ?? written(total ?? { re: 0, im: 0 });
  });
}

const isOneCell = (argument: Argument): argument is Reference =>
  argument instanceof Reference && argument.area !== undefined && isCell(argument.area);

function product(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

function quotient(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  return { re: (a.re * b.re + a.im * b.im) / size, im: (a.im * b.re - a.re * b.im) / size };
}

const over = (a: Complex, b: Complex): Complex | CellError => (isZero(b) ? NUM : quotient(a, b));

function exponential({ re, im }: Complex): Complex {
  const size = Math.exp(re);
  return { re: size * Math.cos(im), im: size * Math.sin(im) };
}

function logarithm({ re, im }: Complex): Complex {
  return { re: Math.log(Math.hypot(re, im)), im: Math.atan2(im, re) };
}

const scaled = ({ re, im }: Complex, by: number): Complex => ({ re: re * by, im: im * by });

/** z to a real power, by its size and angle. */
function raised({ re, im }: Complex, exponent: number): Complex {
  const size = Math.hypot(re, im) ** exponent;
  const angle = Math.atan2(im, re) * exponent;
  return { re: size * Math.cos(angle), im: size * Math.sin(angle) };
}

function sine({ re, im }: Complex): Complex {
  return { re: Math.sin(re) * Math.cosh(im), im: Math.cos(re) * Math.sinh(im) };
}

function cosine({ re, im }: Complex): Complex {
  return { re: Math.cos(re) * Math.cosh(im), im: -Math.sin(re) * Math.sinh(im) };
}

function hyperbolicCosine({ re, im }: Complex): Complex {
  return { re: Math.cosh(re) * Math.cos(im), im: Math.sinh(re) * Math.sin(im) };
}
