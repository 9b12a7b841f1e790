import { useDocument } from '../store/document'
import { useSelection } from '../store/selection'
import { subjectName } from '../store/subjects'
import { cameFrom, goBack, useTrail } from '../store/trail'
import { Icon } from '../ui/Icon'
import { count } from '../../model/schema/count'
import './backLink.css'

/** After a name in a proof or a list was followed: back to where it was read. */
export function BackLink() {
  const selected = useSelection((selection) => selection.selected)
  const back = useTrail((trail) => cameFrom(trail, selected))
  const name = useDocument(({ analysis }) => {
    const [first] = back ?? []
    return first === undefined ? '' : back?.size === 1 ? `“${subjectName(first, analysis)}”` : count(back?.size ?? 0, 'element')
  })
  if (back === undefined) return null
  return (
    <button type="button" className="back-link" onClick={goBack}>
      <Icon glyph="chevron" small />
      {`Back to ${name}`}
    </button>
  )
}
