import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { standard } from '../standard.ts'
import { aboutModeration, moderatedAudits } from './moderated.ts'

const done = (grade?: string) => ({ key: 'a', starts: '2026-02-02', ends: '2026-02-20', fields: { grade } }) as const
const moderated = (grade: string) => ({ starts: '2026-03-02', fields: { auditKey: 'a', grade } }) as const

export const moderationAgrees = standard({
  id: 'audit-moderation-agree',
  title: 'Moderation: agreement between auditor and moderator',
  area: 'audit',
  asks: 'Auditors and moderators judge alike, so that a grade means the same whoever gives it.',
  numerator: 'Of them, those to which auditor and moderator gave the same grade',
  denominator: 'Audits moderated in the period',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: { title: 'Local standard from what inspectors found', where: 'Quality assurance', confidence: 'known' },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['audit', 'auditModeration'],
  needs: ['audit', 'auditModeration'],
  intervalsOf: [],
  cases: ({ audit, auditModeration }) =>
    moderatedAudits(audit, auditModeration).map((one) => {
      const [first, second] = [one.audit.fields.grade, one.moderation.fields.grade]
      return first === undefined || second === undefined
        ? caseOf({ ...aboutModeration(one), unknown: 'One of the two grades is missing' })
        : pieceOf(first === second, aboutModeration(one))
    }),
  examples: [
    {
      why: 'Both say good.',
      rows: { audit: [done('good')], auditModeration: [moderated('good')] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'The moderator gave a better grade: they do not agree either.',
      rows: { audit: [done('good')], auditModeration: [moderated('outstanding')] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'The auditor gave none.',
      rows: { audit: [done()], auditModeration: [moderated('good')] },
      on: '2026-03-31',
      are: ['unknown'],
    },
  ],
})
