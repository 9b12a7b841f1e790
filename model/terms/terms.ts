// oxlint-disable max-lines -- one entry after the other
import type { PostId } from '../catalog/posts'

/** A word of the domain, explained where a person meets it. */
export type Term = {
  /** As it stands in running text. */
  readonly name: string
  /** At most two sentences. */
  readonly text: string
  /** The post that it comes from. */
  readonly source: PostId
}

/** Every term that the tool uses, in the order in which one builds on the other. */
export const terms = {
  // The graph
  node: {
    name: 'node',
    text: 'Something that takes part in the work: a service, a function, a stream job, an agent, a person, a timer, a store. Its outline and its sign tell which.',
    source: 'graph',
  },
  edge: {
    name: 'edge',
    text: 'A way for work to go from one node to another: a call, a queue or a topic. Data edges only read, write or copy, and start nothing.',
    source: 'graph',
  },
  'direct-path': {
    name: 'direct path',
    text: 'The edges without which the workflow cannot finish. Everything on it adds to how long the workflow takes and how it can fail.',
    source: 'graph',
  },
  'indirect-path': {
    name: 'indirect path',
    text: 'Auxiliary edges, such as audit, mail or analytics. The workflow finishes without them, so nobody should wait for them.',
    source: 'graph',
  },
  workflow: {
    name: 'workflow',
    text: 'A piece of work that takes several nodes, as the edges it runs over. It can be conducted by one of them or emerge from how they react to one another.',
    source: 'graph',
  },
  root: {
    name: 'root',
    text: 'Where work begins: a person who clicks or a timer that fires. A timer starts its work again until it succeeds; a person may give up.',
    source: 'reliable',
  },
  command: { name: 'command', text: 'A message that says what is to be done. Whoever sends it knows the receiver.', source: 'coupling' },
  event: {
    name: 'event',
    text: 'A message that says what has happened. Whoever listens knows the sender, and the sender knows nobody.',
    source: 'coupling',
  },
  query: {
    name: 'query',
    text: 'A message that asks for something and changes nothing. It may be asked again at any time.',
    source: 'coupling',
  },

  // Reliable progress
  'reliable-progress': {
    name: 'reliable progress',
    text: 'Work that gets done whatever fails meanwhile. It takes two things: a reliable trigger and progressable work.',
    source: 'reliable',
  },
  trigger: {
    name: 'trigger',
    text: 'What starts a piece of work. The question to ask of it is who would start the work again after a failure.',
    source: 'reliable',
  },
  'reliable-trigger': {
    name: 'reliable trigger',
    text: 'A trigger that is held durably until the work is done, so that any failure leads to another try. A durable queue is one, and so is a call that the caller has recorded or the callee has durably accepted.',
    source: 'reliable',
  },
  'ephemeral-trigger': {
    name: 'ephemeral trigger',
    text: 'A trigger that exists in memory only, such as a plain call. When it fails, somebody upstream has to notice and start again.',
    source: 'reliable',
  },
  'progressable-work': {
    name: 'progressable work',
    text: 'Work that can be started again without harm and then gets further. Being idempotent, being tolerant of duplicates or keeping a durable log makes it so.',
    source: 'reliable',
  },
  idempotent: {
    name: 'idempotent',
    text: 'A repeat has no further effect, for instance because it is recognised by its key. That makes a retry safe.',
    source: 'reliable',
  },
  tolerant: {
    name: 'tolerant',
    text: 'Duplicates do no harm here, so no control is needed. Reading is the plainest case.',
    source: 'reliable',
  },
  transactional: {
    name: 'transactional',
    text: 'All of it happens or nothing. Alone that does not make a retry safe, because a repeat applies everything a second time.',
    source: 'reliable',
  },
  'durable-log': {
    name: 'durable log',
    text: 'Finished steps are recorded, and a retry resumes after them instead of starting over. Durable execution engines and stream processors with checkpoints keep one.',
    source: 'reliable',
  },
  'durable-execution': {
    name: 'durable execution',
    text: 'An engine records each step of a function and replays the record after a failure. The function then goes on as if nothing had happened.',
    source: 'tree1',
  },
  acknowledgement: {
    name: 'acknowledgement',
    text: 'The consumer tells the channel that a message needs no further delivery. Given before the work is done, it lets a crash lose the work.',
    source: 'reliable',
  },
  'dual-write': {
    name: 'dual write',
    text: 'Two systems are written one after the other, and a crash in between leaves only one of them changed. Typically that is a database and the message about the change.',
    source: 'reliable',
  },
  outbox: {
    name: 'outbox',
    text: 'The message is written to the sender’s own database in the same transaction as the change, and a relay sends it afterwards. So there is never one without the other.',
    source: 'reliable',
  },
  'change-data-capture': {
    name: 'change data capture',
    text: 'The changes of a database are read from its log and published as events. What was written will be published, and nothing else.',
    source: 'reliable',
  },

  // Responsibility
  'responsibility-boundary': {
    name: 'responsibility boundary',
    text: 'Everything that one owner starts again when something in it fails. It reaches from a reliable trigger downstream to the next one.',
    source: 'responsibility',
  },
  owner: {
    name: 'owner',
    text: 'Who holds the trigger of a boundary: a queue or topic, a caller or callee that has recorded the call, a timer or a person. The owner answers for the work being finished.',
    source: 'responsibility',
  },
  scope: {
    name: 'scope',
    text: 'The nodes inside a responsibility boundary. A retry by its owner may run any of them again.',
    source: 'responsibility',
  },
  cover: {
    name: 'cover',
    text: 'What is sure to start a node’s work again, over every way in. It is as good as the weakest way: durable, a person, or nothing.',
    source: 'responsibility',
  },
  'hand-off': {
    name: 'hand-off',
    text: 'Responsibility moves on to the next owner, and the one before is done with it. It happens where a reliable trigger expects no answer.',
    source: 'responsibility',
  },
  nested: {
    name: 'nested boundary',
    text: 'A boundary whose outcome another one waits for. The inner owner retries its own part, and the outer one still answers for the whole.',
    source: 'responsibility',
  },
  overlap: {
    name: 'overlap',
    text: 'A node lies in several boundaries, so several owners may start its work again, even at the same time. That is harmless only if the work is safe to repeat.',
    source: 'responsibility',
  },

  // Verdicts
  verdict: {
    name: 'verdict',
    text: 'Whether the work of a node will be finished whatever fails, from who starts it again and whether that is safe. It is worked out anew after every edit.',
    source: 'responsibility',
  },
  reliable: { name: 'reliable', text: 'Something durable retries the work, and that is safe. It will be finished.', source: 'reliable' },
  'human-backed': {
    name: 'human-backed',
    text: 'The work is safe to retry, but only a person will. It is finished if they try again.',
    source: 'responsibility',
  },
  'retry-unsafe': {
    name: 'unsafe to retry',
    text: 'The work will be retried, and a retry does harm. Make it idempotent, or give it a durable log.',
    source: 'reliable',
  },
  unstated: {
    name: 'not stated',
    text: 'The work will be retried, and the drawing does not say whether that is safe. State what protects it.',
    source: 'reliable',
  },
  unowned: {
    name: 'unowned',
    text: 'Nothing is sure to start the work again, over at least one way in. If it fails there, nobody will finish it.',
    source: 'responsibility',
  },
  unreliable: {
    name: 'unreliable',
    text: 'Nothing is sure to retry the work, and a retry would do harm. It needs both an owner and a control.',
    source: 'reliable',
  },

  // Synchrony
  synchronous: {
    name: 'synchronous',
    text: 'The caller holds still until the answer comes, so both must be up. Failure and delay pass straight through.',
    source: 'coupling',
  },
  resumable: {
    name: 'resumable',
    text: 'The caller waits for the answer, but can stop and go on later, because the call is recorded. While the other end is down, it is only delayed.',
    source: 'tree1',
  },
  'async-reply': {
    name: 'asynchronous reply',
    text: 'The answer comes later as a message of its own, and is matched to its question. Nobody holds a connection open meanwhile.',
    source: 'coupling',
  },
  'one-way': {
    name: 'one-way',
    text: 'The sender expects no answer and goes on at once. It does not learn how the work ended.',
    source: 'coupling',
  },
  'synchronous-group': {
    name: 'synchronous group',
    text: 'Nodes that are tied together by synchronous calls. They must all be up at once, so together they fail as one.',
    source: 'coupling',
  },
  'local-context': {
    name: 'local context',
    text: 'A durable function must stay alive while it waits here, as for a plain call. If it crashes, the call is made again.',
    source: 'tree1',
  },
  'remote-context': {
    name: 'remote context',
    text: 'A durable function can be suspended while it waits here, and resumes with the answer. The work on the other side has a trigger of its own.',
    source: 'tree1',
  },
  'durable-function-tree': {
    name: 'durable function tree',
    text: 'Durable functions that call one another, each with its own log and its own retries. A failure is handled at the nearest branch instead of at the root.',
    source: 'tree2',
  },

  // Coordination
  orchestrator: {
    name: 'orchestrator',
    text: 'A node that conducts others: it calls each in its turn and waits for the answers. The order of the steps, and where it stands, is written down there.',
    source: 'framework',
  },
  orchestration: {
    name: 'orchestration',
    text: 'One node conducts the workflow and knows all of its steps. It can be seen and changed in one place, which everyone else then depends on.',
    source: 'framework',
  },
  choreography: {
    name: 'choreography',
    text: 'Each node reacts to what others have done, and nobody conducts. Nodes stay independent, and the workflow as a whole is written down nowhere.',
    source: 'framework',
  },
  compensation: {
    name: 'compensation',
    text: 'A step that takes back what an earlier one did, when a later one fails for good. Somebody must remember which steps are to be undone.',
    source: 'framework',
  },
  'blast-radius': {
    name: 'blast radius',
    text: 'Whom it reaches when a node is down: who stops with it and who has to wait. Fewer synchronous edges make it smaller.',
    source: 'coupling',
  },

  // Coupling
  'design-coupling': {
    name: 'coupling at design time',
    text: 'Who must know whom, and so who has to change with whom. A command binds the sender to the receiver, an event the receiver to the sender.',
    source: 'coupling',
  },
  'runtime-coupling': {
    name: 'coupling at run time',
    text: 'How much two nodes must be up together. A synchronous call binds most, a one-way message over a channel not at all.',
    source: 'coupling',
  },
  instability: {
    name: 'instability',
    text: 'The share of a node’s relations in which it knows the other side, from 0 to 1. Near 1 it depends on others and is free to change; near 0 others depend on it.',
    source: 'coupling',
  },

  // Forms
  'stateless-function': {
    name: 'stateless durable function',
    text: 'A durable function that lives for one call and keeps nothing afterwards. Its log only carries it over a failure.',
    source: 'forms',
  },
  session: {
    name: 'session',
    text: 'A durable function that lives as long as one piece of work, such as an order, and remembers its steps. Messages can reach it while it runs.',
    source: 'forms',
  },
  actor: {
    name: 'actor',
    text: 'A durable object with an identity and a state of its own that takes one message after the other. While it waits for an answer, its mailbox waits too.',
    source: 'forms',
  },
  determinism: {
    name: 'deterministic control flow',
    text: 'A replay takes the same path as the first run, so that the record fits. What may differ, such as time, chance or a model’s answer, has to be recorded as a step.',
    source: 'determinism',
  },

  // Agents
  remediation: {
    name: 'remediation',
    text: 'What stands ready when an agent did the wrong thing, although nothing failed. A retry cannot help there; undoing can.',
    source: 'remediation',
  },
  'approval-gate': {
    name: 'approval gate',
    text: 'A person has to agree before the effect happens. It is the only safeguard for what cannot be taken back.',
    source: 'remediation',
  },

  // Storage
  materializing: {
    name: 'materializing',
    text: 'A second system keeps a durable copy of the data in a form of its own. There are then two copies to keep in step, and the copy is a little behind.',
    source: 'storage',
  },
  tiering: {
    name: 'tiering',
    text: 'Older data is moved to another, cheaper store, and there is still one copy of it. Readers have to look in both places for the whole.',
    source: 'storage',
  },
  workload: {
    name: 'workload',
    text: 'What a store is used for: many small transactions, large analytical questions, both, streams, or objects. Each favours another layout of the data.',
    source: 'storage',
  },
} as const satisfies Record<string, Term>

export type TermId = keyof typeof terms
