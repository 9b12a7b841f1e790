import { PERSPECTIVE_TITLES } from '../../model/formats/sheet/words'
import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import { setPreference, usePreferences, type Perspective } from '../store/preferences'
import { Segments } from '../ui/Segments'

const options = DRAWN_PERSPECTIVES.map((value) => ({ value, title: PERSPECTIVE_TITLES[value] }))

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
