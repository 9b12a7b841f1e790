import type { Finding } from '../../rules/finding'
import type { Report, ReportedFinding } from './report'

const url = 'https://example.org/rules'

const reported = (
  finding: Partial<Finding> & Pick<Finding, 'rule' | 'severity' | 'subject' | 'message'>,
  label: string,
  more: Partial<ReportedFinding> = {},
): ReportedFinding => ({
  finding: { waived: false, suggestions: [], ...finding },
  element: { kind: finding.subject.split(':')[0] ?? '', label },
  pointer: '/nodes/0',
  region: { line: 12, column: 5, endLine: 14, endColumn: 6 },
  url: `${url}/${finding.rule}`,
  ...more,
})

/** Every kind of outcome, with texts that a careless report would break on. */
export const sampleReport: Report = {
  version: '0.1.0',
  maxWarnings: 0,
  files: [
    {
      name: 'models/check out <1>.progress.json',
      uri: 'models/check%20out%20%3C1%3E.progress.json',
      issues: [],
      findings: [
        reported(
          { rule: 'boundary/overlap', severity: 'info', subject: 'node:api', message: 'Two boundaries hold “API & <friends>”.' },
          'microservice “API & <friends>”',
        ),
        reported(
          {
            rule: 'coupling/rpc-over-topic',
            severity: 'warning',
            subject: 'edge:e2',
            message: 'An answer ]]> is awaited\u0007 over a "topic".',
          },
          'topic “orders\u001b[31m” from “A” to “B”',
          { pointer: '/edges/1', region: { line: 40, column: 3, endLine: 40, endColumn: 90 } },
        ),
        reported(
          {
            rule: 'trigger/fire-and-forget',
            severity: 'error',
            subject: 'edge:e1',
            message: 'Nothing will retry “charge” if “Ledger” is down.',
            suggestions: [
              { title: 'Send it through a queue', commands: [{ type: 'setEdge', id: 'e1', patch: { kind: 'queue' } }] },
              { title: '“Ledger” accepts it durably', commands: [{ type: 'setEdge', id: 'e1', patch: { trigger: 'callee' } }] },
            ],
          },
          'call from “API” to “Ledger”',
          { pointer: '/edges/0', region: { line: 39, column: 3, endLine: 39, endColumn: 80 } },
        ),
        reported(
          { rule: 'trigger/no-trigger', severity: 'warning', subject: 'node:old', message: 'Nothing starts “Old”.', waived: true },
          'function “Old”',
          {
            waiver: {
              rule: 'trigger/no-trigger',
              subject: 'node:old',
              reason: 'It goes away in spring.',
              owner: 'shop',
              expires: '2026-12-31',
            },
          },
        ),
      ],
    },
    { name: 'clean.progress.json', uri: 'clean.progress.json', issues: [], findings: [] },
    {
      name: 'broken.progress.json',
      uri: 'broken.progress.json',
      issues: [
        {
          pointer: '/nodes/0/kind',
          message: 'Found "lambda" as the kind of a node.',
          region: { line: 3, column: 9, endLine: 3, endColumn: 17 },
        },
        { pointer: '', message: 'The key "edges" is missing.' },
      ],
      findings: [],
    },
  ],
}

export const cleanReport: Report = { version: '0.1.0', files: [{ name: 'clean.json', uri: 'clean.json', issues: [], findings: [] }] }
