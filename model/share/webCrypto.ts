/** The part of the Web Crypto API that encrypted links use; browsers, workers and Node have it. */
type Key = { readonly type: string }
type AesGcm = { readonly name: 'AES-GCM'; readonly iv: Uint8Array; readonly additionalData: Uint8Array }
type Pbkdf2 = { readonly name: 'PBKDF2'; readonly hash: 'SHA-256'; readonly salt: Uint8Array; readonly iterations: number }

type Subtle = {
  importKey(format: 'raw', key: Uint8Array, algorithm: 'PBKDF2', extractable: false, usages: readonly ['deriveKey']): Promise<Key>
  deriveKey(
    algorithm: Pbkdf2,
    key: Key,
    derived: { readonly name: 'AES-GCM'; readonly length: 256 },
    extractable: false,
    usages: readonly ['encrypt', 'decrypt'],
  ): Promise<Key>
  encrypt(algorithm: AesGcm, key: Key, data: Uint8Array): Promise<ArrayBuffer>
  decrypt(algorithm: AesGcm, key: Key, data: Uint8Array): Promise<ArrayBuffer>
}

export type WebCrypto = { readonly subtle: Subtle; getRandomValues<T extends Uint8Array>(array: T): T }

/** Undefined where there is none: browsers keep it from pages that came by plain http. */
export const webCrypto = (): WebCrypto | undefined => {
  const { crypto } = globalThis as unknown as { crypto?: Partial<WebCrypto> }
  return crypto?.subtle === undefined ? undefined : (crypto as WebCrypto)
}
