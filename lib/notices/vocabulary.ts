/** Important notices cannot be opted out of (promise P6); security messages carry codes and alarms; announcements are optional. */
export const messageKinds = ['important-notice', 'security', 'announcement'] as const
export type MessageKind = (typeof messageKinds)[number]

/** `post` waits until staff have printed it and recorded the dispatch. */
export const messageChannels = ['mail', 'post'] as const
export type MessageChannel = (typeof messageChannels)[number]

/** How staff brought a letter, a copy, or what a letter said to somebody. */
export const dispatchWays = ['post', 'courier', 'handed-over', 'phone'] as const
export type DispatchWay = (typeof dispatchWays)[number]

/** What stands on an envelope that the post brings back. */
export const returnReasons = ['unknown-address', 'moved', 'not-collected', 'refused', 'damaged', 'not-said'] as const
export type ReturnReason = (typeof returnReasons)[number]

export const dispatchedThings = ['letter', 'copy'] as const
export type DispatchedThing = (typeof dispatchedThings)[number]
