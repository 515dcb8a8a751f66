/** Something the person at the terminal can mend: its message is one sentence, shown without a stack. */
export class Problem extends Error {}
