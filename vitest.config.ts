import { defineConfig } from "vitest/config";

const built = ["test/build/**", "test/e2e/**"];

/** `unit` needs nothing but the sources; `dist` reads dist/, built before; `e2e` drives it in a real headless
 *  Chromium. */
export default defineConfig({
  test: {
    // by default one core of two would stand idle
    maxWorkers: "100%",
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: built,
          setupFiles: ["test/support/property-tests.ts"],
          testTimeout: 60_000,
        },
      },
      {
        test: { name: "dist", include: ["test/build/**/*.test.ts"], testTimeout: 60_000 },
      },
      {
        test: {
          name: "e2e",
          include: ["test/e2e/**/*.test.ts"],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
