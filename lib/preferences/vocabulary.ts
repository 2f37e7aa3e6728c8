export const topics = ['announcements', 'software-updates', 'events'] as const
export type Topic = (typeof topics)[number]

export const messageChannels = ['email', 'text-message', 'post', 'phone'] as const
export type MessageChannel = (typeof messageChannels)[number]

export const choices = ['on', 'off'] as const
export type Choice = (typeof choices)[number]

export const switchNames = ['stop-sharing', 'stop-sale', 'limit-sensitive-use'] as const
export type SwitchName = (typeof switchNames)[number]

export const choiceSources = [
  'account-page',
  'undo',
  'unsubscribe-link',
  'deletion-confirmed',
  'death-reported',
  'staff',
  'imported',
] as const
export type ChoiceSource = (typeof choiceSources)[number]
