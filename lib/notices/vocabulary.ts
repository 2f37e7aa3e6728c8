/** Important notices cannot be opted out of (promise P6); security messages carry codes and alarms; announcements are optional. */
export const messageKinds = ['important-notice', 'security', 'announcement'] as const
export type MessageKind = (typeof messageKinds)[number]
