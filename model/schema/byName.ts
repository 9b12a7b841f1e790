/** Orders names as people do: “team-2” before “team-10”. */
export const byName = new Intl.Collator('en', { numeric: true }).compare
