declare const sealedMark: unique symbol

/** Ciphertext as stored: `v1.<key id>.<nonce>.<tag>.<ciphertext>` in base64url. */
export type Sealed = string & { readonly [sealedMark]: true }

/** Where a ciphertext rests; it opens nowhere else. */
export type Place = { table: string; column: string; row: string }
