import type { Analysis } from '../../analysis/analyze'
import type { EdgeTraits } from '../../analysis/traits'
import { nameOf } from '../../schema/model'
import { sentenceOf } from '../../simulation/sentences'
import type { Step } from '../../simulation/steps'
import { mermaidText } from '../mermaid/mermaidText'

/** Text that Mermaid takes as it is: on one line, and without the word `end`, which it would take for its own. */
const plain = (text: string): string =>
  mermaidText(text.replaceAll(/[\n\r]+/g, ' ')).replaceAll(/\bend\b/gi, (word) => `#${word.charCodeAt(0)};${word.slice(1)}`)

class Diagram {
  readonly lines: string[] = []
  private readonly analysis: Analysis
  private readonly participants = new Map<string, string>()

  constructor(analysis: Analysis) {
    this.analysis = analysis
  }

  private participant(id: string): string {
    const known = this.participants.get(id)
    if (known !== undefined) return known
    const participant = `p${this.participants.size + 1}`
    this.participants.set(id, participant)
    return participant
  }

  private message({ edge }: EdgeTraits): string {
    return plain(edge.name ?? edge.channel ?? edge.kind)
  }

  private note(step: Step, mark = ''): void {
    this.lines.push(`Note over ${this.participant(step.node)}: ${mark}${plain(sentenceOf(step, this.analysis))}`)
  }

  /** An arrow along the edge of the step, or back. */
  private arrow(edge: EdgeTraits, along: boolean, shape: string, text: string): void {
    const source = this.participant(edge.edge.source)
    const target = this.participant(edge.edge.target)
    this.lines.push(`${along ? source : target}${shape}${along ? target : source}: ${text}`)
  }

  add(step: Step): void {
    const edge = this.analysis.traits.edges[this.analysis.graph.edgeAt.get(step.edge ?? '') ?? -1]
    if (edge === undefined) return this.addWithoutMessage(step)
    const waits = this.analysis.triggers.propagates[edge.index] === 1 || edge.reply === 'awaited'
    switch (step.event) {
      case 'send':
      case 'repeat':
        return this.arrow(edge, true, waits ? '->>' : '-)', this.message(edge))
      case 'drop':
        return this.arrow(edge, true, '--x', `${this.message(edge)} is dropped`)
      case 'refuse':
        return this.arrow(edge, true, '-x', `${this.message(edge)} is not accepted`)
      case 'complete':
        return this.arrow(edge, false, '-->>', 'done')
      case 'call-failed':
        return this.arrow(edge, false, '--x', 'failed')
      default:
        return this.addWithoutMessage(step)
    }
  }

  private addWithoutMessage(step: Step): void {
    if (step.event === 'attempt' && step.attempt === 1) return
    this.note(step, step.fault ? '✗ ' : step.event === 'retry' ? '↻ ' : '')
  }

  print(): string {
    const nodes = new Map(this.analysis.graph.model.nodes.map((node) => [node.id, node]))
    const participants = [...this.participants].map(([id, participant]) => {
      const node = nodes.get(id)
      return `${node?.kind === 'person' ? 'actor' : 'participant'} ${participant} as ${plain(node ? nameOf(node) : id)}`
    })
    return ['sequenceDiagram', ...[...participants, ...this.lines].map((line) => `  ${line}`), ''].join('\n')
  }
}

/** A run as a Mermaid sequence diagram: messages as arrows, everything else as notes. */
export const mermaidSequence = (steps: readonly Step[], analysis: Analysis): string => {
  const diagram = new Diagram(analysis)
  for (const step of steps) diagram.add(step)
  return diagram.print()
}

const markdown = (text: string): string => text.replaceAll(/[\\`*_[\]<>|#~]/g, (mark) => `\\${mark}`)

/** A run as Markdown: its steps as a numbered list, faults in bold, and the sequence diagram. */
export const stepsMarkdown = (title: string, steps: readonly Step[], analysis: Analysis): string => {
  const list = steps.map((step, i) => {
    const sentence = markdown(sentenceOf(step, analysis))
    return `${i + 1}. ${step.fault ? `**${sentence}**` : sentence}`
  })
  return [`# ${markdown(title)}`, '', ...list, '', '```mermaid', mermaidSequence(steps, analysis).trimEnd(), '```', ''].join('\n')
}
