import { useDeferredValue, useId, useMemo, useRef, useState, type ReactNode } from 'react'
import type { Compared } from '../../model/compare/compared'
import { sceneOf, type Scene } from '../../model/picture/scene'
import { compare, stopComparing, useComparing, type Side } from '../store/comparing'
import { useDocument } from '../store/document'
import { useChosenPerspective } from '../store/perspective'
import { showVariant } from '../store/variants'
import type { Difference, DrawnSide } from '../ui/drawnSide'
import { IconButton } from '../ui/IconButton'
import { PerspectiveSelect } from '../ui/PerspectiveSelect'
import { useModal } from '../ui/useModal'
import './compare.css'
import { Meaning } from './Meaning'
import { SidePicker } from './SidePicker'
import { useComparison } from './useComparison'
import { useLit } from './useLit'
import { useSide, type SideNow } from './useSide'

type CompareViewProps = { readonly drawings: (left: DrawnSide, right: DrawnSide) => ReactNode }

const NO_DIFFERENCES: ReadonlyMap<string, Difference> = new Map()

const INSTEAD: Readonly<Record<Exclude<SideNow['state'], 'there'>, string>> = {
  none: 'Choose above what to compare with: a version of this drawing, or another one.',
  reading: 'Reading it…',
  missing: 'It is not kept in this browser any more. Choose another one above.',
}

const comparedOf = (side: SideNow): Compared | undefined => (side.state === 'there' ? side.compared : undefined)
const nameOf = (side: SideNow, otherwise: string): string => (side.state === 'there' ? side.name : otherwise)

const spoken = (side: SideNow, where: string): string => {
  if (side.state !== 'there') return `${where}: nothing`
  const { nodes, edges } = side.model
  return `${where}: ${side.name}, ${nodes.length} nodes, ${edges.length} edges`
}

/** The numbers are seen first; the drawing of a large model may take a moment longer. */
const useScene = (compared: Compared | undefined): Scene | undefined => {
  const perspective = useChosenPerspective()
  const drawn = useDeferredValue(compared, undefined)
  return useMemo(() => drawn && sceneOf(drawn.analysis, perspective), [drawn, perspective])
}

type HeadProps = { readonly label: string; readonly side: Side | undefined; readonly onChange: (side: Side) => void }

function Head({ label, side, onChange }: HeadProps) {
  const several = useDocument(({ variants }) => variants.length > 1)
  const goOn = (): void => {
    if (side?.kind === 'variant') showVariant(side.id)
    stopComparing()
  }
  return (
    <>
      <SidePicker label={label} side={side} onChange={onChange} />
      {side?.kind === 'variant' && several ? (
        <button type="button" className="button" onClick={goOn}>
          Go on with this one
        </button>
      ) : null}
    </>
  )
}

/** Two drawings side by side, what differs in them, and what that means. Escape lets go of what is pointed out, then closes. */
export function CompareView({ drawings }: CompareViewProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const left = useComparing(({ sides }) => sides?.left)
  const right = useComparing(({ sides }) => sides?.right)
  const [before, after] = [useSide(left), useSide(right)]
  const [a, b] = [comparedOf(before), comparedOf(after)]
  const [sceneA, sceneB] = [useScene(a), useScene(b)]
  const comparison = useComparison(a, b)
  const lights = useLit(a, b)
  const [onlyDifferent, setOnlyDifferent] = useState(true)

  useModal(dialog)

  const take = (nextLeft: Side | undefined, nextRight: Side | undefined): void => {
    lights.unlight()
    if (nextLeft !== undefined) compare(nextLeft, nextRight)
  }
  return (
    <dialog
      ref={dialog}
      className="compare"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault()
        if (lights.lit === undefined) stopComparing()
        else lights.unlight()
      }}
    >
      <header className="compare-head">
        <h2 id={titleId}>Compare</h2>
        <p className="compare-summary">{comparison?.summary}</p>
        {right === undefined ? null : (
          <button type="button" className="button" onClick={() => take(right, left)}>
            Swap sides
          </button>
        )}
        <PerspectiveSelect />
        <IconButton icon="close" label="Close the comparison" onClick={stopComparing} />
      </header>
      {drawings(
        {
          scene: sceneA,
          label: spoken(before, 'Left'),
          head: <Head label="Left drawing" side={left} onChange={(side) => take(side, right)} />,
          instead: before.state === 'there' ? null : <p role="status">{INSTEAD[before.state]}</p>,
          differences: comparison?.left ?? NO_DIFFERENCES,
          lit: lights.left,
        },
        {
          scene: sceneB,
          label: spoken(after, 'Right'),
          head: <Head label="Right drawing" side={right} onChange={(side) => take(left, side)} />,
          instead: after.state === 'there' ? null : <p role="status">{INSTEAD[after.state]}</p>,
          differences: comparison?.right ?? NO_DIFFERENCES,
          lit: lights.right,
        },
      )}
      {comparison === undefined || a === undefined || b === undefined ? null : (
        <Meaning
          comparison={comparison}
          names={[nameOf(before, 'Left'), nameOf(after, 'Right')]}
          onlyDifferent={onlyDifferent}
          onOnlyDifferent={setOnlyDifferent}
          lit={lights.lit}
          onLight={lights.light}
          onLightRow={(row) => lights.light(row.key, row.behind(a), row.behind(b))}
        />
      )}
    </dialog>
  )
}
