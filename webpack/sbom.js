import { join } from "node:path";
import { Enums, Models, Serialize, Spec } from "@cyclonedx/cyclonedx-library";
import { described, resolvedAmong } from "./packages.js";

/**
 * The software bill of materials of what ships, CycloneDX 1.6 as JSON: a component a package, office.js (copied, not
 * bundled) among them, and which needs which. No date and no serial number: equal builds are equal files.
 *
 * @param {string} root the project's folder
 * @param {readonly import("./packages.js").Package[]} bundled
 */
export function billOfMaterials(root, bundled) {
  const packages = [described(join(root, "node_modules/@microsoft/office-js")), ...bundled];
  const components = new Map(packages.map((found) => [found, componentOf(found)]));
  const own = described(root);
  const product = new Models.Component(Enums.ComponentType.Application, own.name, {
    version: own.version,
    bomRef: `${own.name}@${own.version}`,
  });
  const needs = (component, { folder, needs }) => {
    for (const name of needs) {
      const needed = components.get(resolvedAmong(packages, folder, name));
      if (needed) component.dependencies.add(needed.bomRef);
    }
  };
  needs(product, own);
  for (const [found, component] of components) needs(component, found);
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: product }),
    components: new Models.ComponentRepository(components.values()),
  });
  const format = new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6);
  return `${new Serialize.JsonSerializer(format).serialize(bom, { sortLists: true, space: 1 })}\n`;
}

/** @param {import("./packages.js").Package} found */
function componentOf({ name, version, license, author, source }) {
  const [group, short] = name.startsWith("@") ? name.split("/") : [undefined, name];
  const purl = `pkg:npm/${group ? `${encodeURIComponent(group)}/` : ""}${short}@${encodeURIComponent(version)}`;
  return new Models.Component(Enums.ComponentType.Library, short, {
    ...(group && { group }),
    ...(author && { author }),
    version,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository([licenseOf(license)]),
    externalReferences: new Models.ExternalReferenceRepository(
      source ? [new Models.ExternalReference(source, Enums.ExternalReferenceType.VCS)] : [],
    ),
  });
}

/** An identifier of SPDX's list, an expression of several, or, as for office.js, terms of its own. */
function licenseOf(license) {
  if (/ (AND|OR|WITH) /.test(license)) return new Models.LicenseExpression(license);
  return license === "LICENSE"
    ? new Models.NamedLicense("Terms of the package's LICENSE file")
    : new Models.SpdxLicense(license);
}
