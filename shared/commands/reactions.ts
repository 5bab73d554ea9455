/** What a person can answer without words. */
export const reactions = ["agree", "love", "celebrate", "wonder", "slower"] as const;
export type Reaction = (typeof reactions)[number];
