import type { Analysis } from '../../analysis/analyze'
import type { Finding } from '../../rules/finding'
import { adviceSection } from './sections/advice'
import { drawingSection } from './sections/drawing'
import { findingsSection } from './sections/findings'
import { summarySection } from './sections/summary'
import { waiversSection } from './sections/waivers'
import { workflowsSection } from './sections/workflows'

export type ReportOptions = {
  /** The day as YYYY-MM-DD, by which waivers expire. */
  readonly today: string
  /** Of the first heading, 1 … 4; 2 by default, as a section of a document. */
  readonly level?: number
  /** Address of a picture of the drawing, as the document will find it. */
  readonly picture?: string
  /** Address that opens the drawing in the tool. */
  readonly link?: string
}

/** What every section is made from. */
export type Report = {
  readonly analysis: Analysis
  readonly findings: readonly Finding[]
  readonly options: ReportOptions
  /** A heading so many levels below the first one. */
  readonly heading: (depth: number, text: string) => string
}

/** One part of the report, as blocks with a blank line between them; empty where there is nothing to say. */
export type Section = (report: Report) => readonly string[]

const SECTIONS: readonly Section[] = [summarySection, drawingSection, workflowsSection, findingsSection, adviceSection, waiversSection]

/**
 * A section of a design document: the drawing, who answers for each step of each workflow, what was found and why it matters, what the
 * decision framework would pick instead, and what was accepted.
 */
export const exportReport = (analysis: Analysis, findings: readonly Finding[], options: ReportOptions): string => {
  const level = Math.min(Math.max(options.level ?? 2, 1), 4)
  const heading = (depth: number, text: string): string => `${'#'.repeat(level + depth)} ${text}`
  const report: Report = { analysis, findings, options, heading }
  return `${SECTIONS.flatMap((section) => section(report)).join('\n\n')}\n`
}
