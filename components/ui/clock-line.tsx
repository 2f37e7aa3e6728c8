import type { ReactNode } from 'react'
import { type Day as CivilDay, daysBetween, isoDay } from '#lib/calendar/civil-date.ts'
import { Day } from './date.tsx'

type ClockLineProps = {
  received: CivilDay
  today: CivilDay
  target?: CivilDay
  due: CivilDay
  pauses?: readonly { from: CivilDay; until?: CivilDay }[]
  /** When it was answered: the line then ends its colour there. */
  answered?: CivilDay
}

type Mark = { words: string; on: CivilDay; look: ReactNode }

const dot = <circle cx="7" cy="7" r="5" className="fill-accent" />
const ring = <circle cx="7" cy="7" r="4.5" className="fill-surface stroke-2 stroke-accent" />
const diamond = <path d="M7 1.5L12.5 7 7 12.5 1.5 7z" className="fill-surface stroke-2 stroke-ink-soft" />
const post = <rect x="5.5" y="0" width="3" height="14" rx="1.5" className="fill-ink" />

function Key({ words, on, look }: Mark) {
  return (
    <li className="flex gap-2.5">
      <svg aria-hidden="true" width="14" height="14" className="mt-1.5 shrink-0">
        {look}
      </svg>
      <span>
        <span className="block text-ink-soft text-sm">{words}</span>
        <Day on={on} />
      </span>
    </li>
  )
}

/** The life of a request from receipt to its last day, with its pauses. The list under it is the text equivalent. */
export function ClockLine({ received, today, target, due, pauses = [], answered }: ClockLineProps) {
  const now = answered ?? today
  const whole = Math.max(daysBetween(received, due), daysBetween(received, now), 1)
  const place = (day: CivilDay) => `${Math.min(Math.max((daysBetween(received, day) / whole) * 100, 0), 100)}%`
  const marks: Mark[] = [
    { words: 'Received', on: received, look: dot },
    { words: answered ? 'Answered' : 'Today', on: now, look: ring },
    ...(target && isoDay(target) !== isoDay(due) ? [{ words: 'We aim for', on: target, look: diamond }] : []),
    { words: 'Last day by law', on: due, look: post },
  ]
  return (
    <figure>
      <div className="px-[7px]">
        <svg aria-hidden="true" width="100%" height="14" overflow="visible">
          <line x1="0" x2="100%" y1="7" y2="7" className="stroke-[3px] stroke-line" strokeLinecap="round" />
          <line x1="0" x2={place(now)} y1="7" y2="7" className="stroke-[3px] stroke-accent" />
          {pauses.map((pause) => (
            <g key={isoDay(pause.from)}>
              <line
                x1={place(pause.from)}
                x2={place(pause.until ?? now)}
                y1="7"
                y2="7"
                className="stroke-[5px] stroke-surface"
              />
              <line
                x1={place(pause.from)}
                x2={place(pause.until ?? now)}
                y1="7"
                y2="7"
                strokeDasharray="2 5"
                className="stroke-[3px] stroke-warn-mark"
              />
            </g>
          ))}
          {[...marks].reverse().map((mark) => (
            <svg key={mark.words} aria-hidden="true" x={place(mark.on)} overflow="visible">
              <g transform="translate(-7 0)">{mark.look}</g>
            </svg>
          ))}
        </svg>
      </div>
      <ul className="mt-4 grid max-w-none gap-x-8 gap-y-3 sm:grid-cols-2">
        {marks.map((mark) => (
          <Key key={mark.words} {...mark} />
        ))}
      </ul>
      {pauses.map((pause) => (
        <p key={isoDay(pause.from)} className="mt-3 text-sm text-warn">
          Clock paused from <Day on={pause.from} />
          {pause.until ? (
            <>
              {' '}
              until <Day on={pause.until} />
            </>
          ) : (
            ', while we wait for something from you'
          )}
        </p>
      ))}
    </figure>
  )
}
