import type { Presence } from './presence'

/** Moments in ms: shot i lasts from `starts[i]` to `starts[i + 1]`; after the last one the end stands still until the film begins again. */
export type Clock = { readonly starts: readonly number[]; readonly whole: number }

/** How long a message is under way, in ms; where it is stopped, that is after this share of it. */
const TRAVEL = 900
const STOPPED = 0.62

const rounded = (value: number): string => String(Math.round(value * 1000) / 1000)

/**
 * The styles of a film that plays by itself: pieces come and go, messages travel. Where motion is not wanted, or not known, the end is shown.
 * Holds nothing but numbers.
 */
export class Film {
  private readonly clock: Clock
  private readonly shots: number
  private readonly classes = new Map<string, string>()
  private readonly rules: string[] = []
  private readonly played: string[] = []

  constructor(clock: Clock) {
    this.clock = clock
    this.shots = clock.starts.length - 1
  }

  private percent(ms: number): string {
    return `${rounded((ms / this.clock.whole) * 100)}%`
  }

  /** The moment a shot begins; the one behind the last is the end of the film, because its end stands still. */
  private at(shot: number): number {
    return shot >= this.shots ? this.clock.whole : (this.clock.starts[shot] as number)
  }

  private rule(key: string, stands: boolean, timing: string, keyframes: () => string): string {
    const known = this.classes.get(key)
    if (known !== undefined) return known
    const name = `f${this.classes.size}`
    this.classes.set(key, name)
    if (!stands) this.rules.push(`.${name}{visibility:hidden}`)
    this.played.push(`.${name}{animation:${name} ${rounded(this.clock.whole / 1000)}s ${timing} infinite}`)
    this.rules.push(`@keyframes ${name}{${keyframes()}}`)
    return name
  }

  /** The class of what is seen in these shots. Undefined for what is seen in all of them. */
  seen(presence: Presence): string | undefined {
    const [only] = presence
    if (presence.length === 1 && only?.[0] === 0 && only[1] >= this.shots) return undefined
    const stands = (presence.at(-1)?.[1] ?? 0) >= this.shots
    return this.rule(JSON.stringify(presence), stands, 'step-end', () => {
      const starts = presence[0]?.[0] === 0
      const frames = presence.flatMap(([from, to]): string[] => [
        ...(from === 0 ? [] : [`${this.percent(this.at(from))}{visibility:visible}`]),
        ...(to >= this.shots ? [] : [`${this.percent(this.at(to))}{visibility:hidden}`]),
      ])
      return [`0%{visibility:${starts ? 'visible' : 'hidden'}}`, ...frames, `100%{visibility:${stands ? 'visible' : 'hidden'}}`].join('')
    })
  }

  private travelTime(shot: number): number {
    const start = this.clock.starts[shot] as number
    return Math.min(TRAVEL, (this.clock.starts[shot + 1] as number) - start)
  }

  /** The class of what travels along its `offset-path` in a shot: all the way, back along it, or until it is stopped. */
  travels(shot: number, back: boolean, stopped: boolean): string {
    const start = this.clock.starts[shot] as number
    const arrived = start + this.travelTime(shot)
    const over = this.clock.starts[shot + 1] as number
    const [from, to] = back ? [100, 0] : [0, stopped ? STOPPED * 100 : 100]
    const still = 'animation-timing-function:step-end'
    return this.rule(`travels ${shot}`, false, 'linear', () =>
      [
        ...(start === 0 ? [] : [`0%{visibility:hidden;offset-distance:${from}%;${still}}`]),
        `${this.percent(start)}{visibility:visible;offset-distance:${from}%;animation-timing-function:cubic-bezier(.4,0,.4,1)}`,
        `${this.percent(arrived)}{visibility:visible;offset-distance:${to}%;${still}}`,
        `${this.percent(over)}{visibility:hidden;offset-distance:${to}%;${still}}`,
        ...(over >= this.clock.whole ? [] : [`100%{visibility:hidden;offset-distance:${to}%}`]),
      ].join(''),
    )
  }

  /** The class of what appears where a message is stopped, as long as the shot goes on. */
  stops(shot: number): string {
    const from = (this.clock.starts[shot] as number) + this.travelTime(shot) * 0.9
    const over = this.clock.starts[shot + 1] as number
    return this.rule(`stops ${shot}`, false, 'step-end', () =>
      [
        '0%{visibility:hidden}',
        `${this.percent(from)}{visibility:visible}`,
        `${this.percent(over)}{visibility:hidden}`,
        ...(over >= this.clock.whole ? [] : ['100%{visibility:hidden}']),
      ].join(''),
    )
  }

  /** The class of a bar that grows from its left end until the last shot is over. */
  grows(): string {
    const end = this.percent(this.clock.starts.at(-1) as number)
    return this.rule('grows', true, 'linear', () => `0%{transform:scaleX(0)}${end}{transform:scaleX(1)}100%{transform:scaleX(1)}`)
  }

  /** `still`: shows the end, whoever looks at it. */
  style(still = false): string {
    if (still) return this.rules.join('\n')
    return [...this.rules, `@media (prefers-reduced-motion:no-preference){${this.played.join('')}}`].join('\n')
  }
}
