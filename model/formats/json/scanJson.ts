/** Offsets into the text, UTF-16 code units; `end` is exclusive. */
export type Span = { readonly start: number; readonly end: number }

export type SyntaxProblem = { readonly offset: number; readonly expected: string }

/** The values that are looked for, by the steps of their JSON Pointers. */
type Wanted = { pointer?: string; readonly steps: Map<string, Wanted> }

type Frame = {
  readonly array: boolean
  readonly start: number
  readonly wanted: Wanted | undefined
  index: number
  key: Wanted | undefined
}

/** What may come next. The first value or key may also be the end of its list or object. */
type Step = 'value' | 'first value' | 'key' | 'first key' | 'more'

const endOf = (frame: Frame): string => (frame.array ? ']' : '}')

const BLANKS = /[ \t\n\r]*/y
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.+-])/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

const after = (pattern: RegExp, text: string, at: number): number => {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** Where the string that starts at `at` ends, or what is wrong inside it. */
const stringEnd = (text: string, at: number): number | SyntaxProblem => {
  for (let i = at + 1; i < text.length; i++) {
    const code = text.codePointAt(i) as number
    if (code === 0x22) return i + 1
    if (code < 0x20) return { offset: i, expected: 'the end of the string on the same line (a line break is written \\n, a tab \\t)' }
    if (code !== 0x5c) continue
    const next = after(ESCAPE, text, i)
    if (next === -1) return { offset: i, expected: 'an escape such as \\n, \\" or \\\\' }
    i = next - 1
  }
  return { offset: text.length, expected: 'a closing quote' }
}

const wantedTree = (pointers: Iterable<string>): Wanted => {
  const root: Wanted = { steps: new Map() }
  for (const pointer of pointers) {
    let at = root
    for (const step of pointer.split('/').slice(1)) {
      const key = step.replaceAll('~1', '/').replaceAll('~0', '~')
      const next: Wanted = at.steps.get(key) ?? { steps: new Map() }
      at.steps.set(key, next)
      at = next
    }
    at.pointer = pointer
  }
  return root
}

/** A strict JSON reader that builds nothing: it notes where the wanted values stand and stops at the first fault. No recursion, so depth is no limit. */
class Scanner {
  readonly spans = new Map<string, Span>()
  private readonly stack: Frame[] = []
  private readonly text: string
  private readonly root: Wanted
  private at = 0

  constructor(text: string, root: Wanted) {
    this.text = text
    this.root = root
  }

  scan(): SyntaxProblem | undefined {
    let next: Step | SyntaxProblem | 'done' = 'value'
    while (next !== 'done' && typeof next === 'string') {
      this.at = after(BLANKS, this.text, this.at)
      next = this.take(next, this.stack.at(-1), this.text[this.at])
    }
    return next === 'done' ? undefined : next
  }

  private take(step: Step, frame: Frame | undefined, char: string | undefined): Step | SyntaxProblem | 'done' {
    if (step === 'more') return this.more(frame, char)
    if (frame !== undefined && step === (frame.array ? 'first value' : 'first key') && char === endOf(frame)) return this.close(frame)
    if (frame !== undefined && (step === 'key' || step === 'first key')) return this.key(frame)
    return char === '{' || char === '[' ? this.open(frame, char === '[') : this.scalar(frame)
  }

  private more(frame: Frame | undefined, char: string | undefined): Step | SyntaxProblem | 'done' {
    if (frame === undefined) return char === undefined ? 'done' : this.expected('the end of the file')
    if (char === endOf(frame)) return this.close(frame)
    if (char !== ',') return this.expected(`a comma or ${endOf(frame)}`)
    this.at++
    frame.index++
    return frame.array ? 'value' : 'key'
  }

  private expected(expected: string): SyntaxProblem {
    return { offset: this.at, expected }
  }

  private wantedHere(frame: Frame | undefined): Wanted | undefined {
    if (frame === undefined) return this.root
    return frame.array ? frame.wanted?.steps.get(String(frame.index)) : frame.key
  }

  private note(wanted: Wanted | undefined, start: number): void {
    if (wanted?.pointer !== undefined) this.spans.set(wanted.pointer, { start, end: this.at })
  }

  private open(frame: Frame | undefined, array: boolean): Step {
    this.stack.push({ array, start: this.at++, wanted: this.wantedHere(frame), index: 0, key: undefined })
    return array ? 'first value' : 'first key'
  }

  private close(frame: Frame): Step {
    this.at++
    this.stack.pop()
    this.note(frame.wanted, frame.start)
    return 'more'
  }

  private key(frame: Frame): Step | SyntaxProblem {
    if (this.text[this.at] !== '"') return this.expected('a key in double quotes')
    const end = stringEnd(this.text, this.at)
    if (typeof end !== 'number') return end
    const steps = frame.wanted?.steps
    frame.key = steps === undefined ? undefined : steps.get(JSON.parse(this.text.slice(this.at, end)) as string)
    this.at = after(BLANKS, this.text, end)
    if (this.text[this.at] !== ':') return this.expected('a colon')
    this.at++
    return 'value'
  }

  private scalar(frame: Frame | undefined): Step | SyntaxProblem {
    const start = this.at
    const end = this.text[start] === '"' ? stringEnd(this.text, start) : after(SCALAR, this.text, start)
    if (typeof end !== 'number') return end
    if (end === -1) return this.expected('a value')
    this.at = end
    this.note(this.wantedHere(frame), start)
    return 'more'
  }
}

/** Where a text stops being JSON; undefined where it is JSON. */
export const findSyntaxProblem = (text: string): SyntaxProblem | undefined => new Scanner(text, { steps: new Map() }).scan()

/** Where the values at these JSON Pointers stand in a JSON text; those that are not there are left out. Linear in the text. */
export const locatePointers = (text: string, pointers: Iterable<string>): ReadonlyMap<string, Span> => {
  const scanner = new Scanner(text, wantedTree(pointers))
  scanner.scan()
  return scanner.spans
}

/** Counted from 1, columns in UTF-16 code units. */
export type Position = { readonly line: number; readonly column: number }

/** Positions by offset: lines are found once, each question then costs a binary search. */
export const positionsIn = (text: string): ((offset: number) => Position) => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] as number) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 }
  }
}
