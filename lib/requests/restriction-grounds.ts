/** GDPR 18(1)(a)–(d): when somebody may ask that their data is kept but not used. */
export const restrictionGrounds = ['accuracy-contested', 'unlawful', 'needed-for-claims', 'objection-pending'] as const
export type RestrictionGround = (typeof restrictionGrounds)[number]

export const restrictionGroundWords = {
  'accuracy-contested': 'I think it is wrong, and you are checking it',
  unlawful: 'You should not have it, but I do not want it deleted',
  'needed-for-claims': 'You no longer need it, but I need it for a legal claim',
  'objection-pending': 'I objected to its use, and you have not answered yet',
} as const satisfies Record<RestrictionGround, string>
