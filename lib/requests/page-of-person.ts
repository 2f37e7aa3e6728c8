/** Where a letter leads: to the account, or to the page that opens with a mailed code. Its address carries the reference and nothing else. */
export function pageOfPerson({ holdsAccount }: { holdsAccount: boolean }, reference: string) {
  const page = holdsAccount ? `/account/requests/${reference}` : `/requests/follow/${reference}`
  return { page, holdsAccount }
}
