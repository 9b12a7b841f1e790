import { useMemo } from 'react'
import { explainFinding } from '../../model/proofs/explainFinding'
import type { Finding } from '../../model/rules/finding'
import { useDocument } from '../store/document'
import { Steps } from './Why'

/** The proof of a finding: each condition of its rule, and what that follows from. */
export function FindingProof({ finding }: { readonly finding: Finding }) {
  const analysis = useDocument((document) => document.analysis)
  const proof = useMemo(() => explainFinding(finding, analysis), [finding, analysis])
  return proof === undefined ? <p className="quiet">There is nothing more to say than the sentence itself.</p> : <Steps of={proof} />
}
