import type { Verdict } from '../analysis/cover'
import type { Style } from '../analysis/synchrony'
import type { EdgeKind, NodeKind } from '../schema/model'

/** What is drawn can be heard: `<name>, <kind>, <verdict>`, without a verdict where there is none. */
export const spokenNode = (name: string, kind: NodeKind, verdict: Verdict | null): string =>
  verdict === null ? `${name}, ${kind}` : `${name}, ${kind}, ${verdict}`

/** `<kind> from <source> to <target>, <style>`; a data edge has no style. */
export const spokenEdge = (kind: EdgeKind, source: string, target: string, style: Style | null): string =>
  style === null ? `${kind} from ${source} to ${target}` : `${kind} from ${source} to ${target}, ${style}`
