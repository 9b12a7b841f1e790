import { day } from '../schema/field'
import { UsageError, type Arguments } from './args'
import type { Terminal } from './terminal'

const twoDigits = (number: number): string => String(number).padStart(2, '0')

/** The day where the command runs: people write waivers by their own calendar. */
const localDay = (now: Date): string => `${now.getFullYear()}-${twoDigits(now.getMonth() + 1)}-${twoDigits(now.getDate())}`

export const todayOf = (args: Arguments, { now }: Terminal): string => {
  const stated = args.flags.get('today')
  if (stated === undefined) return localDay(now)
  if (!day.accepts(stated)) throw new UsageError(`--today cannot be “${stated}”. It is a day of the calendar as YYYY-MM-DD.`)
  return stated
}
