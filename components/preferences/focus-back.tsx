'use client'

import { useEffect, useRef } from 'react'

/** After a press the page is drawn anew: puts the focus back on the button beside which this stands, where the keyboard had left it. */
export function FocusBack() {
  const here = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    here.current?.closest('li, section')?.querySelector('button')?.focus({ preventScroll: true })
  }, [])
  return <span ref={here} hidden />
}
