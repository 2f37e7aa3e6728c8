import type { Choice, ChoiceSource, MessageChannel, SwitchName, Topic } from './vocabulary.ts'

export const topicWords = {
  announcements: {
    title: 'Product announcements',
    about: 'New products and what they do, about once a month.',
    example: '“Flix247 Radio now plays in the car.”',
  },
  'software-updates': {
    title: 'Software updates',
    about: 'What changed in a product you use, when a new version is out.',
    example: '“Player 8.2: subtitles follow your text size.”',
  },
  events: {
    title: 'Upcoming events',
    about: 'Screenings and talks near you, at most twice a month.',
    example: '“An evening with the makers, on 14 March.”',
  },
} as const satisfies Record<Topic, { title: string; about: string; example: string }>

export const messageChannelWords = {
  email: 'E-mail',
  'text-message': 'Text message',
  post: 'Post',
  phone: 'Phone call',
} as const satisfies Record<MessageChannel, string>

/** The words that stand beside a choice, as the ledger keeps them. */
export function shownWords(topic: Topic, channel: MessageChannel): string {
  return `${topicWords[topic].title}: ${topicWords[topic].about} ${messageChannelWords[channel]}.`
}

export const switchWords = {
  'stop-sharing': {
    title: 'Stop sharing with affiliated companies',
    about: 'Your data then goes to no affiliated company, only to those that carry out what you ordered.',
    on: 'Sharing has stopped.',
    off: 'Sharing is not stopped.',
  },
  'stop-sale': {
    title: 'Do not sell or share my personal information',
    about: 'Your data is then neither sold nor shared for advertising on other sites.',
    on: 'Sale and sharing for advertising have stopped.',
    off: 'Sale and sharing for advertising are not stopped.',
  },
  'limit-sensitive-use': {
    title: 'Limit the use of my sensitive information',
    about: 'If we hold sensitive information about you, it is then used only for what you asked us to do.',
    on: 'The use of sensitive information is limited.',
    off: 'The use of sensitive information is not limited.',
  },
} as const satisfies Record<SwitchName, { title: string; about: string; on: string; off: string }>

export const choiceWords = { on: 'On', off: 'Off' } as const satisfies Record<Choice, string>

/** Where a choice was made, after "on 22 November 2026". */
export const sourceWords = {
  'account-page': 'on this page',
  undo: 'undone on this page',
  'unsubscribe-link': 'with the link in a message',
  'deletion-confirmed': 'when you asked for a deletion',
  'death-reported': 'when somebody told us that you have died',
  staff: 'by our staff, for you',
  imported: 'in our earlier system',
} as const satisfies Record<ChoiceSource, string>

/** Promise P6: what cannot be opted out of, and why. */
export const importantNotices = {
  title: 'Important notices',
  why: 'You need these to deal with us, so they cannot be switched off while you have an account.',
  types: [
    'Receipts and messages about a purchase',
    'Changes to our terms, conditions and policies',
    'Answers to a request you made, and when it is due',
    'Codes to sign in with, and warnings when your address or a passkey changes',
  ],
} as const
