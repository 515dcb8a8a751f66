import js from "@eslint/js";
import boundaries from "eslint-plugin-boundaries";
import tseslint from "typescript-eslint";

/** One room reads the language of steps; the others ask it for trees, cases and what a name means. */
const equationsReadInOneRoom = {
  regex: "/formula/parse$|/equations/(name|parsed)$",
  allowTypeImports: true,
  message: "Equations are read in src/model/equations alone.",
};

/** One room writes files by the library, one reads formatting by it, one draws charts, one file parses XML. */
const LIBRARY = "@cj-tech-master/excelts";
const libraryBehindRooms = {
  regex: `^${LIBRARY}(/chart)?$`,
  message: "Is known by src/workbook/writer, src/workbook/formatting and src/workbench/charts/drawer alone.",
};
const libraryParsesOnce = {
  regex: `^${LIBRARY}/xml$`,
  message: "Is known by src/workbook/file/xml.ts alone.",
};

const ground = ["errors", "address"];
const field = ["model", "formula", "vector", ...ground];
const withFunctions = ["functions", "sweep", "workbook", "catalog", "units", ...field];

/** The layers of src/, and what each may import: arrows point down only. */
const layers = {
  start: [],
  address: [],
  errors: [],
  vector: ["errors"],
  formula: ["vector", ...ground],
  model: ["formula", "vector", ...ground],
  units: field,
  catalog: field,
  workbook: field,
  sweep: ["workbook", ...field],
  functions: ["catalog", "units", ...field],
  templates: withFunctions,
  pane: withFunctions,
  workbench: withFunctions,
  cli: ["templates", ...withFunctions],
};

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "bench/node_modules/**", "test-report/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    languageOptions: {
      globals: { console: "readonly", process: "readonly", URL: "readonly", setTimeout: "readonly" },
    },
    rules: {
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // custom-functions-metadata reads only any[][] at Excel's boundary
    files: ["src/functions/**", "test/**"],
    rules: { "@typescript-eslint/no-explicit-any": "off" },
  },
  {
    // whole powers by multiplication, others exp(r * ln x): the last bits of Math.pow differ between engines
    files: ["src/model/**", "src/vector/**"],
    rules: {
      "no-restricted-syntax": [
        "error",
        { selector: "BinaryExpression[operator='**']", message: "Its last bits differ between engines." },
      ],
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "pow", message: "Its last bits differ between engines." },
      ],
    },
  },
  {
    // one place prints, and sends nothing to the terminal that it would obey
    files: ["src/cli/**"],
    ignores: ["src/cli/print.ts"],
    rules: { "no-console": "error" },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { boundaries },
    settings: {
      "import/resolver": { typescript: { project: "tsconfig.json" } },
      "boundaries/elements": Object.keys(layers).map((type) => ({ type, pattern: `src/${type}` })),
    },
    rules: {
      "boundaries/dependencies": [
        "error",
        {
          default: "disallow",
          policies: [
            ...Object.entries(layers).map(([type, below]) => ({
              from: { element: { type } },
              allow: { to: { element: { types: { anyOf: [type, ...below] } } } },
            })),
            { allow: { to: { module: { origin: ["external", "core"] } } } },
          ],
        },
      ],
    },
  },
  {
    files: ["src/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [libraryBehindRooms, libraryParsesOnce] }] },
  },
  {
    files: ["src/workbook/{writer,formatting}/**", "src/workbench/charts/drawer/**"],
    rules: { "no-restricted-imports": ["error", { patterns: [libraryParsesOnce] }] },
  },
  {
    files: ["src/workbook/file/xml.ts"],
    rules: { "no-restricted-imports": ["error", { patterns: [libraryBehindRooms] }] },
  },
  {
    files: ["src/model/**", "src/templates/**", "src/units/**", "src/functions/**", "docs/build/**"],
    ignores: ["src/model/equations/**"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [equationsReadInOneRoom] }] },
  },
  {
    // the texts of the model stand below what reads them
    files: ["src/model/{steps,parameters,licenses,quantities,comparison}/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            equationsReadInOneRoom,
            { regex: "/(equations|tco|traps)(/|$)", message: "Stands below what reads its texts." },
          ],
        },
      ],
    },
  },
  {
    // what reads equations knows none of those that run, print or prove them
    files: ["src/model/equations/**"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        {
          patterns: [
            { regex: "/tco(/|$)|/traps/(?!formulas$)", message: "Is read by these, and not the other way." },
          ],
        },
      ],
    },
  },
  {
    files: ["src/vector/**", "src/model/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ regex: "^[^.]", message: "Imports nothing from npm." }] },
      ],
    },
  },
  {
    files: ["src/formula/**"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(?!\\.|@borgar/fx(/xlsx)?$|numfmt$)",
              message: "Only its tokenizer and number formats from npm.",
            },
          ],
        },
      ],
    },
  },
);
