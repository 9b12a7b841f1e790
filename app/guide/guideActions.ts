import { useDocument } from '../store/document'
import { startGuide } from '../store/guiding'
import { beginTour } from './beginTour'

/** What can be asked for by name, in the palette of commands. */
export const guideActions = [
  { id: 'tour', title: 'Take the one-minute tour', group: 'Help', run: beginTour },
  {
    id: 'story',
    title: 'Tell the story of this example',
    group: 'Help',
    applies: (): boolean => useDocument.getState().origin.kind === 'example',
    run: (): void => startGuide('story'),
  },
] as const
