import type { ButtonHTMLAttributes, ReactNode } from 'react'
import { type ButtonLook, buttonLook } from './button-look.ts'
import { cx } from './cx.ts'

type Look = { look?: ButtonLook; small?: boolean; className?: string; children: ReactNode }

/** In an `ActionForm`, send with `SubmitButton`, which also says that it is under way. */
export function Button({
  look,
  small,
  className,
  type = 'button',
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type={type} className={cx(buttonLook(look, small), className)} {...rest} />
}

export function ButtonLink({ href, look, small, className, children }: Look & { href: string }) {
  return (
    <a href={href} className={cx(buttonLook(look, small), className)}>
      {children}
    </a>
  )
}

/** Buttons beside one another, the first the most likely; under one another on a phone. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return (
    <div className="flex flex-wrap items-center gap-x-5 gap-y-4 pt-2 max-sm:flex-col max-sm:items-stretch max-sm:text-center print:hidden">
      {children}
    </div>
  )
}
