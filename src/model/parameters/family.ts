/** What a site has several of, each with a name of its own: their parameters are `task.*.x`, `license.*.x` and so on. */
export const families = ["task", "license", "other", "resource"] as const;

export type Family = (typeof families)[number];
