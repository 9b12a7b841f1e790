import { useEffect, useRef } from 'react'
import { readingTime } from '../../model/playback/readingTime'
import { sentenceOf } from '../../model/simulation/sentences'
import { goToRunStep, isFree, setRunPlaying, setRunSpeed, SPEEDS, useRun, type Speed } from '../store/run'
import { useDocument } from '../store/document'
import { announce } from '../ui/announce'
import { IconButton } from '../ui/IconButton'
import { Segments } from '../ui/Segments'
import { toneOf } from './stepTone'
import { useTrace } from './useTrace'

/** Moves on while the run plays, and says each sentence to those who hear the page. */
const useTelling = (sentence: string): void => {
  const at = useRun((state) => state.at)
  const playing = useRun((state) => state.playing)
  const speed = useRun((state) => state.speed)
  useEffect(() => {
    if (sentence !== '') announce(sentence)
  }, [at, sentence])
  useEffect(() => {
    if (!playing) return undefined
    const waiting = setTimeout(() => goToRunStep(at + 1), readingTime(sentence) / speed)
    return () => clearTimeout(waiting)
  }, [playing, at, sentence, speed])
}

const SPEED_OPTIONS = SPEEDS.map((speed) => ({ value: String(speed), title: `${speed}×` }))

/** The buttons of a player, a slider through the steps, and the step that is told. Space plays and pauses, arrow keys step. */
export function TransportBar() {
  const { steps } = useTrace()
  const analysis = useDocument((document) => document.analysis)
  const at = useRun((state) => state.at)
  const seen = useRun((state) => state.seen)
  const playing = useRun((state) => state.playing)
  const speed = useRun((state) => state.speed)
  const free = useRun(isFree)
  const bar = useRef<HTMLElement>(null)
  const step = steps[at]
  const sentence = step === undefined ? '' : sentenceOf(step, analysis)
  useTelling(sentence)
  useEffect(() => bar.current?.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true }), [])
  const last = steps.length - 1
  const known = free ? seen : last
  return (
    <section ref={bar} className="play-bar" aria-label="Play the run">
      <p className="play-sentence" data-tone={step && toneOf(step)}>
        {sentence}
      </p>
      <div className="play-transport">
        <IconButton icon="previous" label="Step back" keys="←" disabled={at <= 0} onClick={() => goToRunStep(at - 1)} />
        <IconButton
          data-first-focus=""
          icon={playing ? 'pause' : 'play'}
          label={playing ? 'Pause' : 'Play'}
          keys="Space"
          onClick={() => setRunPlaying(!playing)}
        />
        <IconButton icon="next" label="Step on" keys="→" disabled={at >= last} onClick={() => goToRunStep(at + 1)} />
        <input
          type="range"
          aria-label="Step"
          aria-valuetext={`Step ${at + 1}: ${sentence}`}
          min={0}
          max={Math.max(known, 0)}
          value={at}
          onChange={(event) => goToRunStep(Number(event.target.value))}
        />
        <span className="play-count">{free ? `Step ${at + 1}` : `Step ${at + 1} of ${steps.length}`}</span>
        <Segments label="Speed" options={SPEED_OPTIONS} value={String(speed)} onChange={(chosen) => setRunSpeed(Number(chosen) as Speed)} />
      </div>
    </section>
  )
}
