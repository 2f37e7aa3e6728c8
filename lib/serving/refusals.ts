/** Every way in which the server says no before a page is asked, with what the answer says. */
export const refusals = {
  'bad-path': [400, 'This address is not written in a way that we can read.'],
  'bad-request': [400, 'This request could not be understood.'],
  'internal-header': [400, 'This request carries a header that only the server itself may use.'],
  'foreign-origin': [
    403,
    'This form was not sent from a page of this site, so nothing was changed. Open the page here and send it again.',
  ],
  'cross-site': [403, 'Another site asked for this in the background, so it was not answered.'],
  'not-found': [404, 'There is nothing at this address.'],
  'bad-method': [405, 'This cannot be asked for in that way.'],
  'slow-request': [408, 'The request took too long to arrive. Please try again.'],
  'no-length': [411, 'The request must say how long it is.'],
  'too-large': [413, 'What was sent is larger than we can take.'],
  'unknown-host': [421, 'This server does not answer at that address.'],
  'long-headers': [431, 'The request has more headers than we can take.'],
  failed: [500, 'Something went wrong on our side. Nothing you entered was shared. Please try again in a few minutes.'],
  unavailable: [503, 'This page cannot be shown just now. Please try again in a few minutes.'],
} as const satisfies Record<string, readonly [status: number, words: string]>

export type Refusal = keyof typeof refusals
