const MINUTE = 60_000
const DAY = 86_400_000

/** “just now”, “5 minutes ago”, “today at 14:05”, “yesterday at 9:30”, “12 March at 8:00”. */
export const timeWords = (at: number, now: number): string => {
  const minutes = Math.floor((now - at) / MINUTE)
  if (minutes < 1) return 'just now'
  if (minutes < 60) return `${minutes} ${minutes === 1 ? 'minute' : 'minutes'} ago`
  const time = new Date(at).toLocaleTimeString('en-GB', { hour: 'numeric', minute: '2-digit' })
  const midnight = new Date(now).setHours(0, 0, 0, 0)
  if (at >= midnight) return `today at ${time}`
  if (at >= midnight - DAY) return `yesterday at ${time}`
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const day = new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) })
  return `${day} at ${time}`
}
