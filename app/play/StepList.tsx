import { memo, useEffect, useMemo, useRef } from 'react'
import { sentenceOf } from '../../model/simulation/sentences'
import type { Step } from '../../model/simulation/steps'
import { useDocument } from '../store/document'
import { goToRunStep, isFree, useRun } from '../store/run'
import { edgeSubject, highlight, nodeSubject } from '../store/selection'
import { ScrollArea } from '../ui/ScrollArea'
import { toneOf } from './stepTone'
import { useTrace } from './useTrace'

type RowProps = { readonly at: number; readonly sentence: string; readonly tone: string; readonly current: boolean; readonly step: Step }

const Row = memo(function Row({ at, sentence, tone, current, step: { node, edge } }: RowProps) {
  const point = (): void => highlight(nodeSubject(node), ...(edge === null ? [] : [edgeSubject(edge)]))
  return (
    <li>
      <button
        type="button"
        data-tone={tone}
        aria-current={current ? 'step' : undefined}
        onClick={() => goToRunStep(at)}
        onPointerEnter={point}
        onPointerLeave={() => highlight()}
      >
        {sentence}
      </button>
    </li>
  )
})

/** Every step as a sentence; in a run that a person plays, those that have been seen. */
export function StepList() {
  const { steps } = useTrace()
  const analysis = useDocument((document) => document.analysis)
  const at = useRun((state) => state.at)
  const seen = useRun((state) => state.seen)
  const free = useRun(isFree)
  const list = useRef<HTMLOListElement>(null)
  const rows = useMemo(() => steps.map((step) => ({ step, sentence: sentenceOf(step, analysis), tone: toneOf(step) })), [steps, analysis])
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [at, steps])
  useEffect(() => () => highlight(), [])
  return (
    <ScrollArea className="play-steps" label="Steps">
      <ol ref={list}>
        {(free ? rows.slice(0, seen + 1) : rows).map(({ step, sentence, tone }, i) => (
          // A step is told from its siblings by its place.
          <Row key={i} at={i} step={step} sentence={sentence} tone={tone} current={i === at} />
        ))}
      </ol>
    </ScrollArea>
  )
}
