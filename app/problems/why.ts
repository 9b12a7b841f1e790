import { createContext, type ComponentType } from 'react'
import type { Finding } from '../../model/rules/finding'

/** Shows the proof of a finding. The panel is handed it, because proofs are at home in the inspector. */
export type FindingWhy = ComponentType<{ readonly finding: Finding }>

export const WhyContext = createContext<FindingWhy>(() => null)
