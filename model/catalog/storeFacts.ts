import { recalled } from './recalled'
import { seen } from './implications'
import type { FactsById } from './technology'

export const storeFacts: FactsById = {
  postgres: [
    ...recalled('PostgreSQL docs: Logical decoding; Continuous archiving and PITR', {
      tiers: '1',
      outbox: 'yes (ACID)',
      cdc: 'logical replication/decoding',
      undo: 'PITR from base backup + WAL (whole cluster); no row undo; forks via vendors (Neon, Lakebase)',
    }),
  ],
  mysql: [
    ...recalled('MySQL docs: Binary log; point-in-time recovery', {
      tiers: '1',
      outbox: 'yes',
      cdc: 'binlog',
      undo: 'PITR by replaying binlog onto a backup',
    }),
    seen(
      'taxonomy',
      'OLTP row store (single tier)',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
  ],
  sqlserver: [
    ...recalled('Microsoft Learn: Temporal tables; CDC; Restore to point in time', {
      taxonomy: 'Single tier; columnstore indexes make it hybrid',
      tiers: '1',
      outbox: 'yes',
      cdc: 'CDC / Change Tracking',
      undo: 'system-versioned temporal tables (row history), PITR, snapshots, ledger tables',
    }),
  ],
  oracle: [
    ...recalled('Oracle docs: Flashback technology; GoldenGate', {
      taxonomy: 'Hybrid possible (Database In-Memory)',
      tiers: '1+',
      outbox: 'yes (also Transactional Event Queues)',
      cdc: 'GoldenGate/LogMiner',
      undo: 'Flashback Query/Table/Database, RMAN PITR',
    }),
  ],
  dynamodb: [
    ...recalled('DynamoDB Developer Guide: Streams; Point-in-time recovery; Transactions', {
      taxonomy: 'Single tier (managed)',
      outbox: 'TransactWriteItems (100 items) or item + stream as outbox',
      cdc: 'Streams 24 h ordered per item, or Kinesis',
      undo: 'PITR to any second in the last 1-35 days into a new table; backups',
    }),
  ],
  cassandra: [
    ...recalled('Cassandra docs: CDC; LWT', {
      taxonomy: 'Single tier',
      tiers: '1',
      outbox: 'logged batch is atomic, not isolated; LWT per partition; no general transaction (Accord upcoming)',
      cdc: 'commitlog CDC (per-replica duplicates)',
      undo: 'snapshots + commitlog archive PITR; no undo',
    }),
  ],
  mongodb: [
    ...recalled('MongoDB docs: Change streams; Transactions; Atlas backup', {
      taxonomy: 'Single tier',
      tiers: '1 (Atlas online archive = tiering)',
      outbox: 'multi-document transactions (replica set)',
      cdc: 'change streams (oplog window, resume token)',
      undo: 'Atlas continuous backup PITR',
    }),
  ],
  redis: [
    ...recalled('Redis docs: Persistence', {
      taxonomy: 'Single tier (memory)',
      tiers: '1',
      outbox: 'MULTI/EXEC incl. streams in one slot',
      cdc: 'keyspace notifications are lossy; streams by hand',
      undo: 'RDB/AOF restore only',
    }),
  ],
  s3: [
    ...recalled('Amazon S3 User Guide: Versioning; Object Lock; Event Notifications', {
      taxonomy: 'storage tier used by others',
      tiers: 'storage classes',
      outbox: 'no multi-object transactions (conditional writes since 2024)',
      cdc: 'event notifications at-least-once',
      undo: 'versioning: deletes become markers, old versions restorable; Object Lock prevents deletion',
    }),
  ],
  clickhouse: [
    ...recalled('ClickHouse docs: MergeTree; tiered storage', {
      tiers: 'hot SSD, cold object storage',
      outbox: 'no general transactions (atomic insert per block)',
      cdc: 'none native (materialised views on insert)',
      undo: 'backups; no PITR; lightweight deletes irreversible',
    }),
    seen(
      'taxonomy',
      'Internal tiering (MergeTree tiered storage)',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
  ],
  druid: [
    ...recalled('Druid docs: Kafka ingestion; deep storage', {
      taxonomy: 'Internal tiering (historical tiers, deep storage); stitched real-time + historical per Storage Unification post',
      tiers: 'real-time tasks, historicals, deep storage',
      outbox: 'no',
      cdc: 'none; ingests Kafka/Kinesis exactly-once by storing offsets with segments',
      undo: 'segment versioning/overshadowing; reload from deep storage',
    }),
  ],
  pinot: [
    ...recalled('Pinot docs: Stream ingestion; Tiered storage', {
      taxonomy: 'Internal tiering; real-time plus offline tables',
      tiers: 'consuming/completed/offline tiers',
      outbox: 'no',
      cdc: 'none; ingests streams',
      undo: 'segment replace; deep store',
    }),
  ],
  snowflake: [
    ...recalled('Snowflake docs: Understanding & using Time Travel; Streams; Hybrid tables', {
      tiers: 'row store for hybrid tables + columnar object storage',
      outbox: 'multi-statement transactions',
      cdc: 'streams (change tracking)',
    }),
    seen(
      'taxonomy',
      'Hybrid tables: listed under Hybrid (freshness by composition after the update)',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
    seen(
      'undo',
      'Time Travel default 1 day, 0-90 days for permanent objects on Enterprise; UNDROP; clone at a point; then Fail-safe',
      'docs.snowflake.com data-time-travel',
    ),
  ],
  bigquery: [
    ...recalled('BigQuery docs: Time travel; Table snapshots; CHANGES/APPENDS functions', {
      taxonomy: 'OLAP columnar warehouse',
      tiers: '1 logical',
      outbox: 'multi-statement transactions',
      cdc: 'change history functions; CDC ingestion',
      undo: 'time travel 2-7 days + 7-day fail-safe; snapshots',
    }),
  ],
  iceberg: [
    ...recalled('Iceberg spec: Snapshots; Maintenance', {
      taxonomy: 'shared tier for others; materialisation target',
      tiers: 'object storage',
      outbox: 'atomic commit per table (multi-table via catalog)',
      cdc: 'incremental reads between snapshots, row lineage in V3',
      undo: 'snapshots: time travel and rollback until expired; branches/tags',
    }),
  ],
  delta: [
    ...recalled('Delta docs: Table history, Change data feed', {
      taxonomy: 'shared tier / materialisation target',
      tiers: 'object storage',
      outbox: 'atomic commit per table',
      cdc: 'Change Data Feed',
      undo: 'time travel/RESTORE within log (30 d) and VACUUM (7 d) retention',
    }),
  ],
  hudi: [
    ...recalled('Hudi docs: Timeline, Savepoints, CDC', {
      taxonomy: 'shared tier / materialisation target',
      tiers: 'object storage',
      outbox: 'atomic commit per table',
      cdc: 'incremental queries, CDC mode',
      undo: 'timeline time travel, savepoint + restore, rollback',
    }),
  ],
  paimon: [
    ...recalled('Paimon docs: Snapshots, Changelog producer', {
      tiers: 'object storage',
      outbox: 'atomic snapshot commits',
      cdc: 'changelog streams (lookup/full-compaction producers)',
      undo: 'snapshots, tags, rollback-to',
    }),
    seen('taxonomy', 'cold tier for Fluss (Fluss tiers into Paimon)', "Vanlightly 'Understanding Apache Fluss' (greatreads excerpt)"),
  ],
  singlestore: [
    ...recalled('SingleStore docs: Universal storage; PITR', {
      tiers: 'memory rowstore, columnstore, object storage (bottomless)',
      outbox: 'yes (transactions)',
      cdc: 'CDC-out (Observe) ',
      undo: 'PITR with unlimited storage databases',
    }),
    seen(
      'taxonomy',
      'Hybrid, freshness by composition',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
  ],
  tidb: [
    ...recalled('TiDB docs: TiFlash; FLASHBACK; TiCDC', {
      tiers: 'TiKV row + TiFlash column',
      outbox: 'yes (transactions)',
      cdc: 'TiCDC (at-least-once)',
      undo: 'FLASHBACK CLUSTER/TABLE, stale reads within GC life time, PITR',
    }),
    seen(
      'taxonomy',
      'Hybrid, freshness by catch-up',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
  ],
  elasticsearch: [
    ...recalled('Elasticsearch docs: Data tiers; Snapshot and restore', {
      taxonomy: 'Internal tiering (hot/warm/cold/frozen)',
      tiers: 'hot, warm, cold, frozen (searchable snapshots)',
      outbox: 'no (single-document atomicity)',
      cdc: 'none native',
      undo: 'snapshots only',
    }),
  ],
  bookkeeper: [
    ...recalled('BookKeeper docs: Protocol; Pulsar tiered storage', {
      taxonomy: 'segmented log data plane for Pulsar (ManagedLedger = control plane)',
      tiers: 'bookies + offload to object storage',
      outbox: 'no',
      cdc: 'is the log',
      undo: 'append-only ledgers, deletion by ledger',
    }),
    seen(
      'quorum',
      'ensemble E, write quorum WQ, ack quorum AQ; commonly 3/3/2; recovery fences a quorum then closes the ledger',
      "engineered.at summary of Vanlightly's Pulsar/BookKeeper post",
    ),
  ],
  fluss: [
    ...recalled('Apache Fluss docs', { outbox: 'no', undo: 'lakehouse snapshots for tiered data' }),
    seen(
      'taxonomy',
      'Shared tiering (hot in Fluss servers, older data in lakehouse tables)',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
    seen('cdc', 'primary key tables emit changelog streams', "greatreads excerpt of Vanlightly's Fluss post; engineered.at summary"),
  ],
  'lakebase-ltap': [
    ...recalled('Databricks LTAP announcement (2026) as discussed by Vanlightly', {
      tiers: 'Postgres hot + lakehouse cold',
      outbox: 'yes on the Postgres side',
      cdc: 'synced tables (materialisation, lakehouse to Postgres)',
      undo: 'Postgres branching/PITR + table format snapshots',
    }),
    seen(
      'taxonomy',
      'expected Shared tiering; asynchronous; could move to Shared-Sync-RR or towards Hybrid',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
  ],
  'kafka-store': [
    ...recalled('Kafka docs: Tiered Storage; KIP-1150', {
      tiers: 'local disk, object storage; diskless topics write straight to object storage',
      outbox: 'no',
      cdc: 'is the log',
      undo: 'append-only: replay within retention; no delete of single records except compaction tombstones',
    }),
    seen(
      'taxonomy',
      'Single tier (classic) or Internal tiering (KIP-405); topic-to-Iceberg products are Materialising',
      'Vanlightly, Can We Agree on a Storage/Workload Architecture Taxonomy? (table and categories)',
    ),
    seen(
      'diskless',
      'KIP-1150 Diskless Topics marked Accepted, implementation split into follow-up KIPs',
      'automq.com blog kafka-kip-review-workflow (secondary)',
    ),
  ],
}
