import { pieceOf } from '../../../standards/cases.ts'
import { heldOf } from '../held.ts'
import { standard } from '../standard.ts'

const done = { key: 'a', starts: '2026-02-02', ends: '2026-02-20' } as const

export const familiesHeardInAudits = standard({
  id: 'audit-family-voice',
  title: 'Audits with feedback from the child or family',
  area: 'audit',
  asks: 'An audit asks the child, a parent or a carer what the help was like.',
  numerator: 'Of them, those with feedback from the child or family',
  denominator: 'Audits completed, also where a reason says why nobody was asked',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: { title: 'Local standard from what inspectors found', where: 'Quality assurance', confidence: 'known' },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['audit', 'auditFeedback'],
  needs: ['audit', 'auditFeedback'],
  intervalsOf: [],
  cases: ({ audit, auditFeedback }) =>
    audit.flatMap((one) =>
      one.ends === null
        ? []
        : [
            pieceOf(
              auditFeedback.some(({ fields: { auditKey, by } }) => auditKey === one.key && by !== undefined),
              { unit: one.key, opens: one.ends, ...heldOf(one) },
            ),
          ],
    ),
  examples: [
    {
      why: 'The mother was asked.',
      rows: { audit: [done], auditFeedback: [{ starts: '2026-02-12', fields: { auditKey: 'a', by: 'parent' } }] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'A reason why nobody was asked is no feedback.',
      rows: {
        audit: [done],
        auditFeedback: [{ starts: '2026-02-12', fields: { auditKey: 'a', whyNone: 'Could not be reached' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Feedback in another audit.',
      rows: { audit: [done], auditFeedback: [{ starts: '2026-02-12', fields: { auditKey: 'b', by: 'child' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
    { why: 'Not completed yet.', rows: { audit: [{ ...done, ends: null }] }, on: '2026-03-31', are: [] },
  ],
})
