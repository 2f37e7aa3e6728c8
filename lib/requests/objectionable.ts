import type { Purpose } from '#lib/data-map/vocabulary.ts'

/**
 * The uses that rest on our own interest, so that somebody may object (GDPR 21(1)). Optional messages and sharing are switches instead; what an
 * order, an account or a law needs cannot go on without.
 */
export const objectionable = ['improvement', 'site-administration', 'security'] as const satisfies readonly Purpose[]
