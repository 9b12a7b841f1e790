import { useEffect, useRef, useState } from 'react'
import { announce } from '../ui/announce'
import { reasonOf } from '../ui/reasonOf'
import { shown } from './shown'

/** How something that takes a while tells where it is, and learns that nobody wants it any more. */
export type Steps = {
  readonly signal: AbortSignal
  /** What it does from now on, and how much of everything is done, from 0 to 1. Waits until that can be seen, and ends where it is not wanted. */
  readonly say: (doing: string, done: number) => Promise<void>
}

export type Work = { readonly doing: string; readonly done: number } | { readonly failed: string } | undefined

/** Rejects when nobody wants the work any more, so that no one waits for a step that cannot be stopped. */
const ended = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }))

/** One piece of work at a time, which ends with the component. */
export const useWork = () => {
  const [work, setWork] = useState<Work>()
  const current = useRef<AbortController>(undefined)
  useEffect(() => () => current.current?.abort(), [])

  const cancel = (): void => {
    current.current?.abort()
    setWork(undefined)
  }
  const run = async (doing: string, task: (steps: Steps) => Promise<string>, onDone: (sentence: string) => void): Promise<void> => {
    current.current?.abort()
    const controller = new AbortController()
    current.current = controller
    const { signal } = controller
    const say = async (next: string, done: number): Promise<void> => {
      signal.throwIfAborted()
      setWork({ doing: next, done })
      await shown()
      signal.throwIfAborted()
    }
    setWork({ doing, done: 0 })
    announce(doing)
    try {
      const sentence = await Promise.race([task({ signal, say }), ended(signal)])
      onDone(sentence)
    } catch (error) {
      if (!signal.aborted) setWork({ failed: `That did not work: ${reasonOf(error)}` })
    }
  }
  return { work, run, cancel }
}
