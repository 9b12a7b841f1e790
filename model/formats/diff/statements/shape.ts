import type { Analysis } from '../../../analysis/analyze'
import type { CoordinationStyle, WorkflowFacts } from '../../../analysis/coordination'
import { count } from '../../../schema/count'
import type { Compared } from '../compared'
import type { Statement } from '../statement'

const STYLE: Readonly<Record<CoordinationStyle, string>> = {
  orchestration: 'an orchestration',
  choreography: 'a choreography',
  hybrid: 'a hybrid of orchestration and choreography',
  'request-chain': 'a chain of requests',
  none: 'without a step to coordinate',
}

/** Named workflows by id; the one of a drawing without any may be compared too. */
const workflowsOf = ({ coordination: { workflows } }: Analysis): ReadonlyMap<string, WorkflowFacts> =>
  new Map(workflows.filter(({ name }) => name !== undefined || workflows.length === 1).map((workflow) => [workflow.id, workflow]))

const workflowStatements = ({ before, after }: Compared): readonly Statement[] => {
  const was = workflowsOf(before.analysis)
  return [...workflowsOf(after.analysis)].flatMap(([id, workflow]) => {
    const old = was.get(id)
    if (old === undefined || old.style === workflow.style) return []
    const name = workflow.name === undefined ? 'The workflow' : `“${workflow.name}”`
    const sentence = `${name} was ${STYLE[old.style]} and is now ${STYLE[workflow.style]}.`
    return [{ about: 'workflow', effect: 'neutral', subjects: [`workflow:${id}`], sentence }]
  })
}

const longestChain = ({ synchrony }: Analysis): number => synchrony.depth.reduce((most, depth) => Math.max(most, depth), 0)

const chainStatements = ({ before, after }: Compared): readonly Statement[] => {
  const [was, is] = [longestChain(before.analysis), longestChain(after.analysis)]
  if (was === is) return []
  const sentence = `The longest chain of synchronous calls is ${count(is, 'call')} long instead of ${was}.`
  return [{ about: 'synchrony', effect: is > was ? 'worse' : 'better', subjects: [], sentence }]
}

/** Workflows that are coordinated in another way, and how long work waits for work. */
export const shapeStatements = (compared: Compared): readonly Statement[] => [...workflowStatements(compared), ...chainStatements(compared)]
