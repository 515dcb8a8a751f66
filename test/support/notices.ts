import { built } from "./dist";

const line = `\n${"-".repeat(100)}\n\n`;

/** The notices in dist/, one a package: its title, and the text below. */
export const notices = (): { title: string; text: string }[] =>
  built("THIRD-PARTY-NOTICES.txt")
    .split(line)
    .map((notice) => {
      const [title = "", ...text] = notice.split("\n");
      return { title, text: text.join("\n") };
    });

export const noticeTitles = (): string[] => notices().map(({ title }) => title);
