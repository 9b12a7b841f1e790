import type { Issue } from '../../model/schema/model'
import './issueList.css'

/** Everything that is wrong with a file: where, and what to do about it. */
export function IssueList({ issues }: { readonly issues: readonly Issue[] }) {
  return (
    <ul className="issues" aria-label="Issues">
      {issues.map((issue, at) => (
        <li key={at}>
          {issue.pointer === '' ? null : <code>{issue.pointer}</code>}
          <p>{issue.message}</p>
        </li>
      ))}
    </ul>
  )
}
