import { useOpening } from './opening'

/** Shown where reading and arranging a file takes its time. */
export function Busy() {
  const busy = useOpening((state) => state.busy)
  return busy === undefined ? null : (
    <p className="busy" role="status">
      Opening {busy}…
    </p>
  )
}
