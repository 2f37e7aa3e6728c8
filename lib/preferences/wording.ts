import type { MessageChannel, SwitchName, Topic } from './vocabulary.ts'

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

export const switchWords = {
  'stop-sharing': {
    title: 'Stop sharing with affiliated companies',
    about:
      'We no longer give your data to companies that belong to us or work with us, except to those that carry out what you ordered.',
    on: 'Sharing has stopped.',
    off: 'Sharing is allowed again.',
  },
  'stop-sale': {
    title: 'Do not sell or share my personal information',
    about: 'We do not sell your data, and do not share it for advertising on other sites.',
    on: 'Your opt-out of sale and sharing is honoured.',
    off: 'Your opt-out of sale and sharing has ended.',
  },
  'limit-sensitive-use': {
    title: 'Limit the use of my sensitive information',
    about: 'We use sensitive information only for what you asked us to do.',
    on: 'Use of sensitive information is limited.',
    off: 'The limit has ended.',
  },
} as const satisfies Record<SwitchName, { title: string; about: string; on: string; off: string }>

/** Promise P6: what cannot be opted out of, and why. */
export const importantNotices = {
  title: 'Important notices',
  why: 'Receipts, changes to our terms and policies, and answers to your requests always reach you: you need them to deal with us.',
  types: [
    'Receipts and messages about a purchase',
    'Changes to our terms, conditions and policies',
    'Answers to a request you made, and when it is due',
    'Somebody signed in, or your address or passkeys changed',
  ],
} as const
