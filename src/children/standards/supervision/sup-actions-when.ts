import { caseOf, pieceOf } from '../../../standards/cases.ts'
import { isDated } from '../held.ts'
import { standard } from '../standard.ts'

const held = (actions?: number, actionsDated?: number, kind = 'case') =>
  ({ starts: '2026-03-02', fields: { kind, actions, actionsDated } }) as const

export const actionsSayWhen = standard({
  id: 'sup-actions-when',
  title: 'Supervision actions say what, who and by when',
  area: 'supervision',
  asks: 'Each discussion of cases in supervision ends with actions, and each of them says who does what by when.',
  numerator: 'Of them, those with at least one action, each with an owner and a due date',
  denominator: 'Supervisions in which cases were discussed',
  unit: '%',
  goodIs: 'high',
  basis: 'inspection expectation',
  source: {
    title: 'Local standard from what inspectors found',
    where: 'Supervision without clear actions and timescales',
    confidence: 'verified',
  },
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'worker',
  settings: {},
  reads: ['staffMember', 'supervision'],
  needs: ['supervision.actions', 'supervision.actionsDated'],
  intervalsOf: [],
  cases: ({ staffMember, supervision }) =>
    supervision
      .filter(isDated)
      .filter(({ fields }) => fields.kind !== 'personal' && fields.kind !== 'ad-hoc')
      .map(({ table, key, starts, fields: { actions, actionsDated } }) => {
        const given = {
          unit: key,
          opens: starts,
          team: staffMember.findLast((post) => post.starts !== null && post.starts <= starts)?.fields.team ?? null,
          because: [{ table, key }],
        }
        return actions === undefined || (actions > 0 && actionsDated === undefined)
          ? caseOf({ ...given, unknown: 'The actions were not counted' })
          : pieceOf(actions > 0 && actionsDated! >= actions, given)
      }),
  examples: [
    {
      why: 'Eight actions, each with an owner and a date.',
      rows: { supervision: [held(8, 8)] },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'One of eight without.',
      rows: { supervision: [held(8, 7)] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'No action at all.',
      rows: { supervision: [held(0, 0)] },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Nobody counted them.',
      rows: { supervision: [held()] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'A personal supervision is about the worker, not about children.',
      rows: { supervision: [held(0, 0, 'personal')] },
      on: '2026-03-31',
      are: [],
    },
  ],
})
