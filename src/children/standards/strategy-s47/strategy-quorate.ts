import { pieceOf } from '../../../standards/cases.ts'
import { saidOf } from '../clock.ts'
import { heldOf, isDated } from '../held.ts'
import { workingTogether } from '../sources.ts'
import { standard } from '../standard.ts'

export const strategyQuorate = standard({
  id: 'strategy-quorate',
  title: 'Strategy discussions with social care, police and health',
  area: 'strategy-s47',
  asks: 'Social care, the police and health take part in every strategy discussion.',
  numerator: 'Strategy discussions in which all three took part',
  denominator: 'Strategy discussions',
  unit: '%',
  goodIs: 'high',
  basis: 'statutory guidance',
  source: workingTogether('Who takes part in a strategy discussion', 'known'),
  counting: { is: 'share', by: 'opens', live: 'window' },
  subject: 'child',
  settings: {},
  reads: ['strategyDiscussion'],
  needs: ['strategyDiscussion'],
  intervalsOf: [],
  cases: ({ strategyDiscussion }) =>
    strategyDiscussion.filter(isDated).map((one) => {
      const { socialCare, police, health } = one.fields
      const said = [socialCare, police, health].map(saidOf)
      return pieceOf(
        said.every((there) => there === true),
        {
          unit: one.key,
          opens: one.starts,
          // One that is known to have been away decides it.
          unknown: said.includes(null) && !said.includes(false) ? 'It is not told who took part' : null,
          ...heldOf(one),
        },
      )
    }),
  examples: [
    {
      why: 'All three took part.',
      rows: {
        strategyDiscussion: [{ starts: '2026-03-02', fields: { socialCare: 'yes', police: 'yes', health: 'yes' } }],
      },
      on: '2026-03-31',
      are: ['yes'],
    },
    {
      why: 'Health did not.',
      rows: {
        strategyDiscussion: [{ starts: '2026-03-02', fields: { socialCare: 'yes', police: 'yes', health: 'no' } }],
      },
      on: '2026-03-31',
      are: ['no'],
    },
    {
      why: 'Of health nothing is told: nobody can say.',
      rows: { strategyDiscussion: [{ starts: '2026-03-02', fields: { socialCare: 'yes', police: 'yes' } }] },
      on: '2026-03-31',
      are: ['unknown'],
    },
    {
      why: 'Of health nothing is told, but the police were away: it was not quorate, whoever else came.',
      rows: { strategyDiscussion: [{ starts: '2026-03-02', fields: { socialCare: 'yes', police: 'no' } }] },
      on: '2026-03-31',
      are: ['no'],
    },
  ],
})
