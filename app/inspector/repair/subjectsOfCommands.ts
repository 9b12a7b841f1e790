import type { Analysis } from '../../../model/analysis/analyze'
import type { Command } from '../../../model/graph/commands'
import { edgeSubject, nodeSubject, type Subject } from '../../store/selection'

/** What of the drawing as it is the commands would change; of what they would add, the nodes it would be joined to. */
export const subjectsOfCommands = (commands: readonly Command[], analysis: Analysis): readonly Subject[] => {
  const subjects = commands.flatMap((command): readonly Subject[] => {
    switch (command.type) {
      case 'setNode':
        return [nodeSubject(command.id)]
      case 'setEdge':
        return [edgeSubject(command.id)]
      case 'addEdge':
        return [nodeSubject(command.edge.source), nodeSubject(command.edge.target)]
      case 'remove':
        return [...(command.nodes ?? []).map(nodeSubject), ...(command.edges ?? []).map(edgeSubject)]
      case 'batch':
        return subjectsOfCommands(command.commands, analysis)
      default:
        return []
    }
  })
  const isThere = (subject: Subject): boolean =>
    analysis.graph.nodeAt.has(subject.replace(/^node:/, '')) || analysis.graph.edgeAt.has(subject.replace(/^edge:/, ''))
  return [...new Set(subjects)].filter(isThere)
}
