import assert from 'node:assert/strict'
import test from 'node:test'
import { isSameLine, titleHere } from './former.ts'

const of = (code: string | null, start: string | null = null) => ({
  authority: code === null ? null : { code, name: code },
  onSite: start === null ? [] : [{ start, end: start }],
  publishedOn: null,
})

test('findings are compared within one authority and the councils before it, never across', () => {
  const rows: [why: string, later: ReturnType<typeof of>, earlier: ReturnType<typeof of>, same: boolean][] = [
    ['the same council', of('999'), of('999', '2022-05-03'), true],
    ['a neighbour whose letter was put into the register to learn from', of('999'), of('998', '2022-05-03'), false],
    ['the county council that Cumberland was made from', of('942', '2024-05-03'), of('909', '2022-05-03'), true],
    ['the other council made from the same county', of('942', '2024-05-03'), of('943', '2023-11-03'), false],
    ['a successor says nothing of the county before it', of('909', '2022-05-03'), of('942', '2024-05-03'), false],
    ['a council before, filed under the number of today', of('999', '2024-05-03'), of('999', '2018-05-03'), true],
    ['nobody has said yet whose it is', of('999'), of(null), true],
  ]
  for (const [why, later, earlier, same] of rows) assert.equal(isSameLine(later, earlier), same, why)
})

test('an inspection of a council before this one bears that council’s name, also where its days are left out', () => {
  const visit = {
    ...of('838', '2018-05-03'),
    kind: 'focused-visit' as const,
    authority: { code: '838', name: 'Dorset' },
  }
  assert.equal(titleHere(visit, 838), 'Focused visit to Dorset County Council, 3 May 2018')
  assert.equal(titleHere(visit, 838, []), 'Focused visit to Dorset County Council')
  assert.equal(titleHere(visit, 839), 'Focused visit to Dorset, 3 May 2018')
})
