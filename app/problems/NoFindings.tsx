import { useDocument } from '../store/document'

type NoFindingsProps = {
  /** How many findings the filters hold back. */
  readonly hidden: number
  readonly onShowAll: () => void
}

/** Says why the list is empty. */
export function NoFindings({ hidden, onShowAll }: NoFindingsProps) {
  const empty = useDocument(({ model }) => model.nodes.length === 0)
  if (hidden > 0)
    return (
      <p className="findings-none">
        {hidden === 1 ? 'The one finding is' : `All ${hidden} findings are`} hidden by the filters.{' '}
        <button type="button" className="reference" onClick={onShowAll}>
          Show all
        </button>
      </p>
    )
  return (
    <p className="findings-none">
      {empty ? 'The drawing is empty, so there is nothing to judge yet.' : 'No rule has anything to say against this drawing.'}
    </p>
  )
}
