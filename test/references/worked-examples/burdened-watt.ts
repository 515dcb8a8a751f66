import type { WorkedExample } from "./example";

/** A facility of 200 million USD for 15 MW paid over 15 years at 5%, 82% of it for power and cooling; then its energy. */
const formula = "=-PMT(5%,15,200E6)*82%/15E6+EDGE.ENERGYCOST(EDGE.ENERGY(1,8760,1.7),0.07)";
const example = "Fully burdened cost of a watt for a year, USD, at PUE 1.7 and 0.07 USD/kWh";
const figures = [{ formula, published: "2.12", within: 0.02 }];

/** What a watt costs with the building around it; two collected rows, of the article and of its discussion. */
export const burdenedWattExamples: WorkedExample[] = [
  {
    id: "W16",
    example,
    figures,
    source: "http://perspectives.mvdirona.com/CommentView,guid,0ef3467f-e540-4a71-aae6-dd55fc881559.aspx",
    unread: "PUE, price and the result are from memory",
  },
  {
    id: "P49",
    example: `${example} (the article itself)`,
    figures,
    source: "https://perspectives.mvdirona.com/2008/12/06/AnnualFullyBurdenedCostOfPower.aspx",
    unread: "price and the result are from memory",
  },
];
