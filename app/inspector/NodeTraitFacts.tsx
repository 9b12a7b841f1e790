import { technologyById } from '../../model/catalog/catalog'
import type { Analysis } from '../../model/analysis/analyze'
import type { NodeTraits } from '../../model/analysis/traits'
import { nodeSubject } from '../store/selection'
import { Fact, Facts } from './Fact'
import { TechnologyFact } from './TechnologyFact'
import { CONTROL, CONTROL_FLOW, DURATION, FORM, NODE_KIND, REMEDIATION, STORAGE, WORKLOAD } from './words'

const protection = ({ progress }: NodeTraits): string => {
  if (progress === undefined) return 'Not stated'
  return progress.length === 0 ? 'Nothing' : progress.map((control) => CONTROL[control]).join('; ')
}

const protectionOrigin = ({ progressOrigin, node }: NodeTraits): string | undefined => {
  switch (progressOrigin) {
    case 'technology':
      return `As ${technologyById(node.technology ?? '')?.name ?? 'its technology'} implies.`
    case 'kind':
      return 'As for every stream job.'
    case 'inferred':
      return 'It is only ever asked and changes nothing.'
    case 'not-stated':
      return 'The drawing does not say what happens when this work is repeated.'
    case 'stated':
    case 'group':
      return undefined
  }
}

/** The traits of a node, stated or by default. */
export function NodeTraitFacts({ node, analysis }: { readonly node: NodeTraits; readonly analysis: Analysis }) {
  const { kind, team, duration, working, joins } = node
  const { technology, form, controlFlow, remediation, team: stated, duration: statedDuration } = node.node
  const forms = technologyById(technology ?? '')?.forms
  return (
    <Facts title="What it is">
      <Fact label="Kind">{NODE_KIND[kind]}</Fact>
      <TechnologyFact id={technology} />
      <Fact label="Team" note={team !== undefined && stated === undefined ? 'From the group it lies in.' : undefined}>
        {team ?? 'Not stated'}
      </Fact>
      {working ? (
        <>
          <Fact label="If repeated" note={protectionOrigin(node)} why={[nodeSubject(node.id), 'progressable']}>
            {protection(node)}
          </Fact>
          <Fact label="Takes" note={statedDuration === undefined ? 'By default.' : undefined}>
            {DURATION[duration]}
          </Fact>
          {joins ? <Fact label="Joins">Needs several of its inputs together</Fact> : null}
          {form === undefined ? null : (
            <Fact
              label="Form"
              note={forms?.[form] === undefined || forms[form] === null ? undefined : `There it is called: ${forms[form]}.`}
            >
              {FORM[form]}
            </Fact>
          )}
          {controlFlow === undefined ? null : <Fact label="On replay">{CONTROL_FLOW[controlFlow]}</Fact>}
          {kind === 'agent' ? (
            <Fact label="Remediation" note="What stands ready when it got something wrong.">
              {remediation === undefined || remediation.length === 0
                ? 'None stated'
                : remediation.map((each) => REMEDIATION[each]).join(', ')}
            </Fact>
          ) : null}
        </>
      ) : null}
      {kind === 'store' ? <StoreFacts node={node} analysis={analysis} /> : null}
    </Facts>
  )
}

function StoreFacts({ node, analysis }: { readonly node: NodeTraits; readonly analysis: Analysis }) {
  const system = analysis.storage.find(({ stores }) => stores.includes(node.index))
  return (
    <>
      <Fact label="Workload">{node.workload === undefined ? 'Not stated' : WORKLOAD[node.workload]}</Fact>
      {system === undefined ? null : (
        <>
          <Fact label="Storage" why={[nodeSubject(node.id), 'storage']}>
            {STORAGE[system.type]}
          </Fact>
          <Fact label="Copies" note={system.visibility === 'async' ? 'The newest data shows up later on the other side.' : undefined}>
            {system.copies}
          </Fact>
        </>
      )}
    </>
  )
}
