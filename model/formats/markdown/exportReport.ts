import type { Analysis } from '../../analysis/analyze'
import type { Finding } from '../../rules/finding'
import type { Report, ReportOptions, Section } from './report'
import { adviceSection } from './sections/advice'
import { contractsSection } from './sections/contracts'
import { drawingSection } from './sections/drawing'
import { findingsSection } from './sections/findings'
import { summarySection } from './sections/summary'
import { waiversSection } from './sections/waivers'
import { workflowsSection } from './sections/workflows'

const SECTIONS: readonly Section[] = [
  summarySection,
  drawingSection,
  workflowsSection,
  contractsSection,
  findingsSection,
  adviceSection,
  waiversSection,
]

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
