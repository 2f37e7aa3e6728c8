/** How a question stands: it waits for our answer, perhaps too long already; or we have answered; or it is closed. */
export const questionStandings = ['waiting', 'late', 'answered', 'closed'] as const
export type QuestionStanding = (typeof questionStandings)[number]

/** What the list of staff shows. */
export const questionShows = ['waiting', 'answered', 'closed'] as const
export type QuestionShow = (typeof questionShows)[number]
