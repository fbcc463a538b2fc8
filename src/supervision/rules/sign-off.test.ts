import assert from 'node:assert/strict'
import test from 'node:test'
import type { Action } from '../model.ts'
import { type ChildInRecord, signOffFaults, type ToSign } from './sign-off.ts'

const texts = (given: Record<string, string>) => new Map(Object.entries(given))
const session = texts({ held: '2/3/2026', starts: '14:00', ends: '15:30' })
const child = (given: Record<string, string>, more: Partial<ChildInRecord> = {}): ChildInRecord => ({ childId: 'c', name: 'Wren', due: true, texts: texts(given), before: new Map(), shared: [], earlier: [], ...more }) // biome-ignore format: one line
const record = (children: readonly ChildInRecord[], more: Partial<ToSign> = {}): ToSign => ({ kind: 'case', today: '2026-03-03', clock: '16:00', texts: session, earlier: [], children, missing: [], clashes: [], ...more }) // biome-ignore format: one line

const said = { risk: 'medium', why: 'The routine holds' }
const whole = { ...said, 'action-1-what': 'Visit', 'action-1-owner': 'Aisha', 'action-1-due': '9/3/2026' }
const action = { actionId: 'a', sessionId: 's', childId: 'c', what: 'Ring the school', owner: 'Aisha', agreedOn: '2026-02-02', firstDue: '2026-02-20', due: '2026-02-20', howKnown: '', doneOn: null, givenUpOn: null } as const satisfies Action // biome-ignore format: one line
const earlier = (given: Record<string, string>) => record([child({ ...whole, ...given }, { earlier: [action] })])

for (const [why, given, faults] of [
  ['an action with who and by when', record([child(whole)]), []],
  ['none needed, and why', record([child({ ...said, none: 'all is done' })]), []],
  ['none needed, because of nothing', record([child({ ...said, none: 'None needed' })]), ['none']],
  ['none needed, because “n/a”', record([child({ ...said, none: 'n/a' })]), ['none']],
  ['none needed, because “-”', record([child({ ...said, none: '-' })]), ['none']],
  [
    'more words that give no reason',
    record([child({ ...said, none: 'No further action is needed at this time' })]),
    ['none'],
  ],
  ['the reason of another child', record([child({ ...said, none: 'all is done' }, { shared: ['none'] })]), ['none']],
  [
    'the reason of another child, which holds for this one',
    record([child({ ...said, none: 'all is done', 'still-none': 'yes' }, { shared: ['none'] })]),
    [],
  ],
  ['no word of the risk', record([child({ ...whole, risk: '', why: '' })]), ['risk', 'why']],
  [
    'nothing new, and the risk was written the last time',
    record([child({ ...whole, risk: '', why: '', unchanged: '2/2/2026' }, { before: texts({ risk: 'low' }) })]),
    [],
  ],
  [
    'nothing new, and no risk was written the last time',
    record([child({ ...whole, risk: '', why: '', unchanged: '2/2/2026' })]),
    ['risk', 'unchanged', 'why'],
  ],
  ['not this time, and why', record([child({ later: 'on holiday with her carers until Monday' })]), []],
  ['not this time, without a reason', record([child({ later: 'No time' })]), ['later']],
  [
    'not this time, and yet something is written',
    record([child({ later: 'on holiday with her carers', plan: 'On track' })]),
    ['later'],
  ],
  [
    'not this time, with the day of the records in its box',
    record([child({ later: 'on holiday with her carers', seen: '1/3/2026' })]),
    [],
  ],
  ['nothing for a child who is due', record([child({})]), ['action-1-what', 'risk', 'why']],
  ['nothing for a child who is not due', record([child({}, { due: false })]), []],
  ['an action without a day', record([child({ ...whole, 'action-1-due': '' })]), ['action-1-due', 'action-1-what']],
  ['an action by a day that does not exist', record([child({ ...whole, 'action-1-due': '30/2/2026' })]), ['action-1-due', 'action-1-what']], // biome-ignore format: one line
  ['half an action of a child who is not due', record([child({ 'action-1-what': 'Visit' }, { due: false })]), ['action-1-owner', 'action-1-due']], // biome-ignore format: one line
  ['a child who is due and not in the record', record([], { missing: [{ childId: 'd', name: 'Lark' }] }), ['']],
  ['two texts in one field', record([], { clashes: [{ childId: 'c', part: 'voice' }] }), ['voice']],
  ['the words of last time', record([child({ ...whole, plan: 'On track to the review' }, { before: texts({ plan: 'On track, to the review.' }) })]), ['plan']], // biome-ignore format: one line
  ['held tomorrow', record([], { today: '2026-03-01' }), ['held']],
  ['ended later than now', record([], { today: '2026-03-02', clock: '15:29' }), ['ends']],
  ['ended now', record([], { today: '2026-03-02', clock: '15:30' }), []],
  ['began later than now', record([], { today: '2026-03-02', clock: '13:59' }), ['ends', 'starts']],
  ['ended before it began', record([], { texts: texts({ held: '2/3/2026', starts: '14:00', ends: '13:00' }) }), ['ends']], // biome-ignore format: one line
  ['an earlier action whose day passed, and nothing said', earlier({}), ['earlier-a-do']],
  ['it is done', earlier({ 'earlier-a-do': 'done', 'earlier-a-on': '19/2/2026' }), []],
  ['done before it was agreed', earlier({ 'earlier-a-do': 'done', 'earlier-a-on': '1/2/2026' }), ['earlier-a-on']],
  ['carried without why', earlier({ 'earlier-a-do': 'carried', 'earlier-a-due': '9/3/2026' }), ['earlier-a-why']],
  ['carried to a day, and why', earlier({ 'earlier-a-do': 'carried', 'earlier-a-due': '9/3/2026', 'earlier-a-why': 'half-term' }), []], // biome-ignore format: one line
  ['given up, and why', earlier({ 'earlier-a-do': 'given-up', 'earlier-a-why': 'moved school' }), []],
] as const)
  test(`${why}: ${faults.length === 0 ? 'may be signed off' : 'stands in the way'}`, () => {
    assert.deepEqual(signOffFaults(given).map(({ field }) => field).toSorted(), [...faults].toSorted()) // biome-ignore format: one line
  })
