import { existsSync, readdirSync, readFileSync } from 'node:fs'
import type { Model } from '../schema/model'

/** A model with its right analysis. */
export type Case = {
  readonly name: string
  readonly model: Model
  readonly analysis: Record<string, unknown>
  readonly impact: Record<string, unknown>
}

const folder = new URL('../../../shared/cases/', import.meta.url)

export const casesAreHere = existsSync(folder)
if (!casesAreHere) console.warn('Skipped: the shared cases are not beside this checkout (../shared/cases).')

export const cases = (): readonly Case[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Case)
