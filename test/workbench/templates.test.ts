import { expect, it } from "vitest";
import { templates } from "../../src/templates";
import { templates as offered } from "../../src/workbench/templates";

it("The workbench offers every template by its title, in their order", () => {
  expect(offered.map(({ label, file }) => ({ label, file }))).toEqual(
    templates.map(({ id, title }) => ({ label: title, file: `templates/${id}.xlsx` })),
  );
});
