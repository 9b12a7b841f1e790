import { create } from 'zustand'
import { setPreference } from './preferences'

type Guiding = { readonly open: 'tour' | 'story' | undefined }

/** Is somebody being shown around? */
export const useGuiding = create<Guiding>(() => ({ open: undefined }))

export const startGuide = (open: 'tour' | 'story'): void => {
  if (open === 'tour') setPreference({ tourOffered: false })
  useGuiding.setState({ open })
}

export const endGuide = (): void => useGuiding.setState({ open: undefined })

export const dismissTour = (): void => setPreference({ tourOffered: false })
