import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { aboutModeration, moderatedAudits } from './moderated.ts'

const done = { key: 'a', starts: '2026-02-02', ends: '2026-02-20', fields: { grade: 'good' } } as const
const moderated = (starts: string, grade?: string) => ({ starts, fields: { auditKey: 'a', grade } }) as const

export const auditsGood = standard({
  id: 'audit-good',
  title: 'Audits graded good or outstanding after moderation',
  area: 'audit',
  asks: 'Practice is good: a moderator who looks again says so too.',
  numerator: 'Of them, those that the last moderation grades good or outstanding',
  denominator: 'Audits moderated in the period',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Inspecting local authority children’s services: framework and evaluation criteria',
    where: 'Four-point scale',
    confidence: 'known',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['audit', 'auditModeration'],
  needs: ['audit', 'auditModeration'],
  intervalsOf: [],
  cases: ({ audit, auditModeration }) =>
    moderatedAudits(audit, auditModeration).map((one) => {
      const { grade } = one.moderation.fields
      return grade === undefined
        ? caseOf({ ...aboutModeration(one), unknown: 'The moderation has no grade' })
        : pieceOf(grade === 'good' || grade === 'outstanding', aboutModeration(one))
    }),
  examples: [
    {
      why: 'Good, and the moderator agrees.',
      rows: { audit: [done], auditModeration: [moderated('2026-03-02', 'good')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Outstanding is good or better.',
      rows: { audit: [done], auditModeration: [moderated('2026-03-02', 'outstanding')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The auditor said good, the moderator does not: the moderator’s grade counts.',
      rows: { audit: [done], auditModeration: [moderated('2026-03-02', 'requires-improvement')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'A panel came after the moderator: it counts once, with the panel’s grade.',
      rows: {
        audit: [done],
        auditModeration: [moderated('2026-03-02', 'requires-improvement'), moderated('2026-03-16', 'good')],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    { why: 'Not moderated: not counted.', rows: { audit: [done] }, on: '2026-03-31', are: [] },
  ],
})
