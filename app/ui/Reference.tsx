import { useDocument } from '../store/document'
import { highlight, type Subject } from '../store/selection'
import { elementsOf, subjectName } from '../store/subjects'
import { follow } from '../store/trail'

const point = (subjects: readonly Subject[]): void => {
  const { analysis } = useDocument.getState()
  highlight(...subjects.flatMap((subject) => elementsOf(subject, analysis)))
}

type ReferenceProps = {
  readonly subjects: readonly Subject[]
  /** Else the name of the first subject. */
  readonly children?: string
  readonly className?: string
}

/** Words that point at something on the canvas: hovering highlights it, clicking goes there, with a way back. */
export function Reference({ subjects, children, className = 'reference' }: ReferenceProps) {
  const name = useDocument(({ analysis }) => children ?? subjectName(subjects[0] ?? '', analysis))
  return (
    <button
      type="button"
      className={className}
      onClick={() => follow(...subjects)}
      onPointerEnter={() => point(subjects)}
      onPointerLeave={() => highlight()}
      onFocus={() => point(subjects)}
      onBlur={() => highlight()}
    >
      {name}
    </button>
  )
}
