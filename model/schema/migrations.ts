import { VERSION, type JsonObject } from './model'

/** Lifts a file from version `from` to `from + 1`. */
export type Migration = { readonly from: number; readonly migrate: (file: JsonObject) => JsonObject }

/** Version 1 is the first, so there is nothing to lift yet. Append here when the format changes; never edit an entry. */
export const migrations: readonly Migration[] = []

/** Applies, in order, every migration from the file's version up to the current one. */
export const migrate = (file: JsonObject, steps: readonly Migration[] = migrations, current: number = VERSION): JsonObject => {
  const from = file['version']
  if (typeof from !== 'number') return file
  let lifted = file
  for (let version = from; version < current; version++) {
    const step = steps.find((migration) => migration.from === version)
    if (step === undefined) return lifted
    lifted = { ...step.migrate(lifted), version: version + 1 }
  }
  return lifted
}
