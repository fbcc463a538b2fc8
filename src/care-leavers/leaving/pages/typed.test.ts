import assert from 'node:assert/strict'
import test from 'node:test'
import { dayBoxes } from '../../../../test/support/day-boxes.ts'
import type { Form } from '../../../platform/http/page.ts'
import { type PartId, partIds, partOf } from '../parts/all.ts'
import { emptyEntry, readEntry, typedOf } from './typed.ts'

const today = '2026-11-23'
const form = (sent: Readonly<Record<string, string>>): Form => ({
  get: (name) => sent[name] ?? '',
  all: (name) => (sent[name] === undefined ? [] : [sent[name]]),
  file: () => null,
  files: () => [],
  entries: () => sent,
})
const read = (part: PartId, sent: Readonly<Record<string, string>>) => readEntry(form(sent), part, partOf(part), today)

const refused: readonly [why: string, part: PartId, sent: Readonly<Record<string, string>>, error: string, says: RegExp][] = [
  ['how they were in touch is not said', 'contact', dayBoxes('contact-on', '2026-11-23'), 'contact-kind', /Choose how/],
  ['a contact of tomorrow', 'contact', { ...dayBoxes('contact-on', '2026-11-24'), 'contact-kind': 'seen' }, 'contact-on', /today or in the past/],
  ['no day at all', 'contact', { 'contact-kind': 'seen' }, 'contact-on', /Enter the day/],
  ['31 February', 'contact', { ...dayBoxes('contact-on', '2026-02-31'), 'contact-kind': 'seen' }, 'contact-on', /real date/],
  ['an answer that the form does not have', 'contact', { ...dayBoxes('contact-on', '2026-11-23'), 'contact-kind': 'fax' }, 'contact-kind', /Choose how/],
  ['an interval longer than eight weeks is no answer', 'interval', { ...dayBoxes('interval-on', '2026-11-23'), 'interval-days': '84' }, 'interval-days', /Choose how often/],
  ['an interval without its reason', 'interval', { ...dayBoxes('interval-on', '2026-11-23'), 'interval-days': '14' }, 'interval-why', /Say why/],
  ['an adviser who ended before they began', 'adviser', { ...dayBoxes('adviser-on', '2026-05-02'), ...dayBoxes('adviser-until', '2026-05-01'), 'adviser-name': 'Ana Bell' }, 'adviser-until', /on or after/],
  ['an addendum that does not say what is done now', 'addendum', { ...dayBoxes('addendum-on', '2026-11-23'), 'addendum-changed': 'Lost the job' }, 'addendum-now', /what we do now/],
  ['an addendum that leaves housing open', 'addendum', { ...dayBoxes('addendum-on', '2026-11-23'), 'addendum-changed': 'a', 'addendum-now': 'b' }, 'addendum-housing', /housing plan/],
  ['a promise too long for the printed page', 'promise', { ...dayBoxes('promise-on', '2026-11-23'), 'promise-what': 'x'.repeat(161) }, 'promise-what', /160 characters/],
  ['a promise without a day', 'promise', { ...dayBoxes('promise-on', '2026-11-23'), 'promise-what': 'Lift', 'promise-who': 'You' }, 'promise-by', /by when/],
  ['release in three years is a slip', 'custody', { ...dayBoxes('custody-on', '2026-11-01'), ...dayBoxes('custody-releaseOn', '2029-11-24'), 'custody-where': 'X' }, 'custody-releaseOn', /before/],
] // biome-ignore format: a table

test('a short form is refused for what is missing or cannot be, with every other answer kept as typed', () => {
  for (const [why, part, sent, error, says] of refused) {
    const { written, errors, typed } = read(part, sent)
    assert.equal(written, null, why)
    assert.match(errors[error] ?? `none of ${Object.keys(errors)}`, says, why)
    for (const [name, value] of Object.entries(sent)) {
      const field = name.slice(part.length + 1)
      if (Object.hasOwn(typed.texts, field)) assert.equal(typed.texts[field], value, `${why}: ${name}`)
    }
  }
})

test('an answer that is not needed may be left out, and a release or promise may lie ahead', () => {
  const contact = read('contact', { ...dayBoxes('contact-on', '2026-11-23'), 'contact-kind': 'seen' })
  assert.deepEqual(contact.written, { on: '2026-11-23', until: null, fields: { kind: 'seen' } })
  const custody = read('custody', {
    ...dayBoxes('custody-on', '2026-11-01'),
    ...dayBoxes('custody-releaseOn', '2027-02-01'),
    'custody-where': 'HMP Marl Heath',
  })
  assert.equal(custody.written?.fields.releaseOn, '2027-02-01')
})

test('every form that is filled in with its first answers is taken, and shows again what was saved', () => {
  for (const id of partIds) {
    const part = partOf(id)
    const sent: Record<string, string> = { ...dayBoxes(`${id}-on`, '2026-11-20') }
    for (const [name, field] of Object.entries(part.fields)) {
      if (field.kind === 'day') Object.assign(sent, dayBoxes(`${id}-${name}`, '2026-11-21'))
      else if (field.kind === 'choice') sent[`${id}-${name}`] = Object.keys(field.items)[0]!
      else sent[`${id}-${name}`] = field.kind === 'yes-no' ? 'no' : 'Some words'
    }
    const { written, errors } = read(id, sent)
    assert.deepEqual(errors, {}, id)
    assert.equal(Object.keys(written!.fields).length, Object.keys(part.fields).length, id)
    const again = typedOf(part, written!)
    assert.equal(again.on.day, '20', id)
    for (const [name, field] of Object.entries(part.fields))
      if (field.kind !== 'day') assert.equal(again.texts[name], sent[`${id}-${name}`], `${id} ${name}`)
      else assert.equal(again.days[name]?.day, '21', `${id} ${name}`)
  }
})

test('a contact is filled in with today, so that a visit of today needs one answer and a press', () => {
  assert.deepEqual(emptyEntry(partOf('contact'), today).on, { day: '23', month: '11', year: '2026' })
  const needed = Object.values(partOf('contact').fields).filter((field) => field.needed !== undefined)
  assert.equal(needed.length, 1)
})
