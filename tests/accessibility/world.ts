import type { Person, StaffMember } from '#tests/support/people.ts'

/** What the pages are shown with. */
export type World = {
  ana: Person
  bo: Person
  dee: StaffMember
  card: string
  passkey: string
  draft: string
  policyDraft: string
  /** A letter that staff are entering, and one that is entered. */
  entry: string
  entryForAnother: string
  letter: string
  claimedLink: string
  /** Bo's copy that waits because he proved only a mailbox. */
  heldBack: string
  /** A message of Bo's that goes into that copy. */
  message: string
  /** A letter that waits to be printed, one that came back, one that has left on paper, and a copy to print. */
  toPrint: string
  bounced: string
  left: string
  onPaper: string
  /** References of Ana's requests, by what has come of them. */
  requests: Record<
    'received' | 'proposed' | 'ready' | 'declined' | 'appealed' | 'corrected' | 'asked' | 'partlyErased' | 'waiting',
    string
  >
  /** Links and references of questions and of reports about a child's account. */
  asked: {
    question: string
    answered: string
    report: string
    reportedAgain: string
    confirmQuestion: string
    confirmReport: string
  }
  /** Mailboxes that are gone: one that waits for its new address, one open and one that the old address can stop; and codes that can be cancelled. */
  lost: { confirm: string; notMe: string; codesNotMe: string; references: string[] }
  signInLink: string
  addressLink: string
  notMeLink: string
  /** Somebody asked for Bo: the request, and the link by which he says whether they may. */
  represented: string
  permissionLink: string
}
