'use client'

import { useState, useSyncExternalStore } from 'react'

const never = () => () => {}

/** Drawn only where script runs and the browser lets a page write to the clipboard. */
export function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false)
  const possible = useSyncExternalStore(
    never,
    () => 'clipboard' in navigator,
    () => false,
  )
  if (!possible) return null
  return (
    <button
      type="button"
      onClick={() =>
        navigator.clipboard.writeText(text).then(
          () => setCopied(true),
          () => setCopied(false),
        )
      }
      className="min-h-6 cursor-pointer text-accent text-sm underline underline-offset-[0.18em] hover:decoration-2 print:hidden"
    >
      <span aria-live="polite">{copied ? 'Copied' : 'Copy'}</span>
      <span className="sr-only"> {text}</span>
    </button>
  )
}
