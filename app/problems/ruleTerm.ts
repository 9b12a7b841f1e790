import type { RuleId } from '../../model/schema/ruleIds'
import type { TermId } from '../../model/terms/terms'

type Family<Id extends string> = Id extends `${infer F}/${string}` ? F : never

/** The word that a rule turns on; for the others of its family, the family’s own. */
const TERMS: Readonly<Partial<Record<RuleId | Family<RuleId>, TermId>>> = {
  trigger: 'trigger',
  'trigger/ack-before-work': 'acknowledgement',
  'trigger/fire-and-forget': 'ephemeral-trigger',
  'trigger/lost-callback': 'async-reply',
  'trigger/non-durable-channel': 'reliable-trigger',
  'trigger/partly-covered': 'cover',
  'trigger/person-only': 'human-backed',
  'trigger/unowned-work': 'unowned',
  progress: 'progressable-work',
  'progress/dual-write': 'dual-write',
  'progress/external-effect-may-repeat': 'idempotent',
  'progress/partial-failure': 'durable-log',
  boundary: 'responsibility-boundary',
  'boundary/overlap': 'overlap',
  'boundary/too-large': 'scope',
  synchrony: 'synchronous',
  'synchrony/cycle': 'synchronous-group',
  'synchrony/indirect-on-request-path': 'indirect-path',
  'synchrony/long-chain': 'synchronous-group',
  coupling: 'design-coupling',
  'coupling/command-on-topic': 'command',
  'coupling/cross-team-call': 'runtime-coupling',
  'coupling/event-on-queue': 'event',
  coordination: 'orchestrator',
  'coordination/hidden-workflow': 'choreography',
  'coordination/no-compensation': 'compensation',
  'coordination/scope-creep': 'indirect-path',
  agent: 'remediation',
  'agent/irreversible-without-gate': 'approval-gate',
  durable: 'durable-execution',
  'durable/actor-blocks-mailbox': 'actor',
  'durable/nondeterministic-control-flow': 'determinism',
  'durable/stateless-waits': 'stateless-function',
  storage: 'materializing',
  structure: 'node',
}

export const ruleTerm = (rule: string): TermId | undefined => {
  const words: Readonly<Record<string, TermId>> = TERMS
  return words[rule] ?? words[rule.slice(0, rule.indexOf('/'))]
}
