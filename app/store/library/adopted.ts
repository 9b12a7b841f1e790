import { create } from 'zustand'

/** Counts how often the open document was taken over from another tab. */
export const useAdopted = create<{ readonly times: number }>(() => ({ times: 0 }))

export const noteAdopted = (): void => useAdopted.setState(({ times }) => ({ times: times + 1 }))
