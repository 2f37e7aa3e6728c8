import type { Follower, FreshSubject, Product, Staff, Subject, System } from './actor.ts'
import type { Permission } from './vocabulary.ts'

// The makers of permission slips. Only lib/auth, lib/jobs, scripts and tests may import this file; the import rules refuse anybody else.

export function subjectOf(subjectId: string, sessionId: string | null): Subject {
  return { kind: 'person', subjectId, sessionId } as Subject
}

export function freshSubjectOf<By extends Subject>(subject: By, proof: FreshSubject['proof']): By & FreshSubject {
  return { ...subject, proof } as By & FreshSubject
}

export function followerOf(subjectId: string, reference: string): Follower {
  return { ...subjectOf(subjectId, null), reference } as Follower
}

export function representativeOf(subjectId: string): Subject {
  return { ...subjectOf(subjectId, null), acts: 'representative' }
}

export function staffOf<Granted extends Permission>(staffId: string): Staff<Granted> {
  return { kind: 'staff', staffId } as Staff<Granted>
}

export function systemOf(job: string): System {
  return { kind: 'system', job } as System
}

export function productOf(product: string): Product {
  return { ...systemOf(`product:${product}`), product } as Product
}
