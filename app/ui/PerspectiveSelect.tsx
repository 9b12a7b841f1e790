import { PERSPECTIVE_TITLES } from '../../model/formats/sheet/words'
import { DRAWN_PERSPECTIVES } from '../../model/picture/perspectiveOf'
import { setPreference, usePreferences, type Perspective } from '../store/preferences'

/** How the drawing is looked at, in little room. */
export function PerspectiveSelect() {
  const perspective = usePreferences((preferences) => preferences.perspective)
  return (
    <select
      className="choice"
      aria-label="Perspective"
      value={perspective}
      onChange={({ target }) => setPreference({ perspective: target.value as Perspective })}
    >
      {DRAWN_PERSPECTIVES.map((id) => (
        <option key={id} value={id}>
          {PERSPECTIVE_TITLES[id]}
        </option>
      ))}
    </select>
  )
}
