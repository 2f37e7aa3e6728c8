export const fileMediaTypes = ['application/pdf', 'image/png', 'image/jpeg', 'text/plain'] as const
export type FileMediaType = (typeof fileMediaTypes)[number]

/** For the file chooser of a browser; what a file is, its content says. */
export const fileEndings = '.pdf,.png,.jpg,.jpeg,.txt'

export const fileAdders = ['person', 'staff', 'representative'] as const

export const largestFile = 10 * 1024 * 1024
/** Of one request, or of one that is being written. */
export const mostFiles = 10

/** With one message. */
export const mostFilesOfMessage = 3
/** With all messages of the person about one request. */
export const mostFilesWithMessages = 30
