/**
 * A number as Excel joins it to text and as a cell shows it with room enough: up to 15 significant digits,
 * in scientific notation where plain digits would take more than 20 characters.
 */
export function numberText(value: number): string {
  if (value === 0) return "0";
  const [mantissa = "", exponentText = ""] = Math.abs(value).toExponential(14).split("e");
  const digits = mantissa.replace(".", "").replace(/0+$/, "");
  const exponent = Number(exponentText);
  const sign = value < 0 ? "-" : "";
  const plain = plainDigits(digits, exponent);
  return sign + (plain.length <= 20 ? plain : scientific(digits, exponent));
}

/** A number cut to the 15 significant digits that Excel keeps and compares. */
export const toFifteenDigits = (value: number): number => Number(value.toPrecision(15));

function plainDigits(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  if (digits.length <= exponent + 1) return digits.padEnd(exponent + 1, "0");
  return `${digits.slice(0, exponent + 1)}.${digits.slice(exponent + 1)}`;
}

function scientific(digits: string, exponent: number): string {
  const fraction = digits.length > 1 ? `.${digits.slice(1)}` : "";
  return `${digits[0]}${fraction}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
}
