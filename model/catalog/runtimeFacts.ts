import { recalled } from './recalled'
import { seen } from './implications'
import type { FactsById } from './technology'

export const runtimeFacts: FactsById = {
  temporal: [
    ...recalled('Temporal docs', {
      effect: 'activity bodies at-least-once (at-most-once if attempts=1); workflow state change effectively once',
      determinism: 'workflow code yes, activity code no; mismatch raises a non-determinism error',
      suspends: 'yes: workflows are evicted and replayed; waiting holds no worker',
      limit: 'history size/count limits: continue-as-new',
    }),
    seen(
      'step_semantics',
      'activities retry automatically by default, exponential backoff, unlimited attempts; at least one timeout (usually start-to-close) must be set',
      'docs.temporal.io/workflow-activity',
    ),
  ],
  restate: [
    ...recalled('Restate docs', {
      step_semantics: 'ctx.run at-least-once until its result is journalled',
      determinism: 'handler control flow yes; ctx.run bodies no',
      suspends: 'yes',
    }),
    seen(
      'concurrency',
      'services unlimited parallel; virtual object single writer per key plus concurrent shared readers; workflow one run per id plus concurrent signal/query handlers',
      'docs.restate.dev/concepts/services',
    ),
    seen('state', 'K/V per object key kept until cleared; per workflow instance for its retention', 'docs.restate.dev/develop/ts/state'),
    seen(
      'deadlock',
      'request/response cycles between exclusive handlers can deadlock; one-way sends avoid it',
      'docs.restate.dev/develop/go/service-communication',
    ),
  ],
  dbos: [
    ...recalled('DBOS docs', {
      step_semantics: 'steps at-least-once; database transactions exactly-once because the checkpoint commits with the data',
      determinism: 'workflow function yes',
      suspends: 'long sleeps/recv wait in process; mostly local-context execution, so little remote suspension',
    }),
    seen('infrastructure', 'library only, needs Postgres as system database, no orchestration server', 'docs.dbos.dev/architecture'),
  ],
  resonate: [
    ...recalled('Resonate docs', {
      step_semantics: 'at-least-once until the promise resolves',
      determinism: 'functions that await others yes',
      suspends: 'yes on remote awaits',
    }),
    seen(
      'invocation',
      'resonate.rpc is ephemeral-to-durable (caller not durable); ctx.rfc/rfi is durable-to-durable; detached calls supported',
      'docs.resonatehq.io get-started/examples/async-rpc',
    ),
  ],
  'azure-durable': [
    ...recalled('Microsoft Learn: Durable Functions', {
      step_semantics: 'activities at-least-once; entity operations serial per entity',
      suspends: 'yes',
    }),
    seen('function_types', 'activity, orchestrator, entity, client', 'docs.azure.cn durable-functions-types-features-overview'),
    seen('determinism', 'orchestrator code must be deterministic', 'docs.azure.cn durable-functions-types-features-overview'),
  ],
  'step-functions': [
    ...recalled('AWS Step Functions Developer Guide', {
      progress: 'engine persists state between states (Standard)',
      task_effect: 'a Retry block re-runs a task: tasks still need idempotency',
      determinism: 'not applicable (declarative)',
      suspends: 'yes (up to 1 year Standard)',
    }),
    seen(
      'step_semantics',
      'Standard: exactly-once workflow execution, state persisted between transitions, idempotent start by name; Express async: at-least-once; Express sync: at-most-once; Express does not persist between transitions',
      'docs.aws.amazon.com step-functions express-at-least-once-execution',
    ),
  ],
  zeebe: [
    ...recalled('Camunda 8 docs: Job workers; Messages', { determinism: 'not applicable (model driven)', suspends: 'yes' }),
    seen(
      'step_semantics',
      'job workers poll/stream jobs and complete or fail them; a job whose timeout passes is given to another worker while the first may still run, so work is at-least-once',
      'docs.camunda.io job-workers; pyzeebe issue 160',
    ),
  ],
  inngest: [
    ...recalled('Inngest docs: Steps & how functions are executed', {
      step_semantics: 'at-least-once per step until recorded',
      determinism: 'code outside steps should be deterministic',
      suspends: 'yes',
    }),
  ],
  'cloudflare-workflows': [
    ...recalled('Cloudflare Workflows docs: Rules of Workflows', {
      determinism: 'step names/order should be deterministic',
      suspends: 'yes',
    }),
    seen('step_semantics', 'at-least-once with automatic retries', 'alchemy.run cloudflare workflow provider docs'),
  ],
  lambda: [
    ...recalled('AWS Lambda Developer Guide', {
      progress: "none built in: idempotency is the author's job (e.g. Powertools)",
      suspends: 'no (15 min limit)',
    }),
    seen(
      'trigger_semantics',
      'async invoke: 2 retries by default, event kept up to 6 hours, then discarded unless DLQ/destination',
      'AWS docs: PutFunctionEventInvokeConfig; invocation-async-configuring',
    ),
  ],
  'lambda-durable': [
    ...recalled('AWS Lambda Developer Guide: durable functions; docs.aws.amazon.com/durable-functions', { suspends: 'yes' }),
    seen(
      'step_semantics',
      'steps at-least-once by default; execution name gives start idempotency; event source mappings did not pass one at launch',
      'docs.aws.amazon.com lambda durable-execution-idempotency',
    ),
    seen('determinism', 'code outside durable operations must be deterministic', 'docs.aws.amazon.com lambda durable-best-practices'),
  ],
  'cloud-functions': [
    ...recalled('Google Cloud docs: Retrying event-driven functions', {
      progress: 'none',
      trigger_semantics: 'event functions at-least-once; retries must be enabled; HTTP functions at-most-once per call',
      suspends: 'no',
    }),
  ],
  microservice: [
    ...recalled('none (pattern)', {
      progress: 'none unless built: idempotency keys, transactional outbox/inbox, hand-made state machine',
      trigger_semantics: 'HTTP/gRPC in: not reliable; queue/topic in: reliable',
      suspends: 'no',
    }),
  ],
  flink: [
    ...recalled('Apache Flink docs: Checkpointing; Fault tolerance guarantees of sources and sinks', {
      external_calls: 'async I/O can repeat after recovery',
      suspends: 'always on',
    }),
    seen(
      'progress',
      'distributed checkpoints of keyed state plus source positions; exactly-once state only when the source takes part in snapshots',
      'flink docs 1.7 guarantees page (apachecn mirror)',
    ),
    seen(
      'effect',
      'end-to-end exactly-once needs a transactional/committing sink (two-phase commit, e.g. Kafka, FileSink) or idempotent sink',
      'mintlify apache/flink datastream sinks; Flink PR 4239',
    ),
  ],
  'kafka-streams': [
    ...recalled('Kafka Streams docs: processing.guarantee', {
      effect: 'default at_least_once; external calls not covered',
      suspends: 'always on',
    }),
  ],
  'spark-ss': [
    ...recalled('Spark docs: Structured Streaming fault tolerance', {
      effect:
        'exactly-once needs replayable source and idempotent/transactional sink; foreachBatch at-least-once unless deduped by batch id; continuous mode at-least-once',
      suspends: 'always on',
    }),
  ],
  risingwave: [
    ...recalled('RisingWave docs: fault tolerance', {
      effect: 'exactly-once for internal state; sinks at-least-once or exactly-once per connector',
      suspends: 'always on',
    }),
  ],
  materialize: [
    ...recalled('Materialize docs: consistency & sinks', {
      effect: 'strict serializable reads; Kafka sink exactly-once with transactions',
      suspends: 'always on',
    }),
  ],
  langgraph: [
    ...recalled('LangGraph docs: Durable execution', {
      gap: 'in mode exit a crash mid-run loses intermediate state; no automatic retrigger after process death: someone must invoke the thread again',
      suspends: 'yes at interrupts',
    }),
    seen(
      'progress',
      'checkpointer saves state per super-step; durability modes exit/async/sync decide when',
      'reference.langchain.com langgraph Durability; docs.langchain.com durable-execution',
    ),
    seen(
      'determinism',
      'wrap side effects and non-deterministic calls in tasks; design idempotent',
      'docs.langchain.com oss langgraph durable-execution',
    ),
  ],
  akka: [
    ...recalled('Akka docs: Event Sourcing; Message delivery reliability', {
      progress: 'event-sourced journal + snapshots; recovery replays events',
      effect: 'messages at-most-once by default',
      suspends: 'passivation',
    }),
  ],
  orleans: [
    ...recalled('Orleans docs: Grains, Reminders, Streams', {
      progress: 'grain state writes (explicit), optional transactions/journaled grains',
      effect: 'grain calls at-most-once by default (timeouts unknown outcome)',
      suspends: 'deactivation',
    }),
  ],
  dapr: [
    ...recalled('Dapr docs: Actors, Workflow, Pub/sub', {
      progress: 'workflow history in actor state store (durabletask replay); actors keep state in state store with turn-based concurrency',
      effect: 'activities at-least-once',
      suspends: 'yes (workflow)',
    }),
  ],
  'eventbridge-scheduler': [
    ...recalled('EventBridge Scheduler User Guide; cron man pages', {
      progress: 'none',
      effect: 'Scheduler: at-least-once invocation with retry (up to 24 h/185) and DLQ; plain cron: at-most-once, missed if host is down',
      suspends: 'n/a',
    }),
  ],
  airflow: [
    ...recalled('Airflow docs: Tasks, DAG runs', {
      progress: 'task instance state in metadata DB; task is the retry unit',
      effect: 'tasks at-least-once with retries; authors make them idempotent',
      suspends: 'deferrable operators',
    }),
  ],
}
