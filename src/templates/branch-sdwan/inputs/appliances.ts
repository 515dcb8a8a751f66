import { sources as shared } from "../../blank/sources";
import type { InputGroup, TemplateInput } from "../../template";
import { sources } from "../sources";

type Figure = Omit<TemplateInput, "key" | "label" | "values"> & { readonly value: number };

/** A row that holds for the appliances' column alone. */
const ofAppliances = (key: string, label: string, { value, ...rest }: Figure): TemplateInput => ({
  key,
  label,
  values: [0, value, 0, 0],
  ...rest,
});

const visits: Figure = {
  value: 0.17,
  status: "assumption",
  source: shared.assumption,
  note: "0.5 visits a branch and year over three boxes; 0.2 to 1.",
  to: 10,
};

const firewall: TemplateInput[] = [
  ofAppliances("other.firewall.count", "Branch firewall: boxes", {
    value: 1,
    status: "assumption",
    source: shared.assumption,
    note: "2 for a redundant pair.",
    to: 10,
  }),
  ofAppliances("other.firewall.watts", "  watts of one, at the wall", {
    value: 17,
    status: "given",
    source: sources.fortigate,
    note: "FortiGate 60F; 19 at most. Its chips beat software per watt.",
    to: 500,
  }),
  ofAppliances("other.firewall.price", "  price of one", {
    value: 700,
    status: "unverified",
    source: shared.memory,
    note: "500 to 1,000.",
    to: 50_000,
  }),
  ofAppliances("other.firewall.yearly", "  subscription and support of one", {
    value: 500,
    status: "unverified",
    source: shared.memory,
    note: "400 to 600; an opinion post has 8,000 to 15,000 an appliance.",
    to: 50_000,
  }),
  ofAppliances("other.firewall.visits", "  visits for one", visits),
];

const router: TemplateInput[] = [
  ofAppliances("other.router.count", "Router and WAN optimizer: boxes", {
    value: 2,
    status: "assumption",
    source: shared.assumption,
    note: "Two to four boxes a branch in all.",
    to: 10,
  }),
  ofAppliances("other.router.watts", "  watts of one, at the wall", {
    value: 50,
    status: "unverified",
    source: shared.memory,
    note: "Catalyst 8200 class, 40 at least. The 150 W of its supply are a rating, not a draw.",
    to: 650,
  }),
  ofAppliances("other.router.price", "  price of one", {
    value: 1500,
    status: "assumption",
    source: shared.assumption,
    note: "The class costs 500 to 2,500 (memory).",
    to: 50_000,
  }),
  ofAppliances("other.router.yearly", "  subscription and support of one", {
    value: 500,
    status: "assumption",
    source: shared.assumption,
    note: "As the firewall's: 400 to 2,000 (memory).",
    to: 50_000,
  }),
  ofAppliances("other.router.visits", "  visits for one", visits),
];

/** The boxes that the server's functions replace. */
export const appliances: InputGroup = { heading: "Appliances", inputs: [...firewall, ...router] };
