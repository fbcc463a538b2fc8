import { inWords } from '../../../../platform/day.ts'
import { practiceTool } from '../sources.ts'
import { atomOf, inTurn, type Rule, timesInWords } from './atom.ts'

const birth: Rule = {
  id: 'birth',
  title: 'Birth, or the day a baby is expected',
  reads: ['person'],
  from: 'Date of birth; expected date of birth while there is no other',
  significance: 'Major: a chronology starts at birth or before',
  type: 'family',
  leavesOut: 'Gender, ethnicity and other particulars: they are on the child’s page and are no events',
  source: practiceTool,
  read: (history) =>
    history.person.flatMap((row) => {
      const { dateOfBirth, expectedDateOfBirth } = row.fields
      return dateOfBirth
        ? atomOf(birth, 'major', row, { on: dateOfBirth, words: 'Born.' })
        : atomOf(birth, 'major', row, { on: expectedDateOfBirth, facts: ['expected'], words: 'Expected to be born.' })
    }),
}

const death: Rule = {
  id: 'death',
  title: 'Death of the child',
  reads: ['person'],
  from: 'Date of death',
  significance: 'Major',
  type: 'family',
  leavesOut: 'Deaths of parents or others close to the child: no return holds them; add them by hand',
  source: practiceTool,
  read: (history) =>
    history.person.flatMap((row) => atomOf(death, 'major', row, { on: row.fields.diedOn, words: 'The child died.' })),
}

const parenthood: Rule = {
  id: 'became-a-parent',
  title: 'The young person became a mother',
  reads: ['motherOf'],
  from: 'Date of birth of her child',
  significance: 'Major',
  type: 'family',
  leavesOut: 'Who her child is. Pregnancy and fatherhood: no return holds them; add them by hand',
  source: practiceTool,
  read: (history) =>
    history.motherOf.flatMap((row) =>
      atomOf(parenthood, 'major', row, { on: row.fields.childDateOfBirth, words: 'Became a mother.' }),
    ),
}

/** The home of a placement is proposed as a placement; where post goes is no home. */
const isHousehold = (kind: string | undefined): boolean =>
  !/plac|temp|corresp|post|school|work|previous/i.test(kind ?? '')

const home: Rule = {
  id: 'home-move',
  title: 'Move of home',
  reads: ['address'],
  from: 'Start of each home address after the first known',
  significance: 'Notable; several within six months are one entry, and major from three',
  type: 'home',
  leavesOut:
    'The address itself, so that no chronology gives away where a family lives; placements (their own rule); an address written again with the same postcode. Who lives in the household: no return holds it',
  source: practiceTool,
  read: (history) =>
    inTurn(history.address.filter(({ fields }) => isHousehold(fields.kind)))
      .filter(({ row, before }) => before && (!row.fields.postcode || row.fields.postcode !== before.fields.postcode))
      .flatMap(({ row }) => atomOf(home, 'notable', row, { on: row.starts, words: 'Moved home.' })),
  cluster: {
    span: 183,
    least: 1,
    majorFrom: 3,
    words: (atoms) =>
      `Moved home ${timesInWords(atoms.length)} between ${inWords(atoms[0]!.on)} and ${inWords(atoms.at(-1)!.on)}.`,
  },
}

const immigrationWords = (status: string): string => {
  if (/uasc|unaccompanied/i.test(status)) return 'Recorded as an unaccompanied child seeking asylum.'
  if (/^refugee( status)?$/i.test(status)) return 'Recognised as a refugee.'
  if (/^humanitarian protection$/i.test(status)) return 'Given humanitarian protection.'
  return `Immigration status recorded as: ${status}.`
}

const immigration: Rule = {
  id: 'immigration-status',
  title: 'Change of immigration status',
  reads: ['immigration'],
  from: 'Start of each status that differs from the one before',
  significance: 'Major: it decides where a child may live',
  type: 'law',
  leavesOut: 'The same status recorded again',
  source: practiceTool,
  read: (history) =>
    inTurn(history.immigration)
      .filter(({ row, before }) => row.fields.status && row.fields.status !== before?.fields.status)
      .flatMap(({ row }) => {
        const status = row.fields.status!
        const words = immigrationWords(status)
        return atomOf(immigration, 'major', row, { on: row.starts, facts: [status], words })
      }),
}

export const personRules: readonly Rule[] = [birth, death, parenthood, home, immigration]
