import type { TimelineWord } from './timeline-vocabulary.ts'
import type { Actor } from './vocabulary.ts'

interface TimelineWording {
  title: string
  text: string
}

/** Each line of a request's timeline, as the person and staff both read it. */
export const timelineWording = {
  sent: { title: 'Sent', text: 'We sent a message to the address you gave, to confirm it.' },
  received: { title: 'Received', text: 'We have your request. The clock started.' },
  'entered-by-staff': {
    title: 'Entered by staff',
    text: 'Your request reached us another way, and we entered it here.',
  },
  'child-reported': {
    title: 'Account reported',
    text: 'Somebody told us that this account may be a child’s. We keep what we hold, and do not use it meanwhile.',
  },
  'restriction-lifted': { title: 'Account in use again', text: 'We use what we hold as before. Nothing was deleted.' },
  'letter-joined': {
    title: 'Another letter came',
    text: 'It asks for the same, so it belongs to this request. The earlier day of receipt stands.',
  },
  acknowledged: { title: 'Acknowledged', text: 'We confirmed to you that we have your request, and how it goes on.' },
  'identity-asked': { title: 'Identity asked for', text: 'We asked you to show that it is you.' },
  'identity-confirmed': { title: 'Identity confirmed', text: 'We are now sure that it is you.' },
  'permission-asked': {
    title: 'Permission asked for',
    text: 'Somebody sent this request for another person. We asked that person whether they may.',
  },
  'permission-given': { title: 'Permission given', text: 'The person said that they act for them.' },
  'permission-refused': {
    title: 'Permission refused',
    text: 'The person said that nobody acts for them in this. Nothing was given out.',
  },
  'death-reported': {
    title: 'Death reported',
    text: 'Somebody told us that the person has died. Optional messages have stopped, and we check it.',
  },
  'death-denied': { title: 'It was not so', text: 'The person told us that they are alive. Nothing was given out.' },
  'proof-of-role-accepted': {
    title: 'Proof accepted',
    text: 'Our privacy team looked at what was shown, and is sure enough that this person may act.',
  },
  'review-started': { title: 'Review started', text: 'Somebody on the privacy team began to review your request.' },
  'asked-person': { title: 'We asked you something', text: 'We need your answer before we can go on.' },
  'person-reminded': { title: 'We asked again', text: 'We reminded you that we wait for your answer.' },
  'person-answered': { title: 'You answered', text: 'We have your answer, and the review goes on.' },
  'message-from-staff': { title: 'Message from us', text: 'We wrote to you about this request.' },
  'message-from-person': { title: 'Message to us', text: 'You wrote to us about this request.' },
  'clock-paused': { title: 'Clock paused', text: 'While we wait for you, the days do not count.' },
  'clock-resumed': { title: 'Clock running again', text: 'The days count again.' },
  extended: { title: 'More time needed', text: 'We told you that we need longer, why, and the new date.' },
  'answer-late': {
    title: 'We are late',
    text: 'The last day for our answer passed without one. That is our fault; it is recorded and stays so.',
  },
  'refused-late': {
    title: 'Declined too late',
    text: 'The law gives less time to decline than to act, and we were late. It is recorded and stays so.',
  },
  'approved-by-first-person': {
    title: 'Decided by one person',
    text: 'Somebody on the privacy team decided. It does not stand yet.',
  },
  'approved-by-second-person': { title: 'Approved by a second person', text: 'Two people have now agreed to it.' },
  'sent-back-by-second-person': {
    title: 'Sent back',
    text: 'The second person did not agree. The review goes on.',
  },
  'decision-recalled': {
    title: 'Recalled',
    text: 'Whoever decided took it back before the letter left. The review goes on.',
  },
  decided: { title: 'Decided', text: 'We decided what to do with your request.' },
  declined: { title: 'Declined', text: 'We decided not to do what you asked, and wrote to you why.' },
  'cooling-off-started': { title: 'Time to think it over', text: 'Until the date shown you can undo this.' },
  'cooling-off-waived': { title: 'You chose not to wait', text: 'It is carried out as soon as it is approved.' },
  undone: { title: 'Undone', text: 'You undid it. Nothing was deleted.' },
  'carrying-out': { title: 'Being carried out', text: 'We began to carry out the decision.' },
  'delayed-by-us': { title: 'Delayed by us', text: 'Something went wrong on our side. We keep trying.' },
  retried: { title: 'Tried again', text: 'We began again after a failure.' },
  'put-on-hold': { title: 'Put on hold', text: 'A legal duty to keep this data stopped it. Nothing was deleted.' },
  'hold-released': { title: 'Hold ended', text: 'The legal duty has ended, and it goes on.' },
  ready: { title: 'Ready', text: 'Your copy is prepared.' },
  released: { title: 'Open to you', text: 'You can read and download your copy now.' },
  'copy-read': { title: 'Copy read', text: 'Your copy was opened on this site.' },
  'copy-downloaded': { title: 'Copy downloaded', text: 'The package was downloaded.' },
  'copy-ended': { title: 'Copy removed by you', text: 'You ended it, and we deleted the package.' },
  'copy-expired': { title: 'Copy removed', text: 'Its time was over, and we deleted the package.' },
  'answer-way-changed': {
    title: 'Way of our answer changed',
    text: 'You chose another way for our letters to reach you.',
  },
  'letter-dispatched': { title: 'Letter on its way', text: 'We printed a letter about this request, and it left.' },
  'copy-dispatched': { title: 'Copy on its way', text: 'We printed your copy, and it left.' },
  'letter-came-back': {
    title: 'A letter came back',
    text: 'A letter about this request could not be delivered. Our team is looking for another way.',
  },
  'copy-came-back': {
    title: 'Your copy came back',
    text: 'The post brought your copy back to us. It is under lock here, and our team sends it again.',
  },
  'letter-sent-again': { title: 'Letter sent again', text: 'We sent a letter that had come back once more.' },
  'told-by-phone': { title: 'Told by phone', text: 'We told you by phone what stood in a letter that had come back.' },
  'correction-applied': { title: 'Correction made', text: 'What we hold now reads as decided.' },
  'recipients-told': { title: 'Others told', text: 'We passed this on to those who were given the data.' },
  'this-was-not-me': { title: 'Stopped: this was not you', text: 'You told us it was not you. Nothing was given out.' },
  done: { title: 'Done', text: 'Your request is complete.' },
  'partly-done': {
    title: 'Partly done',
    text: 'Part of your request is complete. The rest, and why, is on the receipt.',
  },
  withdrawn: { title: 'Withdrawn', text: 'You took your request back.' },
  'ended-with-account': {
    title: 'Ended with the account',
    text: 'Your account was deleted as you asked, so there was nothing left to do.',
  },
  joined: {
    title: 'Joined to another request',
    text: 'You had asked for the same before. We added what you wrote to that request, and it goes on there.',
  },
  expired: { title: 'Never confirmed', text: 'Nobody confirmed the address in time. Nothing was done.' },
  'closed-without-answer': { title: 'Closed', text: 'We had no answer from you and could not go on.' },
  'deemed-refused': { title: 'Not answered in time', text: 'We missed the date, which your law treats as a refusal.' },
  appealed: { title: 'Appealed', text: 'You asked for a second look. Somebody else decides.' },
  'appealed-late': {
    title: 'Appealed after the last day',
    text: 'Your appeal came after the last day for it. Somebody looks whether it is decided all the same.',
  },
  'appeal-extended': { title: 'Your appeal takes longer', text: 'We told you that we need longer, and the new date.' },
  'appeal-late': {
    title: 'Your appeal is late',
    text: 'The last day for our decision on it passed without one. That is our fault; it is recorded and stays so.',
  },
  'appeal-refused-late': {
    title: 'Appeal came too late',
    text: 'It came after the last day for it, so it is not decided. We wrote to you why.',
  },
  'appeal-withdrawn': { title: 'Appeal taken back', text: 'You took your appeal back. The answer stays as it was.' },
  'appeal-answered': {
    title: 'Appeal settled',
    text: 'Your answer took the request up again, so there is nothing left to decide about your appeal against the closing.',
  },
  'appeal-ended-with-account': {
    title: 'Appeal ended with the account',
    text: 'Your account was deleted as you asked, so there is nothing left to review. The answer stays as it was.',
  },
  'appeal-upheld': { title: 'Decision kept', text: 'Somebody else looked again and came to the same decision.' },
  'appeal-overturned': { title: 'Appeal succeeded', text: 'Somebody else looked again and changed the decision.' },
  'closing-set-aside': {
    title: 'Taken up again',
    text: 'Your answer came after we had closed the request, so the closing no longer counts.',
  },
  'review-reopened': { title: 'Reviewed again', text: 'The review began again.' },
} satisfies Record<TimelineWord, TimelineWording>

/** A person sees the role, never the name of staff. */
export const actorWording = {
  person: 'You',
  representative: 'The person acting for you',
  staff: 'Our privacy team',
  system: 'Automatically',
} satisfies Record<Actor, string>
