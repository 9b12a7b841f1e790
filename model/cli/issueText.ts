import { plain } from './plain'
import { type FileReport } from './report/report'
import { count } from '../schema/count'

/** More than this nobody reads on a terminal; the machine formats hold all. */
const MOST = 100

/** What is wrong with a file, as people read it: where, what, how to mend it. */
export const issueText = ({ name, issues }: Pick<FileReport, 'name' | 'issues'>): string => {
  const lines = issues.slice(0, MOST).map(({ pointer, message, region }) => {
    const place = region === undefined ? [] : [`${region.line}:${region.column}`]
    return `  ${plain([...place, ...(pointer === '' ? [] : [pointer]), message].join('  '))}`
  })
  const more = issues.length > MOST ? [`  … and ${count(issues.length - MOST, 'problem')} more.`] : []
  return [`${plain(name)}: ${count(issues.length, 'problem')}`, ...lines, ...more].join('\n')
}
