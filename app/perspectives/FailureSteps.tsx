import { useEffect, useRef } from 'react'
import type { FailureStep } from '../../model/perspectives/failureStep'
import { goToOutageStep, playOutage, useOutage } from '../store/outage'
import { announce } from '../ui/announce'
import { IconButton } from '../ui/IconButton'
import { ScrollArea } from '../ui/ScrollArea'
import './failureSteps.css'

/** Time to read a sentence, in ms. */
const readingTime = (sentence: string): number => 1400 + sentence.length * 45

/** Moves on while the story plays, and says each sentence to those who hear the page. */
const useTelling = (steps: readonly FailureStep[]): void => {
  const step = useOutage((outage) => outage.step)
  const playing = useOutage((outage) => outage.playing)
  const sentence = steps[step]?.sentence
  useEffect(() => {
    if (sentence !== undefined) announce(sentence)
  }, [step, sentence])
  useEffect(() => {
    if (!playing) return undefined
    const waiting = setTimeout(() => goToOutageStep(step + 1), readingTime(sentence ?? ''))
    return () => clearTimeout(waiting)
  }, [playing, step, sentence])
}

type FailureStepsProps = { readonly steps: readonly FailureStep[] }

/** What happens, step by step: to be played, stepped through, or read. What a step speaks of stands out on the canvas. */
export function FailureSteps({ steps }: FailureStepsProps) {
  const step = useOutage((outage) => outage.step)
  const playing = useOutage((outage) => outage.playing)
  const list = useRef<HTMLOListElement>(null)
  useTelling(steps)
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [step])
  const last = steps.length - 1
  return (
    <>
      <div className="failure-player" role="toolbar" aria-label="What happens, step by step">
        <IconButton icon="previous" label="Step back" disabled={step <= 0} onClick={() => goToOutageStep(step - 1)} />
        <IconButton icon={playing ? 'pause' : 'play'} label={playing ? 'Pause' : 'Play'} onClick={() => playOutage(!playing)} />
        <IconButton icon="next" label="Step on" disabled={step >= last} onClick={() => goToOutageStep(step + 1)} />
        <span>{step < 0 ? `${steps.length} steps` : `Step ${step + 1} of ${steps.length}`}</span>
      </div>
      <ScrollArea className="failure-steps" label="Steps">
        <ol ref={list}>
          {steps.map(({ kind, sentence, subjects }, at) => (
            // A step is told from its siblings by its place.
            <li key={at}>
              <button
                type="button"
                data-kind={subjects.length === 0 ? 'good' : kind}
                aria-current={at === step ? 'step' : undefined}
                onClick={() => goToOutageStep(at)}
              >
                {sentence}
              </button>
            </li>
          ))}
        </ol>
      </ScrollArea>
    </>
  )
}
