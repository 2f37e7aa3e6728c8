import type { Metadata } from 'next'
import Link from 'next/link'
import { connection } from 'next/server'

export const metadata: Metadata = { title: 'Page not found' }

export default async function NotFound() {
  // Rendered per request: a page made at build time would carry inline scripts without the nonce.
  await connection()
  return (
    <main id="main" className="mx-auto max-w-prose px-4 py-16">
      <h1 className="text-3xl font-semibold">Page not found</h1>
      <p className="mt-4">There is nothing at this address, or it is not for you to see.</p>
      <p className="mt-4">
        If you typed the address, check that it is right. If you followed a link, the page may have moved.
      </p>
      <p className="mt-4">
        <Link href="/">Go to the start page</Link>
      </p>
    </main>
  )
}
