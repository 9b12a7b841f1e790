import { loadavg } from 'node:os'

/** One line of a table: how long something took against what it is measured by, both in this run. */
interface Ratio {
  readonly name: string
  /** Milliseconds. */
  readonly took: number
  /** Milliseconds of the reference. */
  readonly reference: number
  /** The ratio may be at most this. */
  readonly atMost?: number
}

/** Before these the engine still compiles what is measured; a reference that is built into it has no such start. */
export const WARM_UPS = 4

/** The median of `runs` timings of `work` in milliseconds, once it is warm; `work` may time itself by answering a number. */
export async function median(runs: number, work: () => unknown): Promise<number> {
  const timings: number[] = []
  for (let run = 0; run < WARM_UPS; run += 1) await work()
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now()
    const answer = await work()
    timings.push(typeof answer === 'number' ? answer : performance.now() - started)
  }
  return middle(timings)
}

export function middle(values: readonly number[]): number {
  return percentile(values, 0.5)
}

export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

/** Milliseconds by the clock, the least of some runs: what else the machine does only adds. What is prepared does not count. */
export async function leastTime(prepare: () => () => unknown, runs = 5): Promise<number> {
  let least = Number.POSITIVE_INFINITY
  for (let run = 0; run < runs; run += 1) {
    const work = prepare()
    const started = performance.now()
    await work()
    least = Math.min(least, performance.now() - started)
  }
  return least
}

/** Prints the ratios as a table and makes the process end with 1 where one misses its target. */
export function report(title: string, ratios: readonly Ratio[]): void {
  const rows = ratios.map(({ name, took, reference, atMost }) => {
    const ratio = took / reference
    const met = atMost === undefined || ratio <= atMost
    if (!met) process.exitCode = 1
    return [name, ms(took), ms(reference), `${ratio.toFixed(2)} ×`, atMost === undefined ? '' : `≤ ${atMost} ×`, verdict(met, atMost)]
  })
  console.log(`\n${title}\n${table([['', 'ms', 'reference ms', 'ratio', 'target', ''], ...rows])}`)
}

function verdict(met: boolean, atMost: number | undefined) {
  if (atMost === undefined) return ''
  return met ? 'met' : 'MISSED'
}

function ms(value: number) {
  return value.toFixed(value < 10 ? 2 : 0)
}

/** What else runs on this machine while something is timed by the clock. */
export function printLoad(): void {
  const loads = loadavg().map((load) => load.toFixed(1))
  console.log(`\nWhat else runs on this machine: load ${loads.join(', ')}`)
}

export function table(rows: readonly (readonly string[])[]) {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
