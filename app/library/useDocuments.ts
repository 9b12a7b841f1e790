import { useCallback, useEffect, useState } from 'react'
import { flush } from '../store/library/autosave'
import type { DocumentInfo } from '../store/library/database'
import { listDocuments } from '../store/library/library'
import { listen } from '../store/library/tabs'

type Documents = {
  /** Undefined until they are read. */
  readonly kept: readonly DocumentInfo[] | undefined
  readonly binned: readonly DocumentInfo[]
  /** When they were read. */
  readonly now: number
  readonly reload: () => Promise<void>
}

/** The documents that this browser keeps, also as other tabs change them. */
export const useDocuments = (): Documents => {
  const [lists, setLists] = useState<Omit<Documents, 'reload'>>({ kept: undefined, binned: [], now: 0 })
  const reload = useCallback(async () => {
    try {
      await flush()
      const [kept, binned] = await Promise.all([listDocuments(), listDocuments({ deleted: true })])
      setLists({ kept, binned, now: Date.now() })
    } catch {
      // A browser that keeps nothing has nothing to list.
      setLists({ kept: [], binned: [], now: 0 })
    }
  }, [])
  useEffect(() => {
    void reload()
    return listen((message) => message.type === 'wrote' && void reload())
  }, [reload])
  return { ...lists, reload }
}
