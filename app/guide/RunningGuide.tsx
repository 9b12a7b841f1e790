import { useEffect, useState } from 'react'
import { endGuide } from '../store/guiding'
import { reasonOf } from '../ui/reasonOf'
import { showToast } from '../ui/toast'
import type { Guide, GuideKind } from './guide'
import { GuideCard } from './GuideCard'
import { fetchStory } from './readStory'
import { TOUR } from './tour'

/** The story of the example, once it has been fetched. */
const useStory = (example: string | undefined): Guide | undefined => {
  const [story, setStory] = useState<{ readonly of: string; readonly guide: Guide }>()
  useEffect(() => {
    if (example === undefined) return undefined
    let left = false
    fetchStory(example).then(
      (guide) => left || setStory({ of: example, guide }),
      (error: unknown) => {
        if (left) return
        endGuide()
        showToast({ sentence: `The story could not be loaded: ${reasonOf(error)}` })
      },
    )
    return () => {
      left = true
    }
  }, [example])
  return story?.of === example ? story?.guide : undefined
}

type RunningProps = { readonly kind: GuideKind; readonly example: string | undefined; readonly fit: () => void }

/** The tour or the story that somebody asked for. */
export function RunningGuide({ kind, example, fit }: RunningProps) {
  const story = useStory(kind === 'story' ? example : undefined)
  const guide = kind === 'tour' ? TOUR : story
  // A story belongs to its example: leaving that ends it.
  useEffect(() => {
    if (example === undefined) endGuide()
  }, [example])
  return guide === undefined ? null : <GuideCard key={guide.title} kind={kind} guide={guide} fit={fit} />
}
