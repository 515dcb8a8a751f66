import { writeFileSync } from "node:fs";
import { accuracyPage } from "./page";

// npx tsx test/accuracy/write.ts
writeFileSync(new URL("../../docs/accuracy.md", import.meta.url), accuracyPage());
