import type { LoadOutcome } from '../../../children/model.ts'
import type { Severity, Source } from '../../model.ts'
import type { Preview, Progress, RepairRead, Upload, UploadState, Way } from '../model.ts'

export const kindTitles: Readonly<Record<Source, string>> = {
  'annex-a': 'Annex A',
  ssd: 'Standard Safeguarding Dataset',
  local: 'Local lists',
}

export const severityTitles: Readonly<Record<Severity, string>> = {
  blocks: 'Blocks loading',
  'must-fix': 'Must be put right',
  'look-at': 'Look at',
}

/** What the severities mean, for those who meet them first. */
export const severityMeaning: Readonly<Record<Severity, string>> = {
  blocks: 'The return cannot be loaded until this is put right.',
  'must-fix': 'It is wrong in the case system. The return can be loaded, and the records are counted as they stand.',
  'look-at': 'It may be right. Someone who knows the child should look.',
}

export const stateTitles: Readonly<Record<UploadState, string>> = {
  waiting: 'Waiting to be read',
  reading: 'Being read',
  blocked: 'Cannot be loaded',
  unreadable: 'Could not be read',
  staged: 'To decide',
  accepting: 'Being loaded',
  accepted: 'Loaded',
  same: 'Nothing changed',
  refused: 'Refused',
  undoing: 'Being undone',
  undone: 'Undone',
}

/** Seconds after which a page looks again, for who asked for it. */
export const secondsBetween = 3

/** Still under way by itself: its page asks again. */
export const isUnderWay = (state: UploadState): boolean =>
  state === 'waiting' || state === 'reading' || state === 'accepting' || state === 'undoing'

export const wayTitles: Readonly<Record<Way, string>> = {
  page: 'on a page',
  command: 'by the command',
  folder: 'from the watched folder',
  sample: 'with the sample council',
}

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** "Reading: 12,300 rows so far, 40%". */
export const progressInWords = ({ state, progress }: Pick<Upload, 'state' | 'progress'>): string => {
  if (state === 'waiting') return 'Waiting to be read'
  if (state === 'accepting') return 'Being loaded: this takes some seconds'
  if (state === 'undoing') return 'Being undone: this takes some seconds'
  if (progress === null) return 'Reading has begun'
  return stepInWords(progress)
}

export const stepInWords = ({ doing, rows, share }: Progress): string => {
  if (doing === 'reading')
    return `Step 1 of 3, reading: ${counted(rows, 'row')} so far, ${Math.min(99, Math.round(share * 100))}%`
  if (doing === 'checking') return `Step 2 of 3, checking ${counted(rows, 'row')}`
  return `Step 3 of 3, comparing ${counted(rows, 'row')} with what is known`
}

/** What a load does, in a few sentences; nothing else is said on the list of loads. */
export const previewSentences = ({ children, counts, nothingChanged, last }: Preview): readonly string[] => {
  if (nothingChanged && last) return [`It says the same as load ${last.load}. Nothing would change.`]
  const all = Object.values(counts)
  const sum = (fate: 'new' | 'changed' | 'withdrawn' | 'ended') => all.reduce((total, own) => total + own[fate], 0)
  const children_ = [
    `${counted(children.new, 'child', 'children')} not known before`,
    `${counted(children.touched, 'child', 'children')} with any change`,
    ...(last && children.before > 0 ? [`${counted(children.gone, 'child', 'children')} of ${children.before.toLocaleString('en-GB')} no longer in the return`] : []),
  ] // biome-ignore format: one list
  const records = [
    `${counted(sum('new'), 'new record')}`,
    `${sum('changed').toLocaleString('en-GB')} changed`,
    `${sum('withdrawn').toLocaleString('en-GB')} taken back`,
    `${sum('ended').toLocaleString('en-GB')} no longer so`,
  ]
  return [`${children_.join(', ')}.`, `${records.join(', ')}.`]
}

/** What a load did, in one sentence. */
export const outcomeSentence = ({ counts, children }: Pick<LoadOutcome, 'counts' | 'children'>): string => {
  const all = Object.values(counts)
  const sum = (fate: 'new' | 'changed' | 'withdrawn' | 'ended') => all.reduce((total, own) => total + own[fate], 0)
  const gone = (sum('withdrawn') + sum('ended')).toLocaleString('en-GB')
  return `${counted(children.new, 'child', 'children')} not known before; ${counted(sum('new'), 'new record')}, ${sum('changed').toLocaleString('en-GB')} changed, ${gone} gone.`
}

export const repairWords: Readonly<Record<RepairRead['what'], string>> = {
  header: 'A heading written otherwise',
  spaces: 'Spaces taken out',
  case: 'Upper or lower case',
  'date-form': 'A date written otherwise',
  'code-form': 'A code written otherwise',
  'empty-word': 'A word for nothing, taken as blank',
  'number-form': 'A number written otherwise',
  'column-twice': 'A column that stands twice',
  'column-unknown': 'A column that the list does not have, left out',
  'row-empty': 'An empty row, left out',
  'row-note': 'A total, remark or repeated heading, left out',
  'sheet-name': 'A sheet or file taken for the list',
  'two-digit-year': 'A year of two digits',
  apostrophe: 'An apostrophe of a spreadsheet taken out',
  'control-characters': 'Characters that cannot be seen taken out',
  encoding: 'A text file in another encoding',
}

/** Why a person should look twice before accepting; none where all is usual. */
export const warningsOf = (preview: Preview, asAt: string): readonly string[] => {
  const { last, counts } = preview
  const changes = Object.values(counts).reduce((sum, own) => sum + own.new + own.changed + own.withdrawn + own.ended, 0)
  if (last === null || changes > 0 || last.asAt === asAt) return []
  return [
    `Nothing in it differs from load ${last.load}, though that was as at another day. It may be the same export again: accept only if nothing has changed in the case system since.`,
  ]
}

/** What is said where nothing of its kind was loaded before. */
export const firstInWords = (kind: Source): string =>
  kind === 'local'
    ? 'None of these lists was loaded before, so all that is in them is new.'
    : `It is the first ${kindTitles[kind]} that is loaded here, so all that is in it is new.`

/** What became of identifiers that no main return knows, once a small list was loaded. */
export const unknownDone = ({ count, done }: NonNullable<Preview['unknown']>): string =>
  done === 'leave-out'
    ? `${counted(count, 'identifier')} that no main return knows ${count === 1 ? 'was' : 'were'} left out. They come in with the next list, once Annex A or the dataset holds them.`
    : `${counted(count, 'identifier')} that no main return knows became new children.`

/** What became of a load that was undone. `keptApart`: records from before an adoption of which it alone had told. */
export const undoneInWords = (keptApart: number): string => {
  const done = 'This load was undone. The records are as they were before it.'
  if (keptApart === 0) return done
  return keptApart === 1
    ? `${done} One record from before an adoption, of which this load alone had told, stays apart all the same: the adoption team is asked whether the order stands.`
    : `${done} ${keptApart.toLocaleString('en-GB')} records from before an adoption, of which this load alone had told, stay apart all the same: the adoption team is asked whether the orders stand.`
}

/** Something was loaded or undone after a person had accepted a return and before it was its turn. */
export const overtaken =
  'Another return was loaded or undone between your decision and its turn, so nothing was loaded. Look at what it would change now, then decide again.'
