import { concat, readUint32, uint32, utf8 } from './bytes'
import type { WebCrypto } from './webCrypto'

/** OWASP's floor for PBKDF2 with SHA-256 (2023); a link states its own number, so that this one may grow. */
const ITERATIONS = 600_000
/** About five seconds; a link that asks for more means harm. */
export const MOST_ITERATIONS = 10_000_000
const FEWEST_ITERATIONS = 100_000
const SALT = 16
const IV = 12
/** Iterations, salt, initialisation vector. */
const HEADER = 4 + SALT + IV

const keyFrom = async ({ subtle }: WebCrypto, passphrase: string, header: Uint8Array) => {
  // The same letters may be typed as different code points on different keyboards.
  const secret = await subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey'])
  const salt = header.subarray(4, 4 + SALT)
  const kdf = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: readUint32(header) } as const
  return subtle.deriveKey(kdf, secret, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

const cipher = (header: Uint8Array) => ({ name: 'AES-GCM', iv: header.subarray(4 + SALT), additionalData: header }) as const

/** AES-256-GCM under a key from the passphrase (PBKDF2, SHA-256), with everything needed to open it but the passphrase. */
export const encrypt = async (crypto: WebCrypto, passphrase: string, content: Uint8Array): Promise<Uint8Array> => {
  const header = concat(uint32(ITERATIONS), crypto.getRandomValues(new Uint8Array(SALT + IV)))
  const key = await keyFrom(crypto, passphrase, header)
  return concat(header, new Uint8Array(await crypto.subtle.encrypt(cipher(header), key, content)))
}

/** Can these bytes be an encrypted content, and is opening them a sane amount of work? */
export const isEncrypted = (bytes: Uint8Array): boolean =>
  bytes.length > HEADER + 16 && readUint32(bytes) >= FEWEST_ITERATIONS && readUint32(bytes) <= MOST_ITERATIONS

/** Undefined where the passphrase is another one. */
export const decrypt = async (crypto: WebCrypto, passphrase: string, bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const header = bytes.slice(0, HEADER)
  const key = await keyFrom(crypto, passphrase, header)
  try {
    return new Uint8Array(await crypto.subtle.decrypt(cipher(header), key, bytes.subarray(HEADER)))
  } catch {
    return undefined
  }
}
