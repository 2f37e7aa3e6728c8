export const fileMediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const
export type FileMediaType = (typeof fileMediaTypes)[number]

export const fileAdders = ['person', 'staff'] as const

export const largestFile = 10 * 1024 * 1024
/** Of one request, or of one that is being written. */
export const mostFiles = 10
