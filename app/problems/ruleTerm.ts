import type { TermId } from '../../model/terms/terms'

/** The word that the rules of a family turn on. */
const TERMS: Readonly<Record<string, TermId>> = {
  trigger: 'trigger',
  progress: 'progressable-work',
  boundary: 'responsibility-boundary',
  synchrony: 'synchronous',
  coupling: 'design-coupling',
  coordination: 'orchestrator',
  agent: 'remediation',
  durable: 'durable-execution',
  storage: 'materializing',
  structure: 'node',
}

export const ruleTerm = (rule: string): TermId | undefined => TERMS[rule.slice(0, rule.indexOf('/'))]
