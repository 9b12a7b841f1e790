/** A record of a model, by key, as the codec walks it. */
export type Loose = Record<string, unknown>
