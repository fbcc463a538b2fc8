import assert from 'node:assert/strict'
import test from 'node:test'
import type { Finding } from '../model.ts'
import type { Found, Of } from './model.ts'
import { addressOf, asksSentences, countsOf, fits, foundOf, isFiltered, type Typed, typedSchema } from './rules.ts'

const of: Of = {
  id: '01900000-0000-7000-8000-000000000001',
  kind: 'focused-visit',
  title: null,
  authority: { name: 'Marlshire', code: '999' },
  onSite: [],
  publishedOn: '2026-01-09',
}
const area: Finding = {
  id: 'a',
  inspectionId: of.id,
  kind: 'area-for-improvement',
  origin: 'listed',
  text: 'The frequency of supervision.',
  paragraph: null,
  page: 2,
  section: null,
  leaning: 'concern',
  themes: [],
  nationalFramework: ['enabler-3'],
  quote: '',
  standing: true,
}
const picked: Finding = {
  ...area,
  id: 'p',
  kind: 'strength',
  origin: 'narrative',
  text: 'Supervision is regular.',
  section: 'leaders',
  paragraph: '9',
  leaning: 'strength',
  themes: ['audit'],
}
const [listed, praised] = [foundOf(area, of), foundOf(picked, of)]
const typed = (change: Partial<Typed>): Typed => ({ ...typedSchema.parse({}), ...change })

test('an area takes its themes from its own words, a picked sentence keeps those of the narrative', () => {
  assert.deepEqual(listed.themes, ['supervision'])
  assert.deepEqual(praised.themes, ['audit'])
  assert.equal(listed.anchor, 'finding-a')
})

const rows: readonly [Partial<Typed>, readonly Found[], string][] = [
  [{}, [listed, praised], 'nothing is chosen: all'],
  [{ kind: 'strength' }, [praised], 'one kind'],
  [{ leaning: 'concern' }, [listed], 'one leaning'],
  [{ theme: 'supervision' }, [listed], 'an area’s own theme'],
  [{ part: 'leaders' }, [praised], 'a part of the document; an area stands in none'],
  [{ leaning: 'concern', theme: 'audit' }, [], 'all that is chosen must fit'],
]

for (const [chosen, expected, why] of rows)
  test(`Findings for ${JSON.stringify(chosen)}: ${why}`, () =>
    assert.deepEqual(
      [listed, praised].filter((found) => fits(found, typed(chosen))),
      expected,
    ))

test('what stands in an address and is no choice counts as nothing', () => {
  const read = typedSchema.parse({
    kind: 'x',
    leaning: 'x',
    theme: 'x',
    part: 'x',
    inspection: 'x',
    page: 'x',
    words: ' a ',
  })
  assert.deepEqual(read, typed({ words: 'a' }))
  assert.equal(isFiltered(read), true)
  assert.equal(isFiltered(typed({})), false)
})

test('counts name only what there is, and an address only what was chosen', () => {
  assert.deepEqual(countsOf([listed, praised, listed]), [
    { kind: 'area-for-improvement', count: 2 },
    { kind: 'strength', count: 1 },
  ])
  assert.equal(addressOf('/findings', typed({})), '/findings')
  assert.equal(addressOf('/findings', typed({ theme: 'audit' }), { page: 2 }), '/findings?theme=audit&page=2')
  assert.equal(asksSentences(typed({ kind: 'sentence' })), true)
})
