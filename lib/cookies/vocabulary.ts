/** What a visitor may refuse. What the site cannot work without asks for no choice. */
export const cookieCategories = ['preferences', 'statistics', 'marketing'] as const
export type CookieCategory = (typeof cookieCategories)[number]

/** Where a choice was made; Global Privacy Control is a choice made in the browser. */
export const cookieChoiceSources = ['banner', 'cookies-page', 'account', 'global-privacy-control', 'imported'] as const
export type CookieChoiceSource = (typeof cookieChoiceSources)[number]

/** Goes up whenever the words beside a choice change, so that an entry says what was read. */
export const cookieWordingVersion = 'cookies-1'
