import { lazy, useEffect, useState, type ComponentType, type ReactNode } from 'react'
import { UNFETCHED } from './fetchPart'
import { showToast } from './toast'

type PropsOf<T> = T extends ComponentType<infer P> ? P : never
type Closable = { readonly onClose?: () => void }

const unfetched = new Set<HTMLLinkElement>()

addEventListener(
  'error',
  ({ target }) => {
    if (target instanceof HTMLLinkElement && target.rel === 'stylesheet') unfetched.add(target)
  },
  true,
)

/** Style sheets that did not come are asked for anew: nobody else does that. */
const mendStyles = (): void => {
  for (const link of unfetched) link.replaceWith(link.cloneNode())
  unfetched.clear()
}

/**
 * A component whose code is fetched when it is first shown. Where that fails, a sentence says so, and `close` (or the component’s `onClose`)
 * puts the page back to where the person can try again; React alone would remember the failure and give up the page.
 */
export const lazyPart = <T extends ComponentType<never>>(load: () => Promise<{ readonly default: T }>, close?: () => void) => {
  function Missing({ onClose = close }: Closable): ReactNode {
    useEffect(() => {
      // Not sooner: React begins anew with what waited for code, and would ask for it without end.
      part = fresh()
      onClose?.()
      showToast({ sentence: UNFETCHED })
    }, [onClose])
    return null
  }
  const fresh = () =>
    lazy(() => {
      mendStyles()
      return load().then(
        (module) => ({ default: module.default as ComponentType<object> }),
        () => ({ default: Missing as ComponentType<object> }),
      )
    })
  let part = fresh()

  return function Part(props: PropsOf<T>): ReactNode {
    // One that failed stays so until it is shown the next time.
    const [Shown] = useState(() => part)
    return <Shown {...(props as object)} />
  }
}
