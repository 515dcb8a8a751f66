const NO_TRUTH = "LibreOffice has no truth values of its own: TRUE joins as 1.";
const TIME = "Excel rounds a time to the second first; LibreOffice does so for the seconds alone.";
const CUT = "Excel cuts the share to three digits, as its page says; LibreOffice rounds it.";
const SIGNS = "Excel's page asks for one sign; LibreOffice takes both.";
const NEAR = "LibreOffice takes a quotient that is all but whole for whole.";

/** Formulas in which LibreOffice is known to differ from Excel, with the reason. */
export const EXCEPTIONS: Readonly<Record<string, string>> = {
  "MOD(0.7,0.1)": NEAR,
  "QUOTIENT(0.7,0.1)": NEAR,
  "MROUND(1234.567,-2)": SIGNS,
  "MROUND(-7.5,2)": SIGNS,
  "PERCENTRANK.EXC(A1:A8,7)": CUT,
  "PERCENTRANK.EXC(B1:B8,5)": CUT,
  "WEEKNUM(45291)":
    "31 December 2023 lies in week 53 of its year; LibreOffice counts on into the next year's first.",
  "HOUR(0.999995)": TIME,
  "MINUTE(0.999995)": TIME,
  "CONCATENATE(C1,1.5,TRUE)": NO_TRUTH,
  "CONCAT(C1,1.5,TRUE)": NO_TRUTH,
  'ADDRESS(2,3,1,TRUE,"My sheet")': "LibreOffice writes a point between sheet and cell.",
};
