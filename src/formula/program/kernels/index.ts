import { aggregate } from "./aggregate";
import { arithmetic } from "./arithmetic";
import { choice } from "./choice";
import { comparison } from "./comparison";
import { joined } from "./joined";
import type { Kernel } from "./kernel";
import { rounding } from "./rounding";

const all = { ...arithmetic, ...comparison, ...choice, ...aggregate, ...rounding, "&": joined };

/** What a program's steps can name. */
export type KernelName = keyof typeof all;

export const kernels: Readonly<Record<KernelName, Kernel>> = all;

export type { Kernel };
