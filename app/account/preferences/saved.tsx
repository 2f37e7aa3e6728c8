import { SavedNotice } from '#components/preferences/saved-notice.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Subject } from '#lib/auth/actor.ts'
import { preferenceEntryOf, switchEntryOf } from '#lib/preferences/queries.ts'
import { chooseRefusals } from '#lib/preferences/refusals.ts'
import { messageChannelWords, switchWords, topicWords } from '#lib/preferences/wording.ts'
import { choose, throwSwitch } from './actions.ts'

export type Arrival = { saved?: string; switched?: string; notice?: string }

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const opposite = { on: 'off', off: 'on' } as const

/** Says what the last press did, from the ledger itself. */
export async function Saved({ subject, saved, switched, notice }: Arrival & { subject: Subject }) {
  if (notice === 'stopped') return <SavedNotice title="Everything optional is off." />
  if (notice === 'changed-elsewhere') return <Notice title={chooseRefusals[notice]} tone="warn" live />
  if (notice) return <Notice title="That choice did not arrive whole. Press the button again." tone="warn" live />
  if (saved && uuid.test(saved)) {
    const entry = await preferenceEntryOf(subject, saved)
    if (!entry) return null
    const title = `${topicWords[entry.topic].title} by ${messageChannelWords[entry.channel].toLowerCase()}: ${entry.choice}.`
    const fields = {
      topic: entry.topic,
      channel: entry.channel,
      choice: opposite[entry.choice],
      seen: entry.sequence,
      undo: 'true',
    }
    return <SavedNotice title={title} undo={{ action: choose, fields }} />
  }
  if (switched && uuid.test(switched)) {
    const entry = await switchEntryOf(subject, switched)
    if (!entry) return null
    const fields = { name: entry.name, choice: opposite[entry.choice], seen: entry.sequence, undo: 'true' }
    return <SavedNotice title={switchWords[entry.name][entry.choice]} undo={{ action: throwSwitch, fields }} />
  }
  return null
}
