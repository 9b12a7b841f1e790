import { memo } from 'react'
import { SAMPLE } from '../../model/picture/legendSamples'
import { useDocument } from '../store/document'
import { useChosenPerspective } from '../store/perspective'
import { Term } from '../ui/Term'
import { LEGEND_TERMS } from './legendTerms'
import { MarkSvg } from './MarkSvg'
import './legend.css'

/** What the marks of the current perspective say. */
export const Legend = memo(function Legend() {
  const { legend, legendOf } = useChosenPerspective()
  const analysis = useDocument((document) => document.analysis)
  return (
    <div className="legend">
      {[...(legendOf?.(analysis) ?? []), ...legend].map(({ title, entries }) => (
        <section key={title}>
          <SectionTitle title={title} />
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

function SectionTitle({ title }: { readonly title: string }) {
  const word = LEGEND_TERMS[title]
  return <h3>{word === undefined ? title : <Term id={word}>{title}</Term>}</h3>
}
