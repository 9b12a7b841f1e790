import { NODE_KINDS } from '../../../model/schema/model'
import { appendNode } from '../../edits/drawing'
import { isRefused } from '../../edits/edit'
import { perform } from '../../edits/perform'
import { NODE_WORDS } from '../../edits/words'
import { useDocument } from '../../store/document'
import { NODE_GLYPHS } from '../../../model/picture/glyphs'
import { Glyph } from '../../ui/Icon'
import { Menu, type MenuItem } from '../../ui/Menu'
import { toScreen, useCamera } from '../camera'
import { stopAsking, useConnecting, type Asking } from './connecting'

const itemsFor = ({ from, kind, at }: Asking): readonly MenuItem[] => {
  const { model } = useDocument.getState()
  return NODE_KINDS.map((node, i): MenuItem => {
    const edit = appendNode(model, from, node, at, kind === undefined ? {} : { edge: kind })
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

/** An edge was dropped on empty canvas: what goes there? One choice makes node and edge. */
export function AskMenu({ root }: { readonly root: HTMLElement | null }) {
  const asking = useConnecting((state) => state.asking)
  if (asking === undefined || root === null) return null
  const { left, top } = root.getBoundingClientRect()
  const screen = toScreen(useCamera.getState(), asking.at)
  return <Menu label="What goes here?" items={itemsFor(asking)} at={{ x: left + screen.x, y: top + screen.y }} onClose={stopAsking} />
}
