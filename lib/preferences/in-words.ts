import type { Choice, MessageChannel, SwitchName, Topic } from './vocabulary.ts'
import { messageChannelWords, switchWords, topicWords } from './wording.ts'

type Topics = readonly { topic: Topic; channels: readonly { channel: MessageChannel; choice: Choice }[] }[]

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** 'Upcoming events by e-mail and post', one line for each topic of which something is on. */
export function sentInWords(topics: Topics): string[] {
  return topics.flatMap(({ topic, channels }) => {
    const on = channels.filter(({ choice }) => choice === 'on')
    const ways = on.map(({ channel }) => messageChannelWords[channel].toLowerCase())
    return ways.length > 0 ? [`${topicWords[topic].title} by ${list.format(ways)}`] : []
  })
}

/** One line for each switch that is on: what no longer happens. */
export function stoppedInWords(switches: readonly { name: SwitchName; choice: Choice }[]): string[] {
  return switches.flatMap(({ name, choice }) => (choice === 'on' ? [switchWords[name].on] : []))
}

/** 'Upcoming events by e-mail: on.' */
export function chosenInWords({
  topic,
  channel,
  choice,
}: {
  topic: Topic
  channel: MessageChannel
  choice: Choice
}): string {
  return `${topicWords[topic].title} by ${messageChannelWords[channel].toLowerCase()}: ${choice}.`
}
