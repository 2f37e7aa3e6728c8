/** Staff roles (decision 22) and what each may do. A permission that no role has does not exist. */
export const roles = ['reviewer', 'approver', 'auditor', 'administrator', 'publisher', 'support'] as const
export type Role = (typeof roles)[number]

export const permissions = [
  'requests:read',
  'requests:enter',
  'requests:decide',
  'requests:approve',
  'appeals:decide',
  'holds:manage',
  'audit:read',
  'staff:manage',
  'policy:publish',
  'register:read',
  'usage:combine',
  'questions:answer',
  'letters:dispatch',
] as const
export type Permission = (typeof permissions)[number]

export const permissionsOf = {
  reviewer: [
    ...(['requests:read', 'requests:enter', 'requests:decide', 'register:read'] as const),
    ...(['questions:answer', 'letters:dispatch'] as const),
  ],
  approver: [
    ...(['requests:read', 'requests:enter', 'requests:decide', 'requests:approve'] as const),
    ...(['appeals:decide', 'holds:manage', 'register:read', 'usage:combine'] as const),
    ...(['questions:answer', 'letters:dispatch'] as const),
  ],
  auditor: ['requests:read', 'audit:read', 'register:read'],
  administrator: ['staff:manage', 'register:read'],
  publisher: ['policy:publish', 'register:read'],
  support: [
    ...(['requests:read', 'requests:enter', 'register:read', 'usage:combine'] as const),
    ...(['questions:answer', 'letters:dispatch'] as const),
  ],
} as const satisfies Record<Role, readonly Permission[]>

export const proofPurposes = [
  'sign-in',
  'sign-up',
  'fresh',
  'new-address',
  'follow',
  'follow-question',
  'follow-child-report',
] as const
export type ProofPurpose = (typeof proofPurposes)[number]

/** How a session last showed who is there (decision 7). */
export const freshProofKinds = ['mail-code', 'new-passkey', 'passkey', 'new-recovery-code', 'recovery-code'] as const
export type FreshProofKind = (typeof freshProofKinds)[number]

/** How long a proof of identity counts as fresh, and how long a mailed link and code live (decisions 7 and 11). */
export const minutesFresh = 10

/** How long somebody who typed a mailed code may follow a request without an account. */
export const minutesFollowing = 30

/** How long the owner of a mailbox has to notice that somebody else reads it, before what was done with it counts (decision 7). */
export const hoursToObject = 72

/** What a session row says about whoever sends its token. */
export type Standing =
  | {
      kind: 'person'
      sessionId: string
      subjectId: string
      name: string
      freshProofAt: Date | null
      freshProofKind: FreshProofKind | null
    }
  | {
      kind: 'staff'
      sessionId: string
      staffId: string
      name: string
      roles: Role[]
      disabled: boolean
      enrolled: boolean
      secondFactorAt: Date | null
    }
