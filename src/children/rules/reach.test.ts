import assert from 'node:assert/strict'
import test from 'node:test'
import { type Decision, decideReach, type Reach, type ReachedChild } from './reach.ts'

const today = '2026-11-22'

const nobody: Reach = {
  accountId: 'a',
  scope: 'own-children',
  ownNames: [],
  teamNames: [],
  coveredNames: [],
  coveredTeamNames: [],
  grants: [],
  namedFor: [],
  shutOutOf: [],
  inAdoptionTeam: false,
}
const wren: ReachedChild = {
  childId: 'wren',
  worker: 'Owen Trask',
  adviser: 'Leila Harcastle',
  reviewingOfficer: 'Margaret Ellery',
  team: 'Protection and court Ostley Vale',
  adoptedOn: null,
  restricted: false,
  dutyMayAsk: false,
}

const inWords = (decision: Decision): string => {
  if (decision.kind === 'none') return 'none'
  if (decision.kind === 'ask') return `ask ${decision.why}`
  return `open ${decision.way}${decision.names ? '' : ' without names'}`
}

const grant = (kind: Reach['grants'][number]['kind']) => ({ grants: [{ childId: 'wren', kind, reason: 'Why' }] })

const table: readonly [why: string, reach: Partial<Reach>, child: Partial<ReachedChild>, expected: string][] = [
  ['a social worker reaches a child whose worker they are', { ownNames: ['Owen Trask'] }, {}, 'open own'],
  ['a personal adviser reaches whom they advise', { ownNames: ['Leila Harcastle'] }, {}, 'open own'],
  ['another social worker does not', { ownNames: ['Maya Dunstable'] }, {}, 'none'],
  ['nobody is the worker of a child without one', { ownNames: [] }, { worker: null }, 'none'],
  ['a social worker does not reach the rest of their team', { teamNames: [wren.team!] }, {}, 'none'],
  ['a team manager reaches their team', { scope: 'own-teams', teamNames: [wren.team!] }, {}, 'open team'],
  ['a team manager does not reach another team', { scope: 'own-teams', teamNames: ['Family help'] }, {}, 'none'],
  ['a reviewing officer reaches whom they review', { scope: 'children-reviewed', ownNames: ['Margaret Ellery'] }, {}, 'open reviewed'],
  ['a reviewing officer does not reach others', { scope: 'children-reviewed', ownNames: ['Hugh Castellan'] }, {}, 'none'],
  ['cover of a worker opens their children', { coveredNames: ['Owen Trask'] }, {}, 'open cover'],
  ['cover of a team opens its children', { coveredTeamNames: [wren.team!] }, {}, 'open cover'],
  ['an auditor reaches whom they were given as a sample', { scope: 'children-sampled', ...grant('sample') }, {}, 'open sample'],
  ['an auditor reaches no other', { scope: 'children-sampled' }, {}, 'none'],
  ['a director is asked why', { scope: 'authority' }, {}, 'ask outside-caseload'],
  ['a director who said why is let in', { scope: 'authority', ...grant('reason') }, {}, 'open reason'],
  ['a director is not asked for a child of their own', { scope: 'authority', ownNames: ['Owen Trask'] }, {}, 'open own'],
  ['a break-glass does not stand for the reason of a director', { scope: 'authority', ...grant('break-glass') }, {}, 'ask outside-caseload'],
  ['emergency duty is asked why', { scope: 'any-child-with-reason' }, {}, 'ask break-glass'],
  ['emergency duty breaks the glass', { scope: 'any-child-with-reason', ...grant('break-glass') }, {}, 'open break-glass'],
  ['a reason lets no social worker in', { ...grant('reason') }, {}, 'none'],
  ['an analyst works without names', { scope: 'names-with-reason' }, {}, 'open pseudonymous without names'],
  ['an analyst who said why sees the name', { scope: 'names-with-reason', ...grant('names') }, {}, 'open names'],
  ['an analyst does not see names through cover', { scope: 'names-with-reason', coveredNames: ['Owen Trask'] }, {}, 'open pseudonymous without names'],
  ['a lead member reaches no child, whatever they are given', { scope: 'no-child', ...grant('cover'), ownNames: ['Owen Trask'], namedFor: ['wren'], inAdoptionTeam: true }, {}, 'none'],
  ['an inspector reaches no child here', { scope: 'shared-pseudonymised', ...grant('cover') }, {}, 'none'],
  ['the own worker does not reach a record kept to others', { ownNames: ['Owen Trask'] }, { restricted: true }, 'none'],
  ['a director does not either', { scope: 'authority', ...grant('reason') }, { restricted: true }, 'none'],
  ['break-glass does not either', { scope: 'any-child-with-reason', ...grant('break-glass') }, { restricted: true }, 'none'],
  ['emergency duty is asked why, where whoever restricted it allows that', { scope: 'any-child-with-reason' }, { restricted: true, dutyMayAsk: true }, 'ask break-glass'],
  ['with a reason emergency duty opens it', { scope: 'any-child-with-reason', ...grant('break-glass') }, { restricted: true, dutyMayAsk: true }, 'open break-glass'],
  ['a relative in emergency duty who is shut out by name does not know of it', { scope: 'any-child-with-reason', shutOutOf: ['wren'], ...grant('break-glass') }, { restricted: true, dutyMayAsk: true }, 'none'],
  ['who is shut out of one record opens others', { scope: 'any-child-with-reason', shutOutOf: ['heron'] }, { restricted: true, dutyMayAsk: true }, 'ask break-glass'],
  ['cover is not emergency duty', { scope: 'own-teams', ...grant('cover'), teamNames: [wren.team!] }, { restricted: true, dutyMayAsk: true }, 'none'],
  ['a director with a reason is not emergency duty', { scope: 'authority', ...grant('reason') }, { restricted: true, dutyMayAsk: true }, 'none'],
  ['emergency duty is out after an adoption, kept to named people or not', { scope: 'any-child-with-reason' }, { restricted: true, dutyMayAsk: true, adoptedOn: '2020-01-01' }, 'none'],
  ['an analyst does not know of it', { scope: 'names-with-reason' }, { restricted: true }, 'none'],
  ['whoever is named reaches it', { namedFor: ['wren'] }, { restricted: true }, 'open named'],
  ['being named once is nothing when it is lifted', { namedFor: ['wren'] }, { restricted: false }, 'none'],
  ['on the day of the adoption order their worker is out', { ownNames: ['Owen Trask'] }, { adoptedOn: today }, 'none'],
  ['the day before they are not', { ownNames: ['Owen Trask'] }, { adoptedOn: '2026-11-23' }, 'open own'],
  ['a director is out after an adoption, reason or not', { scope: 'authority', ...grant('reason') }, { adoptedOn: '2020-01-01' }, 'none'],
  ['the adoption team is in', { inAdoptionTeam: true }, { adoptedOn: '2020-01-01' }, 'open adoption-team'],
  ['the adoption team is out before the order, unless it is theirs', { inAdoptionTeam: true }, {}, 'none'],
  ['named people of an adopted child who are not in the adoption team are out', { namedFor: ['wren'] }, { adoptedOn: '2020-01-01', restricted: true }, 'none'],
  ['the adoption team is out of a record kept to others', { inAdoptionTeam: true }, { adoptedOn: '2020-01-01', restricted: true }, 'none'],
] // biome-ignore format: a table

for (const [why, reach, child, expected] of table)
  test(why, () => {
    assert.equal(inWords(decideReach({ ...nobody, ...reach }, { ...wren, ...child }, today)), expected)
  })
