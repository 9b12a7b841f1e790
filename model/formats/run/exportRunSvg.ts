import type { Analysis } from '../../analysis/analyze'
import { px, type Box } from '../../picture/box'
import { roundedRectPath } from '../../picture/path'
import { perspectiveOf } from '../../picture/perspectiveOf'
import { sceneOf } from '../../picture/scene'
import { endOverlay, heldOverlay, messageOverlay, nodeOverlay, strikeOverlay, wayOverlay } from '../../playback/overlay'
import type { TravelMark } from '../../playback/runMarks'
import type { Model } from '../../schema/model'
import type { Step } from '../../simulation/steps'
import { sheetOf } from '../sheet/sheet'
import { THEMES, type ThemeId } from '../sheet/themes'
import { titleOf } from '../sheet/words'
import { printSheet } from '../svg/exportSvg'
import { markPrinter, type MarkPrinter } from '../svg/markup'
import { escapeXml } from '../svg/xml'
import { captionsAround } from './captions'
import { Film } from './film'
import { Presences } from './presence'
import { clockOf, outcomeOf, shotsOf, type Shot } from './shots'

/** A run that is to be shown, and what it is called. */
export type RunFilm = { readonly title: string; readonly steps: readonly Step[] }

export type RunSvgOptions = {
  readonly theme?: ThemeId
  /** Without one the picture is transparent. */
  readonly background?: boolean
  /** Whether the model lies in the file, so that it reopens in the tool; true by default. */
  readonly embed?: boolean
  /** Whether it shows no more than the end, whoever looks at it. */
  readonly still?: boolean
}

const inClass = (name: string | undefined, markup: string): string => (name === undefined ? markup : `<g class="${name}">${markup}</g>`)

/** All that comes and goes, by what it looks like; ways lie below nodes, and what is held on top. */
const standing = (shots: readonly Shot[], film: Film, print: MarkPrinter): string => {
  const layers = [new Presences(), new Presences(), new Presences()] as const
  const [ways, nodes, held] = layers
  shots.forEach(({ marks }, shot) => {
    if (marks.travel !== null) ways.see(print(wayOverlay(marks.travel)), shot)
    for (const mark of marks.nodes) nodes.see(print(nodeOverlay(mark)), shot)
    for (const mark of marks.nodes) if (mark.struck) held.see(print(strikeOverlay(mark)), shot)
    for (const mark of marks.held) held.see(print(heldOverlay(mark)), shot)
  })
  return layers.flatMap((layer) => layer.all().map(([piece, presence]) => inClass(film.seen(presence), piece))).join('\n')
}

const messageMarkup = (mark: TravelMark, shot: number, film: Film, print: MarkPrinter): string => {
  const { back, fate } = mark.travel
  const stopped = fate === 'dropped' || fate === 'refused'
  const end = stopped ? `<g class="${film.stops(shot)}">${print(endOverlay)}</g>` : ''
  // What stops a message is seen longer than the message: visibility is a matter of each element, and so it may be.
  return `<g class="message ${film.travels(shot, back, stopped)}" style="offset-path:path('${escapeXml(mark.d)}')">${print(messageOverlay(mark))}${end}</g>`
}

const travelling = (shots: readonly Shot[], film: Film, print: MarkPrinter): string =>
  shots.flatMap(({ marks: { travel } }, shot) => (travel === null ? [] : [messageMarkup(travel, shot, film, print)])).join('\n')

const barMarkup = (bar: Box, film: Film, { border, accent }: { readonly border: string; readonly accent: string }): string => {
  const d = roundedRectPath({ ...bar, x: 0, y: 0 }, bar.height / 2)
  const at = `transform="translate(${px(bar.x)} ${px(bar.y)})"`
  return `<g ${at}><path d="${d}" fill="${border}"/><path class="${film.grows()}" d="${d}" fill="${accent}"/></g>`
}

/** Messages are drawn only by what knows how to move them along a path. */
const MESSAGES = '.message{visibility:hidden;offset-rotate:0deg}@supports not (offset-path:path("M0 0L1 1")){.message{display:none}}'

const describe = (shots: readonly Shot[], outcome: string): string =>
  [...shots.map(({ sentence }, i) => `${i + 1}. ${sentence}`), outcome].join('\n')

/**
 * A run as a picture that plays by itself, step by step, over and over: self-contained, without scripts and references, the model inside.
 * Where motion is not wanted it shows the end. Its steps are its description. Positions come from the model.
 */
export const exportRunSvg = (model: Model, analysis: Analysis, { title, steps }: RunFilm, options: RunSvgOptions = {}): string => {
  const sheet = sheetOf(model, { analysis, perspective: 'failure', legend: false, title: false })
  const scene = sceneOf(analysis, perspectiveOf('failure'), { model })
  const shots = shotsOf(scene, steps)
  const outcome = outcomeOf(scene, steps)
  const film = new Film(clockOf(shots))
  const colours = THEMES[options.theme ?? 'light']
  const print = markPrinter(colours)
  const captions = captionsAround(sheet.box, shots, { title, about: titleOf(model), outcome })
  const sentences = captions.sentences.map((marks, shot) => inClass(film.seen([[shot, shot + 1]]), print(marks)))
  const top = [standing(shots, film, print), travelling(shots, film, print), barMarkup(captions.bar, film, colours), ...sentences].join(
    '\n',
  )
  return printSheet(
    { ...sheet, box: captions.box, title: `${title} – ${titleOf(model)}`, description: describe(shots, outcome), words: captions.head },
    options,
    { style: `${MESSAGES}\n${film.style(options.still)}`, top },
  )
}
