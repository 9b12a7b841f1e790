import { create } from 'zustand'

/** `serial` makes the same sentence twice two announcements. */
type Announcement = { readonly sentence: string; readonly serial: number }

export const useAnnouncement = create<Announcement>(() => ({ sentence: '', serial: 0 }))

/** Says a sentence politely to those who hear the page. */
export const announce = (sentence: string): void => useAnnouncement.setState(({ serial }) => ({ sentence, serial: serial + 1 }))
