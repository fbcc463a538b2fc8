import assert from 'node:assert/strict'
import test from 'node:test'
import { type OwnItem, offeredLists, taken } from './lists.ts'

const item = (id: string, heading: string, leaning: OwnItem['leaning'], more: Partial<OwnItem> = {}): OwnItem => ({
  id,
  heading,
  section: 'leaders',
  text: `Item ${id}`,
  leaning,
  documentId: 'd',
  page: null,
  ...more,
})
const toDo = [item('a', 'Still to do', 'concern'), item('b', 'Still to do', 'mixed')]
const praised = [item('c', 'Areas of strength', 'strength'), item('d', 'Areas of strength', 'strength')]
const none: ReadonlySet<string> = new Set()
const summary = (items: readonly OwnItem[], held = none) =>
  offeredLists(items, held).map((list) => [
    list.heading,
    list.becomes,
    list.items
      .filter((one) => one.isSuggested)
      .map((one) => one.item.id)
      .join(''),
    list.items
      .filter((one) => one.isHeld)
      .map((one) => one.item.id)
      .join(''),
  ])

for (const { because, items, held, wanted } of [
  { because: 'what is still to do becomes lines, strengths become strengths held', items: [...toDo, ...praised], wanted: [['Still to do', 'lines', 'ab', ''], ['Areas of strength', 'strengths', 'cd', '']] },
  { because: 'the same heading under another judgement is another list', items: [toDo[0]!, item('e', 'Still to do', 'concern', { section: 'in-care' })], wanted: [['Still to do', 'lines', 'a', ''], ['Still to do', 'lines', 'e', '']] },
  { because: 'the same heading in another document is another list', items: [toDo[0]!, item('e', 'Still to do', 'concern', { documentId: 'other' })], wanted: [['Still to do', 'lines', 'a', ''], ['Still to do', 'lines', 'e', '']] },
  { because: 'facts and recommendations are offered and not suggested', items: [item('f', 'Recommendations', 'context')], wanted: [['Recommendations', 'lines', '', '']] },
  { because: 'a fact within a list of concerns is not suggested', items: [...toDo, item('g', 'Still to do', 'context')], wanted: [['Still to do', 'lines', 'ab', '']] },
  { because: 'a list with one word of praise among concerns stays a list of lines', items: [...toDo, item('g', 'Still to do', 'strength')], wanted: [['Still to do', 'lines', 'ab', '']] },
  { because: 'of a list that was taken in part, what was left out stays left out', items: toDo, held: ['a'], wanted: [['Still to do', 'lines', '', 'a']] },
] as { because: string; items: OwnItem[]; held?: string[]; wanted: string[][] }[]) // biome-ignore format: a table
  test(because, () => assert.deepEqual(summary(items, new Set(held ?? [])), wanted))

test('ticked items come in with their words, heading and judgement; unticked and unknown ones do not', () => {
  const chosen = taken(offeredLists([...toDo, ...praised], none), new Set(['b', 'c', 'unknown']))
  assert.deepEqual(
    chosen.findings.map((one) => [one.origin, one.sourceKey, one.quote, one.listHeading, one.section]),
    [['own-list', 'b', 'Item b', 'Still to do', 'leaders']],
  )
  assert.deepEqual(
    chosen.strengths.map((one) => one.sourceKey),
    ['c'],
  )
})
