import { createContext, type ReactNode } from 'react'
import type { Finding } from '../../model/rules/finding'

/** Shows the proof of a finding. The panel is handed it, because proofs are at home in the inspector. */
export type ShowWhy = (finding: Finding) => ReactNode

export const WhyContext = createContext<ShowWhy>(() => null)
