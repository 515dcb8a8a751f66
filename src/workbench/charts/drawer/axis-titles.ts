import type { ChartModel } from "@cj-tech-master/excelts/chart";

/**
 * A chart read from a file keeps the titles of its axes as the file's XML, which the renderer does not read: this
 * puts their texts where it looks for them.
 */
export function readAxisTitles(model: ChartModel): void {
  for (const { title } of model.chart.plotArea.axes ?? []) {
    const { rawTx } = (title ?? {}) as { rawTx?: string };
    if (!title || title.text || rawTx === undefined) continue;
    const paragraphs = rawTx
      .split(/<\/a:p>/)
      .map((xml) => ({ runs: textsIn(xml).map((text) => ({ text })) }));
    title.text = { paragraphs: paragraphs.filter(({ runs }) => runs.length > 0) };
  }
}

const textsIn = (xml: string): string[] =>
  [...xml.matchAll(/<a:t(?:\s[^>]*)?>([^<]*)<\/a:t>/g)].map(([, text]) => unescaped(text!));

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

const unescaped = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex: string, digits: string, name: string) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return digits ? String.fromCodePoint(Number(digits)) : (ENTITIES[name.toLowerCase()] ?? all);
  });
