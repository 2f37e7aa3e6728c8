/** How much one batch may bring; a product with more sends several. */
export const mostEvents = 1000
export const mostBytes = 1024 * 1024

/** How late an event may come, for devices that were away. Short, so that an old batch sent again brings nothing back that has been deleted. */
export const latestDays = 3

/** How far back a device may be combined: before its last sign-out it may have been somebody else's. */
export const combineDays = 30

/** The longest that the CNIL accepts for data on the use of a site or a product. */
export const monthsKept = 25

export const combineReasons = ['signed-in-product', 'person-asked'] as const
export type CombineReason = (typeof combineReasons)[number]

export const takeApartReasons = ['person-asked', 'wrong-person', 'shared-device'] as const
export type TakeApartReason = (typeof takeApartReasons)[number]
