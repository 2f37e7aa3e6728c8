import type { FreshProofKind, Permission } from './vocabulary.ts'

declare const subjectMark: unique symbol
declare const staffMark: unique symbol
declare const productMark: unique symbol
declare const systemMark: unique symbol

/** A person who showed who they are. Only `lib/auth/gate.ts` makes one; a deed about a person's own things asks for it. */
export type Subject = {
  readonly kind: 'person'
  readonly subjectId: string
  readonly sessionId: string | null
  /** Of somebody who acts for another in one request: their own id stands here, and what is the other's opens only where this is asked for. */
  readonly acts?: 'representative'
  readonly [subjectMark]: true
}

/** The same, with a proof of identity not older than ten minutes (decision 7). */
export type FreshSubject = Subject & { readonly proof: FreshProofKind }

/** Whoever typed the code mailed for one request: the person it is about, or who acts for them, as far as that request and no other. */
export type Follower = Subject & { readonly reference: string }

/** A member of staff who holds this permission, second factor passed. */
export type Staff<Granted extends Permission> = {
  readonly kind: 'staff'
  readonly staffId: string
  readonly [staffMark]: Granted
}

/** A job or a script of the company's own. */
export type System = { readonly kind: 'system'; readonly job: string; readonly [systemMark]: true }

/** A product of the company's that showed its key; `product` is the name of that key. */
export type Product = System & { readonly product: string; readonly [productMark]: true }

/** Nobody known: what a visitor does before an address is proved. */
export type Visitor = { readonly kind: 'visitor' }

export const visitor: Visitor = { kind: 'visitor' }

export type Actor = Subject | Staff<Permission> | System | Visitor
