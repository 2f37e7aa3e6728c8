import { Notice } from '#components/ui/notice.tsx'

export type Arrival = { joined?: string; done?: string }

const doneWords: Record<string, string> = {
  withdrawn: 'You took this request back.',
  way: 'Changed: our next letter goes the new way.',
  waived: 'It will not wait any more.',
  message: 'We have your message, and answer it here. You get an e-mail when we do.',
  'appeal-withdrawn': 'You took back your appeal. Our answer stays as it was.',
  answered: 'We have your answer, and go on with your request.',
  reopened: 'We have your answer, and took your request up again.',
  shown: 'Thank you: we are sure that it is you, and go on with your request.',
  ended: 'Your copy has ended, and the package is deleted.',
}

/** What has just happened, after a form led here. */
export function Arrived({ joined, done }: Arrival) {
  if (joined)
    return (
      <Notice title="You have already asked for this" live>
        <p>This is the request you have open. We did not make a second one: this one goes on as before.</p>
      </Notice>
    )
  const words = done ? doneWords[done] : undefined
  return words ? <Notice title={words} tone="good" live /> : null
}
