import { technologyById } from '../../../model/catalog/catalog'
import type { ImpliedTrait } from '../../../model/catalog/technology'
import type { NodeTraits } from '../../../model/analysis/traits'
import type { Duration, Form, NodeKind } from '../../../model/schema/model'
import { CONTROL, DURATION, WORKLOAD } from '../words'
import type { ChoiceTrait, FlagTrait, ManyTrait, Trait, TraitOption, Unstated } from './trait'

const isWorking = ({ working }: NodeTraits): boolean => working

const technologyOf = ({ node }: NodeTraits) => (node.technology === undefined ? undefined : technologyById(node.technology))

const implied = <Value>(node: NodeTraits, trait: ImpliedTrait, value: Value, words: string): Unstated<Value> => {
  const technology = technologyOf(node)
  return {
    value,
    sentence: `${words}, as ${technology?.name ?? 'its technology'} implies.`,
    source: technology?.implies.because[trait]?.source,
  }
}

const PROGRESS: readonly TraitOption[] = [
  { value: 'tolerant', title: 'Harmless', meaning: 'It only reads, or a duplicate does no harm.' },
  { value: 'idempotent', title: 'Idempotent', meaning: 'A repeat has no further effect.' },
  { value: 'transactional', title: 'Transactional', meaning: 'Atomic, but a repeat applies twice.' },
  { value: 'durable-log', title: 'Durable log', meaning: 'Finished steps are recorded, and a retry resumes after them.' },
]

const unstatedProgress = (node: NodeTraits): Unstated<readonly string[]> => {
  const { progress, progressOrigin } = node
  const words = (progress ?? []).map((control) => CONTROL[control]).join('; ')
  if (progressOrigin === 'technology' && progress !== undefined) return implied(node, 'progress', progress, words)
  if (progressOrigin === 'kind') return { value: progress, sentence: `${words}, because it is a stream job.` }
  if (progressOrigin === 'inferred') return { value: progress, sentence: `${words}, because it is only ever asked and changes nothing.` }
  return { value: undefined, sentence: 'The drawing does not say what happens when this work is repeated.' }
}

const progressTrait: ManyTrait<NodeTraits> = {
  type: 'many',
  key: 'progress',
  label: 'How its work survives a retry',
  noun: 'progress',
  help: 'What keeps a repeat of its work from doing harm.',
  applies: isWorking,
  why: 'progressable',
  options: PROGRESS,
  none: { title: 'Nothing', meaning: 'Nothing protects it: a repeat does harm.' },
  stated: ({ node }) => node.progress,
  unstated: unstatedProgress,
}

const BECAUSE_OF_KIND: Partial<Record<NodeKind, string>> = { agent: 'an agent', person: 'a person' }

const durationTrait: ChoiceTrait<NodeTraits> = {
  type: 'choice',
  key: 'duration',
  label: 'How long it takes',
  noun: 'the duration',
  help: 'One unit of its work, from start to end.',
  applies: isWorking,
  options: () => [
    { value: 'short', title: 'Short', meaning: 'Up to seconds.' },
    { value: 'long', title: 'Long', meaning: 'Minutes and more.' },
    { value: 'human', title: 'Human', meaning: 'As long as a person takes.' },
  ],
  stated: ({ node }) => node.duration,
  unstated: ({ kind }) => {
    const value: Duration = kind === 'agent' ? 'long' : 'short'
    const because = BECAUSE_OF_KIND[kind]
    return { value, sentence: because === undefined ? `${DURATION[value]}, by default.` : `${DURATION[value]}, because it is ${because}.` }
  },
}

const FORMS: Readonly<Record<Form, Omit<TraitOption, 'value'>>> = {
  stateless: { title: 'Stateless', meaning: 'It keeps nothing between its steps but what it was given.' },
  session: { title: 'Session', meaning: 'It lives for one run and can wait within it.' },
  actor: { title: 'Actor', meaning: 'It has an identity and handles its messages one after the other.' },
}

const formTrait: ChoiceTrait<NodeTraits> = {
  type: 'choice',
  key: 'form',
  label: 'Durable function form',
  noun: 'the form',
  help: 'Which of the three forms of a durable function it has, if it is one.',
  applies: isWorking,
  options: (node) =>
    (Object.keys(FORMS) as Form[]).map((value) => {
      const called = technologyOf(node)?.forms?.[value]
      const { title, meaning } = FORMS[value]
      return {
        value,
        title,
        meaning: typeof called === 'string' ? `${meaning} ${technologyOf(node)?.name ?? ''} calls it “${called}”.` : meaning,
      }
    }),
  stated: ({ node }) => node.form,
  unstated: () => ({ value: undefined, sentence: 'The drawing does not say that it is a durable function.' }),
}

const controlFlowTrait: ChoiceTrait<NodeTraits> = {
  type: 'choice',
  key: 'controlFlow',
  label: 'On replay',
  noun: 'the control flow',
  help: 'Whether running it again takes the same path.',
  applies: isWorking,
  options: () => [
    { value: 'deterministic', title: 'Same path', meaning: 'Deterministic: the same path each time.' },
    { value: 'nondeterministic', title: 'May differ', meaning: 'Nondeterministic: it may take another path.' },
  ],
  stated: ({ node }) => node.controlFlow,
  unstated: () => ({ value: undefined, sentence: 'The drawing does not say which path a replay takes.' }),
}

const joinsTrait: FlagTrait<NodeTraits> = {
  type: 'flag',
  key: 'joins',
  label: 'Joins its inputs',
  noun: 'the join',
  help: 'Its work needs several inputs together: a join, a window, two events that must both arrive.',
  applies: isWorking,
  stated: ({ joins }) => joins,
  on: (whom) => `Let ${whom} join its inputs`,
  off: (whom) => `Let ${whom} take each input by itself`,
}

const remediationTrait: ManyTrait<NodeTraits> = {
  type: 'many',
  key: 'remediation',
  label: 'Remediation',
  noun: 'the remediation',
  help: 'What stands ready when the agent got something wrong.',
  applies: ({ kind }) => kind === 'agent',
  options: [
    { value: 'approval-gate', title: 'Approval gate', meaning: 'Somebody approves before it takes effect.' },
    { value: 'versioned-data', title: 'Versioned data', meaning: 'What it changed can be rolled back.' },
    { value: 'read-back', title: 'Read-back', meaning: 'It reads back what it did and compares.' },
    { value: 'external-undo', title: 'External undo', meaning: 'The other side offers an undo.' },
    { value: 'action-log', title: 'Action log', meaning: 'Every action is recorded.' },
    { value: 'evaluator', title: 'Evaluator', meaning: 'Something judges its results.' },
  ],
  none: { title: 'None', meaning: 'Nothing stands ready.' },
  stated: ({ node }) => node.remediation,
  unstated: () => ({ value: undefined, sentence: 'The drawing does not say what stands ready.' }),
}

const isStore = ({ kind }: NodeTraits): boolean => kind === 'store'

const workloadTrait: ChoiceTrait<NodeTraits> = {
  type: 'choice',
  key: 'workload',
  label: 'Workload',
  noun: 'the workload',
  help: 'What the store is used for.',
  applies: isStore,
  options: () => [
    { value: 'oltp', title: 'OLTP', meaning: 'Transactions: many small reads and writes.' },
    { value: 'olap', title: 'OLAP', meaning: 'Analytics: few large reads.' },
    { value: 'htap', title: 'HTAP', meaning: 'Transactions and analytics in one.' },
    { value: 'stream', title: 'Streams', meaning: 'Logs of events, read in order.' },
    { value: 'object', title: 'Objects', meaning: 'Files and blobs.' },
  ],
  stated: ({ node }) => node.workload,
  unstated: (node) =>
    node.workload === undefined
      ? { value: undefined, sentence: 'The drawing does not say.' }
      : implied(node, 'workload', node.workload, WORKLOAD[node.workload]),
}

const TIERS_WORDS = { 1: 'One tier', 2: 'Two tiers of its own' } as const

const tiersTrait: ChoiceTrait<NodeTraits> = {
  type: 'choice',
  key: 'tiers',
  label: 'Tiers',
  noun: 'the tiers',
  help: 'Whether it moves its own cold data to a second tier.',
  applies: isStore,
  options: () => [
    { value: '1', title: 'One', meaning: 'All its data lies in one tier.' },
    { value: '2', title: 'Two', meaning: 'It tiers its own cold data.' },
  ],
  stated: ({ node }) => node.tiers?.toString(),
  unstated: (node) =>
    node.tiers === undefined
      ? { value: undefined, sentence: 'The drawing does not say.' }
      : implied(node, 'tiers', String(node.tiers), TIERS_WORDS[node.tiers]),
  toFile: Number,
}

/** The traits of a node that are chosen, in the order in which they matter. */
export const NODE_TRAITS: readonly Trait<NodeTraits>[] = [
  progressTrait,
  durationTrait,
  joinsTrait,
  formTrait,
  controlFlowTrait,
  remediationTrait,
  workloadTrait,
  tiersTrait,
]
