import { z } from 'zod'
import { messageInput } from '#lib/threads/input.ts'
import { extensionReasons } from './clock-vocabulary.ts'
import { matchableFacts } from './matched-facts.ts'
import { identityAsks } from './vocabulary.ts'

export const askAbout = ['clarification', 'question', 'identity'] as const

const many = (value: unknown) => (typeof value === 'string' ? [value] : value)

export const askInput = messageInput
  .extend({
    about: z.enum(askAbout, 'Choose what you ask for'),
    ways: z.preprocess(many, z.array(z.enum(identityAsks)).default([])),
  })
  .refine(({ about, ways }) => about !== 'identity' || ways.length > 0, {
    path: ['ways'],
    message: 'Choose at least one way in which they can show that it is them',
  })

export const enteredAnswerInput = messageInput.extend({
  receivedOn: z.string('Give the day on which it reached us').trim().pipe(z.iso.date('Give the day like 2026-11-22')),
})

export const matchedInput = z.object({
  facts: z.preprocess(
    many,
    z.array(z.enum(matchableFacts), 'Tick the facts that matched').min(2, 'Tick at least 2 facts that matched'),
  ),
})

export const shortestFacts = 40

export const extendInput = z.object({
  reason: z.enum(extensionReasons, 'Choose a reason'),
  facts: z
    .string('Say what makes it so')
    .transform((typed) => typed.replaceAll('\r\n', '\n').trim())
    .pipe(
      z
        .string()
        .min(shortestFacts, `Say what makes it so, in at least ${shortestFacts} characters: the facts, not the phrase`)
        .max(2000, 'Use at most 2000 characters'),
    ),
})
