import { useId, type ReactNode } from 'react'

type Segment<Value extends string> = { readonly value: Value; readonly title: string; readonly mark?: ReactNode }

type SegmentsProps<Value extends string> = {
  readonly label: string
  readonly options: readonly Segment<Value>[]
  readonly value: Value
  readonly onChange: (value: Value) => void
}

/** One of a few, all in sight. With a mark, the mark is seen and the title is heard. */
export function Segments<Value extends string>({ label, options, value, onChange }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <div className="segments" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} title={option.mark === undefined ? undefined : option.title}>
          <input type="radio" name={name} checked={option.value === value} onChange={() => onChange(option.value)} />
          {option.mark === undefined ? <span data-text={option.title}>{option.title}</span> : <span className="heard">{option.title}</span>}
          {option.mark}
        </label>
      ))}
    </div>
  )
}
