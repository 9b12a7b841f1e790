import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import { setPreference, usePreferences, type Perspective } from '../store/preferences'
import { Segments } from '../ui/Segments'

const TITLES: readonly { readonly value: Perspective; readonly title: string }[] = [
  { value: 'plain', title: 'Plain' },
  { value: 'reliability', title: 'Reliability' },
  { value: 'boundaries', title: 'Boundaries' },
  { value: 'synchrony', title: 'Synchrony' },
  { value: 'coupling', title: 'Coupling' },
  { value: 'coordination', title: 'Coordination' },
  { value: 'storage', title: 'Storage' },
  { value: 'failure', title: 'Failure' },
]

const options = TITLES.filter(({ value }) => DRAWN_PERSPECTIVES.includes(value))

/** How the drawing is looked at: side by side where there is room, else a menu. */
export function PerspectiveSwitch() {
  const perspective = usePreferences((preferences) => preferences.perspective)
  const choose = (value: Perspective): void => setPreference({ perspective: value })
  return (
    <>
      <div className="perspectives-wide">
        <Segments label="Perspective" options={options} value={perspective} onChange={choose} />
      </div>
      <select
        className="choice perspectives-narrow"
        aria-label="Perspective"
        value={perspective}
        onChange={(event) => choose(event.target.value as Perspective)}
      >
        {options.map(({ value, title }) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </>
  )
}
