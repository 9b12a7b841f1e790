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

type Lists = Omit<Documents, 'reload'>

const readLists = async (): Promise<Lists> => {
  try {
    await flush()
    const [kept, binned] = await Promise.all([listDocuments(), listDocuments({ deleted: true })])
    return { kept, binned, now: Date.now() }
  } catch {
    // A browser that keeps nothing has nothing to list.
    return { kept: [], binned: [], now: 0 }
  }
}

/** The documents that this browser keeps, also as other tabs change them. */
export const useDocuments = (): Documents => {
  const [lists, setLists] = useState<Lists>({ kept: undefined, binned: [], now: 0 })
  const reload = useCallback(async () => setLists(await readLists()), [])
  useEffect(() => {
    void readLists().then(setLists)
    return listen((message) => message.type === 'wrote' && void reload())
  }, [reload])
  return { ...lists, reload }
}
