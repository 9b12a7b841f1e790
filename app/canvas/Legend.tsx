import { memo } from 'react'
import { SAMPLE } from '../../model/picture/legendSamples'
import { perspectiveOf } from '../../model/picture/perspectiveOf'
import { usePreferences } from '../store/preferences'
import { MarkSvg } from './MarkSvg'
import './legend.css'

/** What the marks of the current perspective say. */
export const Legend = memo(function Legend() {
  const perspective = usePreferences((preferences) => preferences.perspective)
  return (
    <div className="legend">
      {perspectiveOf(perspective).legend.map(({ title, entries }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {entries.map(({ marks, words }) => (
              <li key={words}>
                <svg width={SAMPLE.width} height={SAMPLE.height} aria-hidden="true">
                  <MarkSvg marks={marks} />
                </svg>
                {words}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
})
