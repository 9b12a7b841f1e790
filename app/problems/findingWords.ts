import type { Analysis } from '../../model/analysis/analyze'
import type { Finding } from '../../model/rules/finding'
import { subjectName } from '../store/subjects'

/** Whether a finding says all of these words, in its sentence, its rule or the name of what it is about; undefined without any words. */
export const saying = (words: string, analysis: Analysis): ((finding: Finding) => boolean) | undefined => {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return undefined
  return ({ message, rule, subject }) => {
    const text = `${message} ${rule} ${subjectName(subject, analysis)}`.toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}
