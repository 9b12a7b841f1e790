import { useAnnouncement } from './announce'

/** Two regions in turn, so that a sentence said twice is heard twice. Mounted once, for as long as the page lives. */
export function Announcer() {
  const { sentence, serial } = useAnnouncement()
  return (
    <div className="heard" aria-live="polite" aria-atomic="true">
      <p>{serial % 2 === 0 ? sentence : ''}</p>
      <p>{serial % 2 === 1 ? sentence : ''}</p>
    </div>
  )
}
