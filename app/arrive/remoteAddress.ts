/** Where the file itself lies that a person’s address means: GitHub’s pages of files and gists are understood. */
export type RemoteAddress = { readonly ok: true; readonly url: string } | { readonly ok: false; readonly sentence: string }

const RAW = 'https://raw.githubusercontent.com'
const GIST = 'https://gist.githubusercontent.com'

const fileOnGitHub = (path: string): string | undefined => {
  const [, owner, repository, kind, ...rest] = path.split('/')
  return (kind === 'blob' || kind === 'raw') && rest.length > 1 ? `${RAW}/${owner ?? ''}/${repository ?? ''}/${rest.join('/')}` : undefined
}

const gist = (path: string): string | undefined => {
  const [, owner, id, ...rest] = path.split('/')
  if (owner === undefined || id === undefined || !/^[\da-f]{7,40}$/.test(id)) return undefined
  return `${GIST}/${owner}/${id}/raw${rest[0] === 'raw' && rest.length > 1 ? `/${rest.slice(1).join('/')}` : ''}`
}

const isOwnMachine = (host: string): boolean => host === 'localhost' || host === '127.0.0.1' || host === '[::1]'

/** An address as a person has it to that of the file, or a sentence why there is none. */
export const remoteAddress = (text: string): RemoteAddress => {
  const found = URL.canParse(text.trim()) ? new URL(text.trim()) : undefined
  if (found === undefined) return { ok: false, sentence: `“${text}” is no address. An address starts with https://.` }
  const { protocol, hostname, pathname } = found
  if (protocol !== 'https:' && !(protocol === 'http:' && isOwnMachine(hostname)))
    return { ok: false, sentence: `Only addresses that start with https:// are opened, and this one starts with ${protocol}.` }
  if (found.username !== '' || found.password !== '')
    return { ok: false, sentence: 'The address has a name or a password in it; an address that others open must not.' }
  if (hostname === 'github.com') {
    const url = fileOnGitHub(pathname)
    return url === undefined
      ? { ok: false, sentence: 'This page of GitHub shows no single file. Open the file there, and take the address of that page.' }
      : { ok: true, url }
  }
  if (hostname === 'gist.github.com') {
    const url = gist(pathname)
    return url === undefined ? { ok: false, sentence: 'This page of GitHub shows no single gist.' } : { ok: true, url }
  }
  return { ok: true, url: found.href }
}
