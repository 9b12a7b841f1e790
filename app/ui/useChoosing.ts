import { useState, type KeyboardEvent } from 'react'

export type ComboOption = { readonly value: string; readonly title: string; readonly note?: string | undefined }

export type Choosing = {
  /** The text of the chosen value. */
  readonly text: string
  /** What is offered for what is typed, best first; for an empty text all there is. */
  readonly find: (typed: string) => readonly ComboOption[]
  readonly onChoose: (value: string) => void
  /** Takes a text that is no option; without it only options can be chosen. */
  readonly onText?: ((text: string) => void) | undefined
  /** Told of a text that is no option where only options can be chosen. */
  readonly onUnknown?: ((text: string) => void) | undefined
}

type Chosen = {
  readonly text: string
  readonly options: readonly ComboOption[]
  /** The option that Enter takes; negative where it takes the text. */
  readonly active: number
  readonly shown: boolean
  readonly type: (text: string) => void
  readonly open: () => void
  readonly choose: (value: string) => void
  /** Takes what was typed. */
  readonly leave: () => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

const MOST = 60

/** What is typed and offered in a field with suggestions, and its keys. */
export const useChoosing = ({ text, find, onChoose, onText, onUnknown }: Choosing): Chosen => {
  const [typed, setTyped] = useState<string>()
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const options = open ? find(typed ?? '').slice(0, MOST) : []

  const close = (): void => {
    setOpen(false)
    setTyped(undefined)
    setActive(-1)
  }
  const choose = (value: string): void => {
    close()
    onChoose(value)
  }
  const take = (entered: string): void => {
    if (onText !== undefined || entered === '') return (onText ?? onChoose)(entered)
    const named = find(entered).find(({ title }) => title.toLowerCase() === entered.trim().toLowerCase())
    if (named === undefined) onUnknown?.(entered)
    else onChoose(named.value)
  }
  const leave = (): void => {
    if (typed !== undefined && typed !== text) take(typed)
    close()
  }
  const move = (to: number): void => {
    if (!open) setOpen(true)
    setActive(options.length === 0 ? 0 : (to + options.length) % options.length)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const option = options[active]
    if (event.key === 'ArrowDown') move(active + 1)
    else if (event.key === 'ArrowUp') move(active <= 0 ? options.length - 1 : active - 1)
    else if (event.key === 'Enter' && option !== undefined) choose(option.value)
    else if (event.key === 'Enter') leave()
    else if (event.key === 'Escape' && (open || typed !== undefined)) close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return {
    text: typed ?? text,
    options,
    active,
    shown: open && options.length > 0,
    type: (entered) => {
      setTyped(entered)
      setOpen(true)
      setActive(onText === undefined && entered !== '' ? 0 : -1)
    },
    open: () => setOpen(true),
    choose,
    leave,
    onKeyDown,
  }
}
