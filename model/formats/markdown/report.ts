import type { Analysis } from '../../analysis/analyze'
import type { Finding } from '../../rules/finding'

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
