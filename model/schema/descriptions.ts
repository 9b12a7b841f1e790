import type { Contract, Group, Model, ModelEdge, ModelNode, Waiver, Workflow } from './model'

type Descriptions<T> = { readonly [K in keyof Required<T>]: string }

/** What each key means, as editors show it where the JSON Schema is used. */
export const modelDescriptions: Descriptions<Model> = {
  $schema: 'The address of this schema, so that editors complete and check the file.',
  format: 'Says that the file is a Coordinated Progress model.',
  version: 'The version of the format.',
  name: 'What the system or workflow is called.',
  description: 'About the model, in Markdown.',
  nodes: 'Who starts work, who does it, and where data lies.',
  edges: 'How work and data move from node to node.',
  groups: 'Visual nesting; a group may carry the team that owns what lies in it.',
  workflows: 'Named sub-graphs. An edge may be in several.',
  contracts: 'Promises that the drawing must keep. One that it breaks is an error.',
  waivers: 'Accepted findings. They still show, as waived, and do not fail a check.',
  settings: 'Severities and options of the rules.',
  extra: 'Anything else; every read and write keeps it.',
}

export const nodeDescriptions: Descriptions<ModelNode> = {
  id: 'Unique among the nodes.',
  kind: 'person and timer start work; microservice, function (FaaS), stream-job, agent and external (a third party’s service) do it; store is a database, lake or object store.',
  name: 'What is shown; the id where it is absent.',
  technology: 'An id of the catalogue, or free text. It fills defaults and never overrides what is stated.',
  team: 'Who owns it; else the team of the nearest enclosing group.',
  group: 'The id of the group it lies in.',
  progress:
    'How its work survives being retried. tolerant: duplicates do no harm. idempotent: a repeat has no further effect. transactional: atomic, but a repeat applies twice. durable-log: finished steps are recorded and a retry resumes after them. [] says outright that nothing protects it; absent means not stated.',
  form: 'Which durable function form it has.',
  duration: 'How long a unit of its work takes: up to seconds, minutes and more, or as long as a person needs.',
  controlFlow: 'Whether a replay takes the same path.',
  joins: 'Its work needs several of its inputs together: a join, a window, two events that must both arrive.',
  remediation: 'What stands ready when an agent got it wrong.',
  workload: 'The workload of a store.',
  tiers: 'Of a store: 2 where it tiers its own cold data.',
  description: 'About the node, in Markdown.',
  position: 'Where it stands, in px; y grows downward.',
  size: 'Its width and height in px.',
  extra: modelDescriptions.extra,
}

export const edgeDescriptions: Descriptions<ModelEdge> = {
  id: 'Unique among the edges.',
  kind: 'rpc, queue and topic coordinate work; data reads, writes or moves data and triggers nothing.',
  source: 'The id of the node it starts at.',
  target: 'The id of the node it leads to.',
  name: 'What is shown.',
  technology: 'An id of the catalogue, or free text. It fills defaults and never overrides what is stated.',
  channel: 'The name of the queue or topic. Edges of one kind with the same channel are one queue or topic.',
  message: 'A command asks for work, an event states a fact, a query asks for data. Default: event on a topic, else command.',
  reply:
    'awaited: the caller waits for the result. callback: a correlated answer comes later. none: no answer. Default: awaited for an rpc, none for a queue or topic.',
  trigger:
    'Who durably holds the trigger. rpc: none, caller (recorded and driven by the caller’s side) or callee (accepted durably before it acknowledges). queue, topic: channel (durable), none (in memory) or caller (a durable channel fed through an outbox or CDC). Default: none for an rpc, channel for a queue or topic.',
  ack: 'When a consumer acknowledges a message. Default: after-work.',
  path: 'direct: the workflow cannot finish without it. indirect: auxiliary, such as audit, mail or analytics. Default: direct.',
  compensated: 'An undo for this step exists.',
  irreversible: 'The effect cannot be taken back.',
  access: 'Of a data edge: read, write, materialize (a durable copy) or tier (moved, one copy). Default: write.',
  description: 'About the edge, in Markdown.',
  extra: modelDescriptions.extra,
}

export const groupDescriptions: Descriptions<Group> = {
  id: 'Unique among the groups.',
  name: 'What is shown.',
  parent: 'The id of the group it lies in.',
  team: 'Who owns what lies in it.',
  description: 'About the group, in Markdown.',
  position: 'Where it stands, in px; y grows downward.',
  size: 'Its width and height in px.',
  extra: modelDescriptions.extra,
}

export const workflowDescriptions: Descriptions<Workflow> = {
  id: 'Unique among the workflows.',
  name: 'What it is called.',
  edges: 'The ids of its edges.',
  description: 'About the workflow, in Markdown.',
}

export const contractDescriptions: Descriptions<Contract> = {
  id: 'Unique among the contracts.',
  text: 'The promise in words, such as “No order is lost”.',
  subject: 'What it is about: node:<id>, or workflow:<id> for every node of the workflow that does work.',
  expect:
    'reliable: sure to be finished, and safe to repeat. human-backed: the same, but a person may be needed to try again. no-loss: never lost. no-duplicates: its effect is never applied twice.',
}

export const waiverDescriptions: Descriptions<Waiver> = {
  rule: 'The rule whose finding is accepted.',
  subject: 'What the finding is about, as the finding names it, such as node:<id> or edge:<id>.',
  reason: 'Why it is accepted.',
  owner: 'Who answers for that.',
  expires: 'The last day (YYYY-MM-DD) on which it holds; afterwards the finding counts again.',
}
