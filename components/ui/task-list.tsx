// biome-ignore-all lint/suspicious/noArrayIndexKey: drawn on the server, never reordered
import type { ReactNode } from 'react'
import { Tag } from './tag.tsx'
import type { Tone } from './tone.ts'

export type Task = { title: ReactNode; href?: string; hint?: ReactNode; status?: { words: string; tone?: Tone } }

/** Things to do or to go to, each with its state. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  return (
    <ul className="max-w-none border-line border-t">
      {tasks.map((task, place) => (
        <li
          key={place}
          className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1.5 border-line border-b py-3.5"
        >
          <div className="min-w-0 max-w-measure">
            {task.href ? (
              <a href={task.href} className="inline-block min-h-6 font-medium">
                {task.title}
              </a>
            ) : (
              <span className="font-medium">{task.title}</span>
            )}
            {task.hint ? <div className="text-ink-soft text-sm">{task.hint}</div> : null}
          </div>
          {task.status ? <Tag tone={task.status.tone}>{task.status.words}</Tag> : null}
        </li>
      ))}
    </ul>
  )
}
