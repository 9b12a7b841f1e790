import type { Trace } from '../../model/simulation/steps'
import { useDocument } from '../store/document'
import { traceFor, useRun } from '../store/run'

/** Steps and choices of the run that is shown. */
export const useTrace = (): Trace => {
  const run = useRun((state) => state.run)
  const analysis = useDocument((document) => document.analysis)
  return traceFor(run, analysis)
}
