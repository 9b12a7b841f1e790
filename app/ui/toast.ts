import { create } from 'zustand'
import { announce } from './announce'

export type Toast = {
  readonly sentence: string
  /** One thing to do about it. */
  readonly action?: { readonly title: string; readonly run: () => void }
  /** It says why something was not done: over as soon as something is. */
  readonly refusal?: true
}

type ToastState = { readonly toast: Toast | undefined; readonly serial: number }

export const useToast = create<ToastState>(() => ({ toast: undefined, serial: 0 }))

/** Tells in passing what just happened; a newer one takes its place. It is announced, too. */
export const showToast = (toast: Toast): void => {
  announce(toast.sentence)
  useToast.setState(({ serial }) => ({ toast, serial: serial + 1 }))
}

/** Something was done: why something else was not is no longer of interest. */
export const hideRefusal = (): void => {
  if (useToast.getState().toast?.refusal === true) hideToast()
}

export const hideToast = (): void => useToast.setState({ toast: undefined })
