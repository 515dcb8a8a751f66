/** A number as a sentence says it: three significant digits, thousands parted by commas, in every locale. */
export function shown(value: number, digits = 3): string {
  const rounded = Number(value.toPrecision(digits));
  const [whole = "", fraction] = Math.abs(rounded).toFixed(decimals(rounded, digits)).split(".");
  const parted = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const kept = fraction?.replace(/0+$/, "");
  return `${rounded < 0 ? "-" : ""}${parted}${kept ? `.${kept}` : ""}`;
}

/** Places behind the point that the digits reach. */
function decimals(value: number, digits: number): number {
  if (value === 0) return 0;
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  return Math.min(20, Math.max(0, digits - 1 - magnitude));
}
