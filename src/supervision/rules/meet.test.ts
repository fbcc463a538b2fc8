import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { markOf } from '../../platform/views/mark.ts'
import { type Meeting, meet, type Stored } from './meet.ts'

const stored = (value: string, sitting = 'other', turn = 1): Stored => ({ value, sitting, turn })

const table: readonly [why: string, Stored | undefined, typed: string, was: string, turn: number, pressed: boolean, Meeting][] = [
  ['the first text of an empty field', undefined, 'She is well', '', 1, true, 'write'],
  ['the field was emptied and its child taken out and put in again meanwhile', undefined, 'She is well', 'She is ill', 1, true, 'write'],
  ['what stands already', stored('She is well'), 'She is well', '', 1, true, 'same'],
  ['changed from what the page showed', stored('She is well'), 'She is not well', 'She is well', 1, true, 'write'],
  ['another tab saved meanwhile', stored('She is ill'), 'She is not well', 'She is well', 1, true, 'clash'],
  ['another tab saved meanwhile, and this one did not touch the field', stored('She is ill'), 'She is well', 'She is well', 1, true, 'same'],
  ['another tab saved into a field that was empty here', stored('She is ill'), 'She is well', '', 1, false, 'clash'],
  ['emptied here while another tab wrote: no text is lost', stored('She is ill'), '', 'She is well', 1, true, 'same'],
  ['the answer to the last saving was lost on the way', stored('She is w', 'this', 1), 'She is well', '', 2, false, 'write'],
  ['an older saving of the same page arrives late', stored('She is well', 'this', 2), 'She is w', '', 1, false, 'late'],
  ['gone back without scripts, and pressed again', stored('She is well', 'this', 1), 'She is ill', '', 1, true, 'write'],
  ['gone back to a page that forgot how often it had saved', stored('She is well', 'this', 4), 'She is ill', '', 1, true, 'clash'],
] // biome-ignore format: a table

for (const [why, standing, value, was, turn, pressed, wanted] of table)
  test(`${why}: ${wanted}`, () => {
    const sent = { sitting: 'this', turn, pressed }
    assert.equal(meet(standing, { part: 'voice', value, was: markOf(was) }, sent), wanted)
  })

test('however tabs take turns, each text that somebody typed stands, is kept beside, or was replaced by somebody who had seen it', () => {
  const moves = fc.array(
    fc.record({ tab: fc.nat(3), does: fc.constantFrom('type', 'save', 'press', 'reload'), text: fc.nat(999) }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(moves, (all) => {
      let now: Stored | undefined
      let pages = 0
      const open = () => ({ sitting: `s${pages++}`, was: now?.value ?? '', value: now?.value ?? '', turn: 1 })
      const tabs = [open(), open(), open(), open()]
      const beside = new Map<string, string>()
      const replaced = new Set<string>()
      const saved = new Set<string>()
      for (const { tab, does, text } of all) {
        const page = tabs[tab]!
        if (does === 'type') page.value = `text ${text} of ${page.sitting}`
        else if (does === 'reload') tabs[tab] = open()
        else {
          const sent = { sitting: page.sitting, turn: page.turn++, pressed: does === 'press' }
          const outcome = meet(now, { part: 'p', value: page.value, was: markOf(page.was) }, sent)
          if (outcome === 'write') {
            // Only the page itself, or one that had shown what stood, may take its place.
            if (now) {
              assert.ok(now.sitting === page.sitting || page.was === now.value, `${now.value} was lost`)
              replaced.add(now.value)
            }
            now = { value: page.value, sitting: sent.sitting, turn: sent.turn }
          } else if (outcome === 'clash') {
            const before = beside.get(page.sitting)
            if (before !== undefined) replaced.add(before)
            beside.set(page.sitting, page.value)
          }
          if (outcome !== 'late') saved.add(page.value)
        }
      }
      for (const text of saved)
        assert.ok(
          text === '' || text === now?.value || [...beside.values()].includes(text) || replaced.has(text),
          `“${text}” is nowhere`,
        )
    }),
    { numRuns: 300 },
  )
})

test('marks tell texts apart', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (one, other) => (markOf(one) === markOf(other)) === (one === other)),
    { numRuns: 300 },
  )
})
