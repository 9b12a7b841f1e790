import type { RuleId } from '../schema/ruleIds'
import { irreversibleWithoutGate } from './agent/irreversible-without-gate'
import { noRemediation } from './agent/no-remediation'
import { crossesTeams } from './boundary/crosses-teams'
import { overlap } from './boundary/overlap'
import { retryInsideWait } from './boundary/retry-inside-wait'
import { tooLarge } from './boundary/too-large'
import { broken } from './contract/broken'
import { fragileOrchestrator } from './coordination/fragile-orchestrator'
import { hiddenWorkflow } from './coordination/hidden-workflow'
import { noCompensation } from './coordination/no-compensation'
import { scopeCreep } from './coordination/scope-creep'
import { stalledJoin } from './coordination/stalled-join'
import { commandOnTopic } from './coupling/command-on-topic'
import { crossTeamCall } from './coupling/cross-team-call'
import { eventOnQueue } from './coupling/event-on-queue'
import { mutualKnowledge } from './coupling/mutual-knowledge'
import { queueFanOut } from './coupling/queue-fan-out'
import { rpcOverTopic } from './coupling/rpc-over-topic'
import { actorBlocksMailbox } from './durable/actor-blocks-mailbox'
import { formWithoutLog } from './durable/form-without-log'
import { nondeterministicControlFlow } from './durable/nondeterministic-control-flow'
import { statelessWaits } from './durable/stateless-waits'
import { dualWrite } from './progress/dual-write'
import { externalEffectMayRepeat } from './progress/external-effect-may-repeat'
import { partialFailure } from './progress/partial-failure'
import { retryUnsafe } from './progress/retry-unsafe'
import { unstated } from './progress/unstated'
import { sharedWrites } from './storage/shared-writes'
import { staleReads } from './storage/stale-reads'
import { isolatedNode } from './structure/isolated-node'
import { blocksOnSlowWork } from './synchrony/blocks-on-slow-work'
import { cycle } from './synchrony/cycle'
import { indirectOnRequestPath } from './synchrony/indirect-on-request-path'
import { longChain } from './synchrony/long-chain'
import { streamJobBlockingCall } from './synchrony/stream-job-blocking-call'
import { ackBeforeWork } from './trigger/ack-before-work'
import { fireAndForget } from './trigger/fire-and-forget'
import { lostCallback } from './trigger/lost-callback'
import { noTrigger } from './trigger/no-trigger'
import { nonDurableChannel } from './trigger/non-durable-channel'
import { partlyCovered } from './trigger/partly-covered'
import { personOnly } from './trigger/person-only'
import { unownedWork } from './trigger/unowned-work'
import type { Rule } from './rule'

/** Every rule there is, by id; the compiler holds it to the list of ids. */
const rules = {
  'agent/irreversible-without-gate': irreversibleWithoutGate,
  'agent/no-remediation': noRemediation,
  'boundary/crosses-teams': crossesTeams,
  'boundary/overlap': overlap,
  'boundary/retry-inside-wait': retryInsideWait,
  'boundary/too-large': tooLarge,
  'contract/broken': broken,
  'coordination/fragile-orchestrator': fragileOrchestrator,
  'coordination/hidden-workflow': hiddenWorkflow,
  'coordination/no-compensation': noCompensation,
  'coordination/scope-creep': scopeCreep,
  'coordination/stalled-join': stalledJoin,
  'coupling/command-on-topic': commandOnTopic,
  'coupling/cross-team-call': crossTeamCall,
  'coupling/event-on-queue': eventOnQueue,
  'coupling/mutual-knowledge': mutualKnowledge,
  'coupling/queue-fan-out': queueFanOut,
  'coupling/rpc-over-topic': rpcOverTopic,
  'durable/actor-blocks-mailbox': actorBlocksMailbox,
  'durable/form-without-log': formWithoutLog,
  'durable/nondeterministic-control-flow': nondeterministicControlFlow,
  'durable/stateless-waits': statelessWaits,
  'progress/dual-write': dualWrite,
  'progress/external-effect-may-repeat': externalEffectMayRepeat,
  'progress/partial-failure': partialFailure,
  'progress/retry-unsafe': retryUnsafe,
  'progress/unstated': unstated,
  'storage/shared-writes': sharedWrites,
  'storage/stale-reads': staleReads,
  'structure/isolated-node': isolatedNode,
  'synchrony/blocks-on-slow-work': blocksOnSlowWork,
  'synchrony/cycle': cycle,
  'synchrony/indirect-on-request-path': indirectOnRequestPath,
  'synchrony/long-chain': longChain,
  'synchrony/stream-job-blocking-call': streamJobBlockingCall,
  'trigger/ack-before-work': ackBeforeWork,
  'trigger/fire-and-forget': fireAndForget,
  'trigger/lost-callback': lostCallback,
  'trigger/no-trigger': noTrigger,
  'trigger/non-durable-channel': nonDurableChannel,
  'trigger/partly-covered': partlyCovered,
  'trigger/person-only': personOnly,
  'trigger/unowned-work': unownedWork,
} satisfies { readonly [Id in RuleId]: Rule<Id> }

/** In the order of their ids. */
export const allRules: readonly Rule[] = Object.values(rules)

export const ruleById = (id: RuleId): Rule => rules[id]
