/** First in every page: the way past what repeats. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="chrome sr-only rounded-md bg-surface px-4 py-3 font-semibold focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-10"
    >
      Skip to the main part
    </a>
  )
}
