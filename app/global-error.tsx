'use client'

import './globals.css'

export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en">
      <body>
        <main id="main" className="mx-auto max-w-prose px-4 py-16">
          <title>Something went wrong</title>
          <h1 className="text-3xl font-semibold">Sorry, something went wrong on our side</h1>
          <p className="mt-4">It is not something you did. Nothing you have already sent to us is lost.</p>
          <p className="mt-4">Please try again in a few minutes.</p>
          {error.digest ? <p className="mt-4">If you write to us about it, quote {error.digest}.</p> : null}
          <p className="mt-4">
            <a href="/">Go to the start page</a>
          </p>
        </main>
      </body>
    </html>
  )
}
