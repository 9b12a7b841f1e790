import { locatePointers, positionsIn, type Span } from '../formats/json/scanJson'
import type { Issue } from '../schema/model'
import type { Region, ReportedIssue } from './report/report'

/** Where the values at these JSON Pointers stand in the text, in lines and columns. */
export const regionsIn = (text: string, pointers: Iterable<string>): ((pointer: string) => { readonly region?: Region }) => {
  const spans = locatePointers(text, pointers)
  const position = positionsIn(text)
  const region = ({ start, end }: Span): Region => {
    const [first, last] = [position(start), position(end)]
    return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column }
  }
  return (pointer) => {
    const span = spans.get(pointer)
    return span === undefined ? {} : { region: region(span) }
  }
}

export const withRegions = (issues: readonly Issue[], text: string): readonly ReportedIssue[] => {
  const regionOf = regionsIn(
    text,
    issues.map(({ pointer }) => pointer),
  )
  // A fault of the whole file has no better place than its sentence.
  return issues.map((issue) => (issue.pointer === '' ? issue : { ...issue, ...regionOf(issue.pointer) }))
}
