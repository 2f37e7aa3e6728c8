/** Important notices cannot be opted out of (promise P6); security messages carry codes and alarms; announcements are optional. */
export const messageKinds = ['important-notice', 'security', 'announcement'] as const
export type MessageKind = (typeof messageKinds)[number]

/** `post` waits until staff have printed it and recorded the dispatch. */
export const messageChannels = ['mail', 'post'] as const
export type MessageChannel = (typeof messageChannels)[number]
