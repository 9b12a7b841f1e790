import { useMemo, useState } from 'react'
import type { Analysis } from '../../model/analysis/analyze'
import { runSources } from '../../model/simulation/runSources'
import { useDocument } from '../store/document'
import { askForFailure, playFreely } from '../store/run'
import { nodeAt } from '../store/subjects'
import { Icon } from '../ui/Icon'
import './playSection.css'

/** Failing nodes before reliable ones, each group in the order of the file. */
const workersOf = ({ traits, verdict }: Analysis): readonly string[] => {
  const working = traits.nodes.filter((node) => node.working)
  const isReliable = ({ index }: { readonly index: number }): boolean => verdict[index] === 'reliable'
  return [...working.filter((node) => !isReliable(node)), ...working.filter(isReliable)].map(({ id }) => id)
}

type ChoiceProps = {
  readonly label: string
  readonly nodes: readonly string[]
  readonly action: string
  readonly run: (node: string) => void
}

function NodeChoice({ label, nodes, action, run }: ChoiceProps) {
  const analysis = useDocument((document) => document.analysis)
  const [chosen, setChosen] = useState<string>()
  const node = chosen !== undefined && nodes.includes(chosen) ? chosen : nodes[0]
  if (node === undefined) return null
  return (
    <div className="failure-play">
      <label>
        {label}
        <select className="choice" value={node} onChange={(event) => setChosen(event.target.value)}>
          {nodes.map((id) => (
            <option key={id} value={id}>
              {nodeAt(analysis, id)?.name ?? id}
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="button" onClick={() => run(node)}>
        <Icon glyph="play" small />
        {action}
      </button>
    </div>
  )
}

/** Runs on the canvas: the shortest in which a node fails, or one that a person plays. */
export function PlaySection() {
  const analysis = useDocument((document) => document.analysis)
  const workers = useMemo(() => workersOf(analysis), [analysis])
  const sources = useMemo(() => runSources(analysis), [analysis])
  if (workers.length === 0 && sources.length === 0) return null
  return (
    <div className="failure-runs">
      <h3>Watch it happen</h3>
      <NodeChoice label="How does it fail?" nodes={workers} action="Play the failure" run={(node) => askForFailure([node])} />
      <NodeChoice label="Crash things as they go" nodes={sources} action="Start a run" run={playFreely} />
    </div>
  )
}
