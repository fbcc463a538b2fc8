import { pieceOf, refOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { heldOf, isDated } from '../held.ts'
import { localPractice } from '../sources.ts'
import { standard } from '../standard.ts'

const untold = 'It is not told whether the letter was clear'

export const clearLetters = standard({
  id: 'plo-letter-clear',
  title: 'Letters before proceedings that are clear to parents',
  area: 'pre-proceedings-court',
  asks: 'A letter before proceedings tells parents in plain words what must change, by when, what help there is and that legal advice is free.',
  numerator:
    'Letters that were found clear: in an audit on every item, or where none was made by the manager who checked the letter',
  denominator: 'Letters that were audited or checked',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: localPractice('What inspections found in letters to parents', 'known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['preProceedings', 'letterAudit'],
  needs: ['preProceedings.managerRead or letterAudit'],
  intervalsOf: [],
  cases: ({ preProceedings, letterAudit }) => {
    const audits = letterAudit.filter(isDated)
    const audited = audits.map((one) => {
      const clear = saidOf(one.fields.clear)
      return pieceOf(clear === true, {
        unit: `audit ${one.key}`,
        opens: one.starts,
        unknown: clear === null ? untold : null,
        ...heldOf(one),
      })
    })
    // What an audit says of a letter comes before what its manager said.
    const checked = preProceedings.flatMap((one) => {
      const { letterOn, managerRead } = one.fields
      if (letterOn === undefined || managerRead === undefined) return []
      if (audits.some(({ fields }) => fields.letterOn === letterOn)) return []
      const clear = saidOf(managerRead)
      return [
        pieceOf(clear === true, {
          unit: `check ${one.key}`,
          opens: letterOn,
          unknown: clear === null ? untold : null,
          because: [refOf(one)],
        }),
      ]
    })
    return [...audited, ...checked]
  },
  examples: [
    {
      why: 'A manager found one letter clear and another not.',
      rows: {
        preProceedings: [
          { starts: '2025-05-06', ends: '2025-08-01', fields: { letterOn: '2025-05-09', managerRead: 'yes' } },
          { starts: '2026-03-02', fields: { letterOn: '2026-03-06', managerRead: 'no' } },
        ],
      },
      on: '2026-03-31',
      are: ['yes', 'no'],
    },
    {
      why: 'An audit disagrees with the manager, and counts; the letter counts once.',
      rows: {
        preProceedings: [{ starts: '2026-03-02', fields: { letterOn: '2026-03-06', managerRead: 'yes' } }],
        letterAudit: [{ starts: '2026-03-20', fields: { letterOn: '2026-03-06', clear: 'no' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A letter that nobody looked at is not in the denominator, and no letter cannot be clear.',
      rows: {
        preProceedings: [
          { starts: '2026-03-02', fields: { letterOn: '2026-03-06' } },
          { starts: '2026-03-02', fields: { managerRead: 'yes' } },
        ],
      },
      on: '2026-03-31',
      are: [],
    },
    {
      why: 'Looked at, and not told what was found.',
      rows: { preProceedings: [{ starts: '2026-03-02', fields: { letterOn: '2026-03-06', managerRead: 'unknown' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
