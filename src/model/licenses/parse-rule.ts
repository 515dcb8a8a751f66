import { nearest } from "../choice";
import { ModelError } from "../error";
import type { CountingRule, Figure, LicenseRule } from "./rule";
import { licenseRules } from "./rules";
import { quoted } from "../quote";

/** The rule that a text names, with its own number: "vmware-core:72", "per-vcpu-tier:1/2/4". */
export function parseRule(text: string): CountingRule {
  const [name = "", ...numbers] = text.trim().toLowerCase().split(":");
  const rule = licenseRules.find((each) => each.name === name.trim());
  if (!rule) throw refused(text, `which is unknown. ${suggestion(name)}`);
  const own = numbers.length > 0 ? ownNumbers(text, rule, numbers.join(":")) : rule.parameter?.fallback;
  const reads = (figure: Figure) => rule.reads.includes(figure);
  return {
    units: rule.units,
    own: own ?? [],
    reads: {
      sockets: reads("sockets"),
      coresPerSocket: reads("coresPerSocket"),
      vms: reads("vms"),
      gbps: reads("gbps"),
    },
    mostSockets: reads("sockets") ? (rule.mostSockets ?? 8) : Infinity,
  };
}

function ownNumbers(text: string, rule: LicenseRule, written: string): readonly number[] {
  const { parameter } = rule;
  if (!parameter) throw refused(text, `but ${rule.name} takes no number after a colon.`);
  const parts = written.split("/").map((part) => part.trim());
  const own = parts.map(Number);
  const sound = own.every(
    (value, i) => parts[i] !== "" && Number.isFinite(value) && value > (own[i - 1] ?? 0),
  );
  if (sound && (parameter.several || own.length === 1)) return own;
  const wanted = parameter.several ? "rising numbers above 0 parted by /" : "one number above 0";
  throw refused(text, `but after the colon ${rule.name} takes its ${parameter.meaning}: ${wanted}.`);
}

function suggestion(name: string): string {
  const names = licenseRules.map((rule) => rule.name);
  const near = nearest(name, names);
  return near.length > 0 ? `Nearest: ${near.join(", ")}.` : `Known: ${names.join(", ")}.`;
}

const refused = (text: string, why: string) =>
  new ModelError("value", `rule is ${quoted(text)}, ${why}`, "rule");
