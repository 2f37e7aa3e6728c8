import type { Shown } from '#lib/data-map/column.ts'
import { factsIn, inTitlesOf, inWordsOf, showPlain, wordsOfMark } from '#lib/data-map/show.ts'
import { categoryWords, keepReasonWords } from '#lib/data-map/wording.ts'
import { regimes } from '#lib/regimes/regimes.ts'
import { answerByWording, channelWording, dueNoteWording } from './record-wording.ts'
import { findRegion, regionIds } from './regions.ts'
import { actorWording, timelineWording } from './timeline-wording.ts'
import { proofKinds, requestEvents, requestStates } from './vocabulary.ts'
import { kindWording, stateWording } from './wording.ts'

const labels = Object.fromEntries(Object.entries(stateWording).map(([state, { label }]) => [state, label]))
const laws = Object.fromEntries(Object.entries(regimes).map(([id, { law }]) => [id, law]))

/** How the record of a request reads in a copy: the words that its pages use. */
export const recordShown = {
  kind: inTitlesOf(kindWording),
  state: inWordsOf(labels),
  channel: inWordsOf(channelWording),
  answerBy: inWordsOf(answerByWording),
  regime: inWordsOf(laws),
  region: {
    show: (value) => (regionIds.includes(String(value)) ? findRegion(String(value)).label : String(value ?? '')),
  },
  timeline: inTitlesOf(timelineWording),
  actor: inWordsOf(actorWording),
  dueNote: inWordsOf(dueNoteWording),
  facts: factsIn(requestStates, requestEvents, proofKinds),
  category: inTitlesOf({ ...categoryWords, all: { title: 'Everything' } }),
  leftOut: { show: (value) => showPlain(value).replaceAll('_', ' ') },
  setAside: { show: (value) => (value === null ? '' : wordsOfMark(String(value))) },
  keepReason: inWordsOf(keepReasonWords),
} satisfies Record<string, Shown>
