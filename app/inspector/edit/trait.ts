import type { Fact } from '../../../model/analysis/explain/explain'

/** One value that a trait can take, in a word or two, and what it means. */
export type TraitOption = { readonly value: string; readonly title: string; readonly meaning: string }

/** What holds where nothing is stated: undefined where then nothing is known. */
export type Unstated<Value> = { readonly value: Value | undefined; readonly sentence: string; readonly source?: string | undefined }

type Common<Of> = {
  /** As in the file. */
  readonly key: string
  readonly label: string
  /** As a step names it: “Set the reply of …”. */
  readonly noun: string
  readonly help: string
  readonly applies?: (of: Of) => boolean
  /** The fact that the value decides, to be explained on demand. */
  readonly why?: Fact
}

/** One of a few values. */
export type ChoiceTrait<Of> = Common<Of> & {
  readonly type: 'choice'
  readonly options: (of: Of) => readonly TraitOption[]
  readonly stated: (of: Of) => string | undefined
  readonly unstated: (of: Of) => Unstated<string>
  /** From the value of the option to that of the file, where they differ. */
  readonly toFile?: (value: string) => unknown
}

/** Any of a few values; none of them is a statement, too. */
export type ManyTrait<Of> = Common<Of> & {
  readonly type: 'many'
  readonly options: readonly TraitOption[]
  readonly none: Omit<TraitOption, 'value'>
  readonly stated: (of: Of) => readonly string[] | undefined
  readonly unstated: (of: Of) => Unstated<readonly string[]>
}

/** Yes or no; not stated is no. */
export type FlagTrait<Of> = Common<Of> & {
  readonly type: 'flag'
  readonly stated: (of: Of) => boolean
  /** The step that says so, and the one that takes it back. */
  readonly on: (whom: string) => string
  readonly off: (whom: string) => string
}

export type Trait<Of> = ChoiceTrait<Of> | ManyTrait<Of> | FlagTrait<Of>
