import { slug } from './ids'
import type { Loose } from './loose'

/**
 * A made-up landscape in the words that architects use, which codec 1 learns from before it reads or writes anything: what is usual here
 * costs little in a link. Frozen with the codec; a change here makes old links unreadable.
 */

/** kind | name | technology | team | progress */
const NODES = `
person|Customer
person|User
person|Operator
person|Support Agent
person|Administrator
person|Warehouse Clerk
person|Approver
timer|Nightly Schedule
timer|Every Hour
timer|Cron
microservice|Web App|Node.js|Frontend
microservice|Mobile App|Kotlin|Frontend
microservice|API Gateway|Go|Platform
microservice|Checkout API|Java|Checkout|idempotent
microservice|Order Service|Java|Orders|idempotent
microservice|Payment Service|Java|Payments|idempotent
microservice|Inventory Service|Go|Inventory|idempotent
microservice|Shipping Service|.NET|Shipping|idempotent
microservice|Catalog Service|Go|Catalog
microservice|Customer Service|Kotlin|Customers
microservice|Billing Service|Java|Billing|transactional
microservice|Pricing Engine|Rust|Pricing|tolerant
microservice|Recommendation Service|Python|Data Platform|tolerant
microservice|Search API|Go|Search|tolerant
microservice|Account Service|Spring Boot|Accounts
microservice|Identity Provider|Keycloak|Security
function|Order Workflow|temporal|Orders|durable-log
function|Payment Workflow|restate|Payments|durable-log
function|Refund Workflow|dbos|Payments|durable-log
function|Email Sender|lambda|Notifications|tolerant
function|Image Resizer|aws-lambda|Media|idempotent
function|Webhook Handler|azure-functions|Integration|idempotent
function|Report Generator|google-cloud-functions|Analytics
microservice|Fraud Detection|Python|Risk
microservice|Notification Worker|Node.js|Notifications
microservice|Fulfilment Worker|Go|Fulfilment|idempotent
microservice|Invoice Generator|Java|Finance|transactional
stream-job|Order Enrichment|flink|Data Platform|durable-log
stream-job|Revenue Aggregator|kafka-streams|Analytics|durable-log
stream-job|Events Indexer|flink|Search|durable-log
stream-job|Session Aggregation|spark-streaming|Data Platform
agent|Support Assistant|LangGraph|Customer Support
agent|Research Agent|Python|Platform
agent|Triage Agent|OpenAI|Operations
external|Payment Provider|Stripe
external|Bank
external|Email Provider|SendGrid
external|Carrier API
external|Tax Authority
external|SMS Gateway|Twilio
external|Partner System
external|CRM|Salesforce
external|ERP|SAP
store|Orders DB|postgres|Orders
store|Payments DB|postgres|Payments
store|Inventory DB|mysql|Inventory
store|Customers Database|mongodb|Customers
store|Session Cache|redis|Platform
store|Product Cache|redis|Catalog
store|Search Index|elasticsearch|Search
store|Data Warehouse|snowflake|Analytics
store|Data Lake|s3|Data Platform
store|Event Store|cassandra|Data Platform
store|User Profiles|dynamodb|Accounts
store|Documents Bucket|s3|Media
store|Metrics|clickhouse|Operations
microservice|Cart Service
microservice|Basket API
microservice|Delivery Service
microservice|Booking Service
microservice|Reservation Service
microservice|Ticket Service
microservice|Ledger
microservice|Wallet Service
microservice|Accounting Service
microservice|Subscription Manager
microservice|Feature Store
microservice|Audit Logger
microservice|Risk Scoring
microservice|Loan Application
microservice|Claims Processor
microservice|Policy Service
microservice|Quote Calculator
microservice|Reconciliation Job
microservice|Settlement Service
microservice|Import Service
microservice|Export Worker
microservice|Scheduler
microservice|Dispatcher
microservice|Event Relay
microservice|Outbox Relay
microservice|Projection Builder
microservice|Read Model
microservice|Message Router
microservice|File Ingestor
microservice|Device Registry
microservice|Telemetry Collector
microservice|Content Moderation
microservice|Video Transcoder
microservice|User Profile Service
microservice|Promotion Service
microservice|Loyalty Points
microservice|Return Handler
microservice|Supplier Portal
microservice|Logistics Adapter
microservice|Compliance Check
microservice|Credit Check
microservice|Verification Service
microservice|Authentication
microservice|Authorization Server
microservice|Configuration Server
microservice|Monitoring Controller
microservice|Transaction Manager
microservice|Stock Reservation
microservice|Parcel Tracking
microservice|Address Validation
microservice|Review Publisher
microservice|Analytics Consumer
microservice|Backend for Frontend
microservice|Admin Console
microservice|Chat Service
microservice|Marketing Campaigns
microservice|Market Data Feed
microservice|Trade Execution
microservice|Patient Records
microservice|Appointment Service
microservice|Machine Learning Model
microservice|Network Manager`

/** kind | name or channel */
const EDGES = `
rpc|place order
rpc|submit
queue|orders
topic|order-events
topic|OrderPlaced
topic|OrderCreated
topic|order.created
topic|PaymentCompleted
topic|payment.failed
queue|payment-commands
rpc|create order
rpc|get customer
rpc|getProduct
rpc|authorize payment
rpc|charge card
rpc|capture payment
rpc|reserve stock
rpc|release stock
rpc|ship order
queue|shipments
queue|email-queue
queue|notifications
rpc|send email
topic|inventory.updated
topic|StockReserved
topic|ShipmentDispatched
queue|jobs
rpc|check credit
rpc|validate address
rpc|calculate price
rpc|find items
rpc|search
rpc|query
rpc|update profile
rpc|refund payment
rpc|cancel order
rpc|login
topic|user.registered
topic|customer-changes
topic|audit-log
topic|metrics
topic|clicks
queue|dead-letter
queue|tasks
rpc|notify customer
rpc|start workflow
rpc|confirm booking
rpc|approve claim
rpc|score transaction
rpc|publish report
topic|invoice.issued
topic|account.updated
topic|price.changed
topic|delivery.completed
topic|transaction.approved
topic|transaction.rejected
topic|event.received
queue|process-document
queue|import-requests
rpc|load data
rpc|list products
rpc|verify identity
rpc|schedule pickup
rpc|assign driver
rpc|request quote`

const DESCRIPTIONS = [
  'Takes the order and writes it down. A repeat is recognised by its key, so it may run again without harm.',
  'Charges the card once the goods are reserved. If the call fails, nobody tries again.',
  'Reads each event from a durable topic, at least once, and acknowledges it after the work is done.',
  'Waits for the answer of the payment service and resumes where it was after a crash.',
  'Sends a message to the customer; it is auxiliary, and the workflow does not need it to finish.',
]

const CHANNEL_TECHNOLOGY: Readonly<Record<string, string>> = { topic: 'kafka', queue: 'rabbitmq', rpc: 'grpc' }

const rows = (table: string): readonly (readonly string[])[] =>
  table
    .trim()
    .split('\n')
    .map((row) => row.split('|'))

const GROUPS = ['Ordering', 'Payments', 'Fulfilment domain', 'Platform', 'Analytics']

const node = (row: readonly string[], i: number): Loose => {
  const [kind = '', name = '', technology, team, progress] = row
  return {
    id: i % 4 < 2 ? `n${i + 1}` : slug(name, '-'),
    kind,
    name,
    ...(technology === undefined ? {} : { technology }),
    ...(team === undefined || i % 3 > 0 ? {} : { team }),
    ...(i % 4 > 1 ? {} : { group: `g${(Math.floor(i / 10) % GROUPS.length) + 1}` }),
    ...(progress === undefined ? {} : { progress: [progress] }),
    ...(i % 25 === 7 ? { duration: 'long' } : {}),
    ...(i % 25 === 14 ? { description: DESCRIPTIONS[Math.floor(i / 25)] } : {}),
    position: { x: (i % 8) * 280, y: Math.floor(i / 8) * 120 },
  }
}

const edge = (row: readonly string[], i: number, nodes: readonly Loose[]): Loose => {
  const [kind = '', label] = row
  const workers = nodes.filter((item) => !['person', 'timer', 'store'].includes(String(item['kind'])))
  const stores = nodes.filter((item) => item['kind'] === 'store')
  const source = i < 5 ? nodes[i] : workers[(i * 7) % workers.length]
  const target = i % 6 === 5 ? stores[i % stores.length] : workers[i < 5 ? i : (i * 11 + 3) % workers.length]
  const ends = { source: source?.['id'], target: target?.['id'] }
  const id = i % 2 === 0 ? `e${i + 1}` : `${String(ends.source)}-${String(ends.target)}`
  if (i % 6 === 5) return { id, kind: 'data', ...ends, ...(i % 12 === 5 ? { access: 'read' } : {}) }
  return {
    id,
    kind,
    ...ends,
    [kind === 'rpc' ? 'name' : 'channel']: label,
    ...(i % 4 === 1 ? { technology: CHANNEL_TECHNOLOGY[kind] } : {}),
    ...(i % 9 === 2 ? { path: 'indirect' } : {}),
    ...(kind === 'rpc' && i % 5 === 3 ? { message: 'query' } : {}),
  }
}

export const trainingModel = (): Loose => {
  const nodes = rows(NODES).map(node)
  const edges = rows(EDGES).map((row, i) => edge(row, i, nodes))
  return {
    format: 'coordinated-progress',
    version: 1,
    name: 'Online shop',
    description: 'Who starts the work, who retries it when it fails, and what protects it from being done twice.',
    nodes,
    edges,
    groups: GROUPS.map((name, i) => ({ id: `g${i + 1}`, name })),
    workflows: [{ id: 'checkout', name: 'Checkout', edges: ['e1', 'e3', 'e5'] }],
    waivers: [{ rule: 'progress/dual-write', subject: 'node:n5', reason: 'Accepted for now.', owner: 'Platform', expires: '2026-12-31' }],
    settings: { rules: { 'boundary/too-large': ['warning', { max: 5 }], 'trigger/unowned-work': 'error', 'progress/unstated': 'off' } },
  }
}
