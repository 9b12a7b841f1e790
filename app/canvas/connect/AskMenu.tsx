import { NODE_KINDS } from '../../../model/schema/model'
import { appendNode, likelyNext } from '../../edits/drawing'
import { isRefused } from '../../edits/edit'
import { groupAt } from '../../edits/frames'
import { perform } from '../../edits/perform'
import { NODE_WORDS } from '../../edits/words'
import { useDocument } from '../../store/document'
import { NODE_GLYPHS } from '../../../model/picture/glyphs'
import { Glyph } from '../../ui/Icon'
import { Menu, type MenuItem } from '../../ui/Menu'
import { useState } from 'react'
import type { Point } from '../../../model/picture/box'
import { cameraNow, toScreen } from '../camera'
import { stopAsking, useConnecting, type Asking } from './connecting'

const itemsFor = ({ from, kind, at }: Asking): readonly MenuItem[] => {
  const { model } = useDocument.getState()
  return NODE_KINDS.map((node, i): MenuItem => {
    const edit = appendNode(model, from, node, at, { edge: kind, group: groupAt(at) })
    return {
      id: node,
      title: NODE_WORDS[node],
      icon: <Glyph path={NODE_GLYPHS[node].line} filled={NODE_GLYPHS[node].filled} />,
      keys: String(i + 1),
      refused: isRefused(edit) ? edit.refused : undefined,
      run: () => void perform(edit),
    }
  }).filter((item) => item.refused === undefined)
}

/** What Enter takes: the node that most likely comes next by this kind of edge. */
const likelyFor = ({ from, kind }: Asking): string | undefined => {
  const node = useDocument.getState().model.nodes.find(({ id }) => id === from)
  return node && likelyNext(node.kind).find(({ edge }) => kind === undefined || edge === kind)?.node
}

/** An edge was dropped on empty canvas: what goes there? One choice makes node and edge. `corner` is the canvas’s, in the window. */
export function AskMenu({ corner }: { readonly corner: () => Point }) {
  const asking = useConnecting((state) => state.asking)
  return asking === undefined ? null : <Asked asking={asking} corner={corner} />
}

function Asked({ asking, corner }: { readonly asking: Asking; readonly corner: () => Point }) {
  // Where it was dropped stays, however the camera moves meanwhile.
  const [at] = useState(() => {
    const screen = toScreen(cameraNow(), asking.at)
    const { x, y } = corner()
    return { x: x + screen.x, y: y + screen.y }
  })
  return <Menu label="What goes here?" items={itemsFor(asking)} at={at} likely={likelyFor(asking)} onClose={stopAsking} />
}
