/** First in every page: the way past what repeats. */
export function SkipLink({ to = 'main' }: { to?: string }) {
  return (
    <a
      href={`#${to}`}
      className="chrome sr-only rounded-md bg-surface font-semibold focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:px-4 focus:py-2.5 focus:z-10"
    >
      Skip to the main part
    </a>
  )
}
