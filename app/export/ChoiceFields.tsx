import { Suspense } from 'react'
import { PAPERS, type Paper } from '../../model/formats/pdf/pages'
import { PERSPECTIVE_TITLES } from '../../model/formats/sheet/words'
import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import type { PerspectiveId } from '../../model/picture/perspective'
import { Segments } from '../ui/Segments'
import type { Choices } from './choices'
import { FORMATS, formatOf, type FormatId } from './formats'
import { lazyPart } from '../ui/lazyPart'

type FieldsProps = {
  readonly choices: Choices
  /** Ids of the nodes that are selected. */
  readonly selection: ReadonlySet<string>
  readonly onChange: (change: Partial<Choices>) => void
}

const DecisionFields = lazyPart(() => import('./DecisionFields').then((module) => ({ default: module.DecisionFields })))

const SCALES = ['1', '2', '3', '4'].map((value) => ({ value, title: `${value}×` }))
const PAPER_TITLES: Readonly<Record<Paper, string>> = {
  drawing: 'As large as the drawing',
  a4: 'One page A4',
  a3: 'One page A3',
  'a4-tiles': 'Pages A4, to be glued together',
  'a3-tiles': 'Pages A3, to be glued together',
}

/** What is exported and how. */
export function ChoiceFields({ choices, selection, onChange }: FieldsProps) {
  const format = formatOf(choices.format)
  return (
    <div className="export-choices">
      <label className="export-field">
        Format
        <select className="choice" value={choices.format} onChange={(event) => onChange({ format: event.target.value as FormatId })}>
          <FormatGroup label="Pictures" picture />
          <FormatGroup label="For other tools" picture={false} />
        </select>
      </label>
      <p className="export-about">{format.about}</p>
      {selection.size === 0 ? null : (
        <Segments
          label="What"
          options={[
            { value: 'whole', title: 'Everything' },
            { value: 'selection', title: 'Selection' },
          ]}
          value={choices.only === undefined ? 'whole' : 'selection'}
          onChange={(value) => onChange({ only: value === 'whole' ? undefined : selection })}
        />
      )}
      {format.picture ? <PictureFields choices={choices} onChange={onChange} /> : null}
      {choices.format === 'adr' ? (
        <Suspense fallback={null}>
          <DecisionFields choices={choices} onChange={onChange} />
        </Suspense>
      ) : null}
    </div>
  )
}

function FormatGroup({ label, picture }: { readonly label: string; readonly picture: boolean }) {
  return (
    <optgroup label={label}>
      {FORMATS.filter((format) => format.picture === picture).map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </optgroup>
  )
}

function PictureFields({ choices, onChange }: Omit<FieldsProps, 'selection'>) {
  return (
    <>
      <label className="export-field">
        Perspective
        <select
          className="choice"
          value={choices.perspective}
          onChange={(event) => onChange({ perspective: event.target.value as PerspectiveId })}
        >
          {DRAWN_PERSPECTIVES.map((id) => (
            <option key={id} value={id}>
              {PERSPECTIVE_TITLES[id]}
            </option>
          ))}
        </select>
      </label>
      <Segments
        label="Theme"
        options={[
          { value: 'light', title: 'Light' },
          { value: 'dark', title: 'Dark' },
        ]}
        value={choices.theme}
        onChange={(theme) => onChange({ theme })}
      />
      <fieldset className="export-switches">
        <legend className="heard">Show</legend>
        <Switch title="Title" on={choices.title} onChange={(title) => onChange({ title })} />
        <Switch title="Legend" on={choices.legend} onChange={(legend) => onChange({ legend })} />
        <Switch title="Findings" on={choices.findings} onChange={(findings) => onChange({ findings })} />
        <Switch title="Boundaries" on={choices.boundaries} onChange={(boundaries) => onChange({ boundaries })} />
        <Switch title="Background" on={choices.background} onChange={(background) => onChange({ background })} />
      </fieldset>
      {choices.format === 'png' ? (
        <Segments label="Pixels" options={SCALES} value={String(choices.scale)} onChange={(value) => onChange({ scale: Number(value) })} />
      ) : null}
      {choices.format === 'pdf' ? (
        <label className="export-field">
          Paper
          <select className="choice" value={choices.paper} onChange={(event) => onChange({ paper: event.target.value as Paper })}>
            {PAPERS.map((paper) => (
              <option key={paper} value={paper}>
                {PAPER_TITLES[paper]}
              </option>
            ))}
          </select>
        </label>
      ) : null}
    </>
  )
}

type SwitchProps = { readonly title: string; readonly on: boolean; readonly onChange: (on: boolean) => void }

function Switch({ title, on, onChange }: SwitchProps) {
  return (
    <label className="export-switch">
      <input type="checkbox" checked={on} onChange={(event) => onChange(event.target.checked)} />
      {title}
    </label>
  )
}
