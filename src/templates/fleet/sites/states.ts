/** A state of the US: what a kWh costs a business there, and the carbon in it. */
export interface State {
  readonly code: string;
  /** USD/kWh: average revenue of commercial sales, 2023 (eia.gov). */
  readonly electricityPrice: number;
  /**
   * g CO2e/kWh: direct emissions of its grid region (EPA eGRID); where none was read, the country's mean over the life
   * cycle (Ember).
   */
  readonly gramsPerKwh: number;
}

const countryMean = 383.55;

/** States whose price was read; a site is as likely in each, which puts their mean at 0.149, near the country's 0.146. */
export const states: readonly State[] = [
  { code: "CA", electricityPrice: 0.2391, gramsPerKwh: 350.9 },
  { code: "FL", electricityPrice: 0.1195, gramsPerKwh: countryMean },
  { code: "HI", electricityPrice: 0.3903, gramsPerKwh: countryMean },
  { code: "ID", electricityPrice: 0.0878, gramsPerKwh: 350.9 },
  { code: "IL", electricityPrice: 0.1124, gramsPerKwh: 440.2 },
  { code: "MA", electricityPrice: 0.1962, gramsPerKwh: countryMean },
  { code: "ND", electricityPrice: 0.0738, gramsPerKwh: 472.2 },
  { code: "NY", electricityPrice: 0.1801, gramsPerKwh: countryMean },
  { code: "OH", electricityPrice: 0.1075, gramsPerKwh: 440.2 },
  { code: "TX", electricityPrice: 0.0882, gramsPerKwh: 396.3 },
  { code: "VA", electricityPrice: 0.0895, gramsPerKwh: 415.8 },
  { code: "WA", electricityPrice: 0.0992, gramsPerKwh: 350.9 },
];
