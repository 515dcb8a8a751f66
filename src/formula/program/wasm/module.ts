import { type Bytes, list, name, section, unsigned, write } from "./encode";
import { types } from "./instructions";

/** Goes through that many bytes of each block; 0 when no lane needed more than plain arithmetic. */
export type Compiled = (bytes: number) => number;

/** What a module begins with: "\\0asm", version 1. */
const HEADER = [0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00];
const FUNCTION = 0x60;
const SECTIONS = { type: 1, import: 2, function: 3, export: 7, code: 10 };
const KINDS = { function: 0, memory: 2 };
const NO_MAXIMUM = 0;
const PAGE = 65_536;

/** A memory of at least that many bytes, which never grows. */
export function newMemory(bytes: number): WebAssembly.Memory {
  const pages = Math.max(1, Math.ceil(bytes / PAGE));
  return new WebAssembly.Memory({ initial: pages, maximum: pages });
}

/**
 * Compiles functions over a memory. Throws where WebAssembly or its vectors of two doubles are missing, or a content
 * security policy forbids it.
 */
export function compileFunctions(functions: readonly Bytes[], memory: WebAssembly.Memory): Compiled[] {
  const module = new WebAssembly.Module(moduleOf(functions));
  const { exports } = new WebAssembly.Instance(module, { m: { m: memory } });
  return functions.map((_, k) => exports[`f${k}`] as Compiled);
}

function moduleOf(functions: readonly Bytes[]): Uint8Array<ArrayBuffer> {
  const signature = [FUNCTION, list([types.i32]), list([types.i32])];
  const memory = [name("m"), name("m"), KINDS.memory, NO_MAXIMUM, unsigned(1)];
  const written: number[] = [];
  write(
    [
      HEADER,
      section(SECTIONS.type, [signature]),
      section(SECTIONS.import, [memory]),
      section(
        SECTIONS.function,
        functions.map(() => 0),
      ),
      section(
        SECTIONS.export,
        functions.map((_, k) => [name(`f${k}`), KINDS.function, unsigned(k)]),
      ),
      section(SECTIONS.code, functions),
    ],
    written,
  );
  return new Uint8Array(written);
}
