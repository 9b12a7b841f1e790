import type { Scene } from '../../picture/scene'
import { runMarks, type RunMarks } from '../../playback/runMarks'
import { readingTime } from '../../playback/readingTime'
import { pictureAt } from '../../simulation/runPicture'
import { runOutcome } from '../../simulation/runWords'
import { sentenceOf } from '../../simulation/sentences'
import type { Step } from '../../simulation/steps'
import type { Clock } from './film'

/** One step as it is shown: for how long, in which words, and upon the drawing. */
export type Shot = { readonly ms: number; readonly sentence: string; readonly fault: boolean; readonly marks: RunMarks }

/** How long the end stands still before the film begins again, in ms. */
const STANDS = 4_000

export const shotsOf = (scene: Scene, steps: readonly Step[]): readonly Shot[] =>
  steps.map((step, at) => {
    const sentence = sentenceOf(step, scene.analysis)
    return {
      ms: readingTime(sentence),
      sentence,
      fault: step.fault || step.lost.length > 0,
      marks: runMarks(scene, pictureAt(steps, at, scene.analysis)),
    }
  })

export const clockOf = (shots: readonly Shot[]): Clock => {
  const starts = [0]
  for (const { ms } of shots) starts.push((starts.at(-1) as number) + ms)
  return { starts, whole: (starts.at(-1) as number) + STANDS }
}

/** What came of the run, as a whole sentence. */
export const outcomeOf = ({ analysis }: Scene, steps: readonly Step[]): string =>
  runOutcome(pictureAt(steps, steps.length - 1, analysis), analysis)
