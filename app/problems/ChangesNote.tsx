import type { FindingChanges } from './findingChanges'

/** “2 new, 1 gone”: what the last edit did. */
export function ChangesNote({ changes: { appeared, vanished } }: { readonly changes: FindingChanges }) {
  const parts = [
    ...(appeared.size === 0 ? [] : [{ words: `${appeared.size} new`, tone: 'new' }]),
    ...(vanished.length === 0 ? [] : [{ words: `${vanished.length} gone`, tone: 'gone' }]),
  ]
  return (
    <p className="findings-changes" role="status">
      {parts.map(({ words, tone }) => (
        <span key={tone} data-change={tone}>
          {words}
        </span>
      ))}
    </p>
  )
}
