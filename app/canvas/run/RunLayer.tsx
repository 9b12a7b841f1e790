import { memo, useEffect, useLayoutEffect, useMemo, useRef, type CSSProperties } from 'react'
import { textWidth } from '../../../model/picture/textWidth'
import { FLASH, HOLDS_GLYPH, LOOK_GLYPHS } from '../../../model/playback/runGlyphs'
import { FOOT, runMarks, type HeldMark, type NodeMark, type TravelMark } from '../../../model/playback/runMarks'
import { pictureAt, type RunPicture } from '../../../model/simulation/runPicture'
import { useDocument } from '../../store/document'
import { runTrace, traceFor, useRun } from '../../store/run'
import { useCamera } from '../camera'
import { useScene } from '../scene'
import { keepRunInView, fitRun } from './keepRunInView'
import './run.css'
import { subjectsOfPicture } from './subjectsOfPicture'

/** Below this zoom marks no longer shrink with the drawing. */
const LEAST_SCALE = 0.72
/** Below this zoom what is done says so no longer, for its words would cover others. */
const CROWDED = 0.3

/** Near and far alike, the layer lies upon the drawing and moves with it. */
const useCameraFollowed = () => {
  const layer = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const follow = ({ x, y, zoom }: { readonly x: number; readonly y: number; readonly zoom: number }): void => {
      layer.current?.style.setProperty('transform', `translate(${x}px, ${y}px) scale(${zoom})`)
      layer.current?.style.setProperty('--run-scale', String(Math.max(1, LEAST_SCALE / zoom)))
      layer.current?.toggleAttribute('data-crowded', zoom < CROWDED)
    }
    follow(useCamera.getState())
    return useCamera.subscribe(follow)
  }, [])
  return layer
}

const usePicture = (): RunPicture => {
  const run = useRun((state) => state.run)
  const at = useRun((state) => state.at)
  const analysis = useDocument((document) => document.analysis)
  return useMemo(() => pictureAt(traceFor(run, analysis).steps, at, analysis), [run, at, analysis])
}

const useKeptInView = (picture: RunPicture): void => {
  const fitted = useRef<unknown>(undefined)
  useEffect(() => {
    const { at, run } = useRun.getState()
    const isNew = fitted.current !== run?.start
    fitted.current = run?.start
    if (isNew && fitRun(runTrace().steps)) return
    const step = runTrace().steps[at]
    if (step === undefined) return
    const shown = run?.shows?.node
    const lost = shown !== undefined && step.lost.includes(shown) ? [shown] : []
    keepRunInView(subjectsOfPicture(useScene.getState().scene, picture, [step.node, ...lost]))
  }, [picture])
}

/** The run upon the drawing, as it stands at its step. What it shows is said in the sentence of the step, so nothing is heard here. */
export function RunLayer() {
  const layer = useCameraFollowed()
  const scene = useScene((state) => state.scene)
  const picture = usePicture()
  const at = useRun((state) => state.at)
  const moving = useRun((state) => state.moving)
  const speed = useRun((state) => state.speed)
  useKeptInView(picture)
  const { nodes, held, travel } = useMemo(() => runMarks(scene, picture), [scene, picture])
  return (
    <div ref={layer} className="run-layer" data-moving={moving} aria-hidden="true">
      <svg className="layer" style={{ '--run-ms': `${Math.round(900 / speed)}ms` } as CSSProperties}>
        {travel === null ? null : <Way key={`way ${at}`} mark={travel} />}
        {nodes.map((mark) => (
          <NodeState key={mark.subject} mark={mark} />
        ))}
        {held.map((mark) => (
          <Held key={mark.edge} mark={mark} />
        ))}
        {travel === null ? null : <Message key={`message ${at}`} mark={travel} />}
      </svg>
    </div>
  )
}

function Way({ mark: { d, travel } }: { readonly mark: TravelMark }) {
  return <path className="run-way" data-fate={travel.fate} d={d} />
}

/** A message is a full dot, an answer an open one, a failure a cross. */
const MESSAGES = {
  message: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0z',
  answer: 'M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z',
  failure: 'M-5-5 5 5M5-5-5 5',
} as const

function Message({ mark: { d, travel } }: { readonly mark: TravelMark }) {
  const shape = travel.fate === 'failed' ? 'failure' : travel.back ? 'answer' : 'message'
  return (
    <g className="run-message" data-back={travel.back} data-fate={travel.fate} style={{ offsetPath: `path('${d}')` }}>
      <path className={`run-dot ${shape}`} d={MESSAGES[shape]} />
      {travel.fate === 'dropped' || travel.fate === 'refused' ? <path className="run-ends" d={MESSAGES.failure} /> : null}
    </g>
  )
}

const ROW_HEIGHT = 20
const PAD = 8

const pill = (width: number): string => {
  const r = ROW_HEIGHT / 2
  return `M${r} ${-r}h${width - 2 * r}a${r} ${r} 0 0 1 0 ${ROW_HEIGHT}h${2 * r - width}a${r} ${r} 0 0 1 0 ${-ROW_HEIGHT}z`
}

type Word = { readonly kind: string; readonly words: string; readonly glyph?: string }
type TagProps = Word & { readonly x: number; readonly y: number }

const tagWidth = (words: string, glyph: boolean): number => textWidth(words, 'group') + 2 * PAD + (glyph ? 16 : 0)

/** A word in a pill, its left end at x. */
function Tag({ kind, words, glyph, x, y }: TagProps) {
  return (
    <g className="run-tag" data-kind={kind} transform={`translate(${x} ${y})`}>
      <path className="run-pill" d={pill(tagWidth(words, glyph !== undefined))} />
      {glyph === undefined ? null : <path className="run-glyph" d={glyph} transform="translate(6 -7)" />}
      <text x={glyph === undefined ? PAD : PAD + 15} y={4}>
        {words}
      </text>
    </g>
  )
}

const GAP = 3

/** The name of a node stays free: tags cover its border alone. */
const ASIDE = 9

/** Tags side by side, their middle above or below the origin. */
function Tags({ tags, y = 0 }: { readonly tags: readonly Word[]; readonly y?: number }) {
  const widths = tags.map(({ words, glyph }) => tagWidth(words, glyph !== undefined))
  const whole = widths.reduce((sum, width) => sum + width + GAP, -GAP)
  return tags.map((tag, i) => (
    <Tag key={tag.kind} {...tag} y={y} x={widths.slice(0, i).reduce((sum, width) => sum + width + GAP, -whole / 2)} />
  ))
}

const NodeState = memo(function NodeState({ mark }: { readonly mark: NodeMark }) {
  const { box, outline, look, words, count, twice, struck, holds } = mark
  const tags = [
    { kind: look, words, glyph: LOOK_GLYPHS[look] },
    ...(count === null ? [] : [{ kind: twice ? 'twice' : 'count', words: twice ? `${count} twice!` : count }]),
  ]
  return (
    <g className="run-node" data-run={look} transform={`translate(${box.x} ${box.y})`}>
      <path className="run-ring" d={outline} />
      <g transform={`translate(${box.width / 2} ${box.height})`}>
        <g className="run-scaled run-state">
          <Tags tags={tags} y={ASIDE} />
        </g>
      </g>
      {holds === null ? null : (
        <g transform={`translate(${box.width / 2} 0)`}>
          <g className="run-scaled">
            <Tags tags={[{ kind: 'holds', words: holds, glyph: HOLDS_GLYPH }]} y={-ASIDE} />
          </g>
        </g>
      )}
      {struck ? (
        <g transform={`translate(${box.width + 4} ${box.height / 2})`}>
          <g className="run-scaled">
            <path className="run-flash" d={FLASH} />
          </g>
        </g>
      ) : null}
    </g>
  )
})

const Held = memo(function Held({ mark: { at, words, foot } }: { readonly mark: HeldMark }) {
  return (
    <g className="run-held">
      {words !== null && foot === null ? null : (
        <g transform={`translate(${at.x} ${at.y})`}>
          <g className="run-scaled">
            <path className="run-pill" d="M-10 0a10 10 0 1 0 20 0a10 10 0 1 0-20 0z" />
            <path className="run-glyph" d={HOLDS_GLYPH} transform="translate(-7 -7)" />
          </g>
        </g>
      )}
      {words === null ? null : (
        <g transform={`translate(${(foot ?? at).x} ${(foot ?? at).y})`}>
          <g className="run-scaled">
            <Tags tags={[{ kind: 'holds', words, glyph: HOLDS_GLYPH }]} y={foot === null ? 0 : -FOOT} />
          </g>
        </g>
      )}
    </g>
  )
})
