import { daysBetween, inWords } from '../../../../platform/day.ts'
import type { HeldRow } from '../../../history/model.ts'
import { both, practiceTool } from '../sources.ts'
import { atomOf, inFigures, inTurn, type Rule, sentence, timesInWords } from './atom.ts'

const isMissing = (row: HeldRow<'missing'>): boolean => !/^(a|absent|away)/i.test(row.fields.kind ?? 'missing')

const lasting = (row: HeldRow<'missing'>): string => {
  if (!row.starts || !row.ends) return ''
  const days = daysBetween(row.starts, row.ends)
  return days <= 0 ? ', and was back the same day' : ` for ${days === 1 ? 'one day' : `${inFigures(days)} days`}`
}

const missing: Rule = {
  id: 'missing',
  title: 'Missing from home or care',
  reads: ['missing'],
  from: 'Start, end and kind of each episode. Episodes within four weeks of one another are one entry',
  significance: 'Major',
  type: 'safety',
  leavesOut: 'Being away without leave but not missing; whether a return interview was held',
  source: `${both}; Statutory guidance on children who run away or go missing from home or care (2014)`,
  read: (history) =>
    history.missing.filter(isMissing).flatMap((row) =>
      atomOf(missing, 'major', row, {
        on: row.starts,
        facts: [row.ends, row.fields.kind],
        words: row.ends ? `Was missing${lasting(row)}.` : 'Went missing.',
      }),
    ),
  cluster: {
    gap: 28,
    least: 1,
    words: (atoms) =>
      `Was missing ${timesInWords(atoms.length)} between ${inWords(atoms[0]!.on)} and ${inWords(atoms.at(-1)!.on)}.`,
  },
}

const exploitation: Rule = {
  id: 'exploitation',
  title: 'Risk of exploitation identified, changed or ended',
  reads: ['exploitation'],
  from: 'Start and level; end. The end is marked as a strength',
  significance: 'Major',
  type: 'safety',
  leavesOut: 'Reviews that change nothing; screenings that found no risk',
  source: practiceTool,
  read: (history) =>
    inTurn(history.exploitation.filter(({ fields }) => fields.level !== 'none')).flatMap(({ row, before }) => {
      const { level } = row.fields
      const goesOn = before?.ends !== undefined && before?.ends === row.starts
      return [
        ...atomOf(exploitation, 'major', row, {
          part: 'start',
          on: row.starts,
          facts: [level],
          words: `${goesOn ? 'The level of the risk of exploitation changed' : 'A risk of being exploited was identified'}${level ? ` (level: ${level.toLowerCase()})` : ''}.`,
        }),
        ...atomOf(exploitation, 'major', row, {
          part: 'end',
          on: history.exploitation.some(({ starts }) => starts !== null && starts === row.ends) ? null : row.ends,
          words: 'The risk of being exploited was found to have ended.',
          positive: true,
        }),
      ]
    }),
}

const offence: Rule = {
  id: 'conviction',
  title: 'Conviction or recorded offence of a looked-after child',
  reads: ['conviction'],
  from: 'Day and offence',
  significance: 'Major',
  type: 'safety',
  leavesOut: 'Arrests without a conviction: no return holds them; add them by hand',
  source: practiceTool,
  read: (history) =>
    history.conviction.flatMap((row) => {
      const what = row.fields.offence
      return atomOf(offence, 'major', row, {
        on: row.starts,
        facts: [what],
        words: `Convicted of an offence${what ? `: ${what}` : ''}.`,
      })
    }),
}

const substance: Rule = {
  id: 'substance-misuse',
  title: 'Misuse of drugs or alcohol identified',
  reads: ['substanceMisuse'],
  from: 'Day, substance, whether help was received',
  significance: 'Notable',
  type: 'health',
  leavesOut: 'The same substance identified again within six months of the last time',
  source: practiceTool,
  read: (history) =>
    inTurn(history.substanceMisuse)
      .filter(
        ({ row, before }) =>
          !before || before.fields.substance !== row.fields.substance || daysBetween(before.starts!, row.starts!) > 183,
      )
      .flatMap(({ row }) => {
        const { substance: what, intervention } = row.fields
        return atomOf(substance, 'notable', row, {
          on: row.starts,
          facts: [what, intervention],
          words: sentence(
            `Was found to be using ${what?.toLowerCase() ?? 'drugs or alcohol'} harmfully.`,
            intervention === 'yes' && 'Received help for it.',
          ),
        })
      }),
}

const incident: Rule = {
  id: 'serious-incident',
  title: 'Serious incident notified',
  reads: ['seriousIncident'],
  from: 'Day known',
  significance: 'Major',
  type: 'protection',
  leavesOut: 'The review that follows',
  source: `${practiceTool}; Children Act 2004 s.16C`,
  read: (history) =>
    history.seriousIncident.flatMap((row) =>
      atomOf(incident, 'major', row, {
        on: row.starts,
        words:
          'A serious incident was reported to the national panel: the child died or was seriously harmed, and abuse or neglect was known or suspected.',
      }),
    ),
}

export const safetyRules: readonly Rule[] = [missing, exploitation, offence, substance, incident]
