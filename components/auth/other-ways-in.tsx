/** For whoever no letter can reach. */
export function OtherWaysIn() {
  return (
    <p className="mt-10">
      <a href="/sign-in/lost-mailbox">Can you not read that mail any more?</a> Or{' '}
      <a href="/sign-in/forgotten-address">have you forgotten which address you used</a>?
    </p>
  )
}
