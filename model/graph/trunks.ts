import type { JsonObject, Model } from '../schema/model'

/** Does the drawing join the edges of one channel from one source into a trunk? Kept in the file as `extra.trunks`. */
export const hasTrunks = ({ extra }: Model): boolean => extra?.['trunks'] === true

/** The `extra` of a model with trunks or without, as a patch takes it: null where nothing is left. */
export const trunksExtra = ({ extra }: Model, trunks: boolean): JsonObject | null => {
  const { trunks: _, ...others } = extra ?? {}
  const next = trunks ? { ...others, trunks } : others
  return Object.keys(next).length === 0 ? null : next
}
