import { queryOptions } from '@tanstack/react-query'
import { create } from 'zustand'
import { fetchModel, Unavailable, type Progress } from './fetchModel'

/** How much has come of what is being fetched. */
export const useProgress = create<{ readonly progress: Progress | undefined }>(() => ({ progress: undefined }))

export const remoteModel = (url: string) =>
  queryOptions({
    queryKey: ['remote model', url],
    queryFn: ({ signal }) => {
      useProgress.setState({ progress: undefined })
      return fetchModel(url, signal, (progress) => useProgress.setState({ progress }))
    },
    retry: (count, error) => error instanceof Unavailable && error.again && count < 1,
    retryDelay: 500,
    // Offline, what was kept is looked for; the query must not wait for a network.
    networkMode: 'always',
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
