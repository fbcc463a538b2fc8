import { ssdTables } from '../../ssd/tables.ts'
import { returnCheck } from '../make.ts'
import type { Check, Fault } from '../model.ts'
import { ssd } from '../sources.ts'

const first = Object.fromEntries(ssdTables.map(({ id, key }) => [id, [key!]]))
const live = ssdTables.filter(({ notes }) => !notes)
/** What most counts stand on; smaller tables are often not filled. */
const needed = new Set([
  'contacts', 'cin_episodes', 'cin_assessments', 's47_enquiry', 'initial_cp_conference', 'cp_plans', 'cp_visits', 'cp_reviews', 'cla_episodes',
  'cla_placement', 'cla_reviews', 'cla_visits', 'legal_status', 'missing', 'care_leavers', 'involvements', 'professionals', 'department',
].map((name) => `ssd_${name}`)) // biome-ignore format: a list of names
const about = (list: string, column: string | null, message: string): Fault => ({ list, row: null, column, message })

export const ssdWholeChecks: readonly Check[] = [
  returnCheck({
    id: 'ssd.person-missing',
    severity: 'blocks',
    rule: 'The extract has ssd_person.',
    why: 'Nobody can be told by birth, and no row belongs to anyone.',
    source: ssd('ssd_person'),
    anyList: true,
    reads: first,
    find: ({ read }) =>
      read.lists.has('ssd_person')
        ? []
        : [about('ssd_person', null, 'The table ssd_person is missing. Add its file to the folder.')],
    finds: [['without it', {}, { without: ['ssd_person'] }]],
    passes: [['with it', { ssd_person: [{ dateOfBirth: '2014-08-09' }] }]],
  }),
  returnCheck({
    id: 'ssd.table-missing',
    severity: 'look-at',
    rule: 'The extract has the tables that most counts stand on.',
    why: 'What a missing table holds stays as it was known before.',
    source: ssd('tables'),
    anyList: true,
    reads: first,
    find: ({ read, partial }) =>
      partial
        ? []
        : live
            .filter(({ id }) => needed.has(id) && !read.lists.has(id))
            .map(({ id, title }) =>
              about(
                id,
                null,
                `The table ${id} (${title.toLowerCase()}) is missing. Add its file, if your system fills it.`,
              ),
            ),
    finds: [['without the plans', {}, { without: ['ssd_cp_plans'] }]],
    passes: [['a table that few systems fill', {}, { without: ['ssd_voice_of_child', 'ssd_mother'] }]],
  }),
  returnCheck({
    id: 'ssd.key-column-missing',
    severity: 'blocks',
    rule: 'Every table has the column of its key.',
    why: 'Rows cannot be told apart from load to load.',
    source: ssd('primary keys'),
    anyList: true,
    reads: first,
    find: ({ read }) =>
      ssdTables
        .filter(({ id, key }) => read.lists.get(id)?.missingColumns.includes(key!))
        .map(({ id, key, columns }) =>
          about(
            id,
            key!,
            `The column ${columns.find((column) => column.id === key)!.header} is missing from ${id}. Extract it again.`,
          ),
        ),
    finds: [['plans without their key', { ssd_cp_plans: [] }, { missingColumns: { ssd_cp_plans: ['cpPlanId'] } }]],
    passes: [['another column is missing', { ssd_cp_plans: [] }, { missingColumns: { ssd_cp_plans: ['cpPlanOla'] } }]],
  }),
  returnCheck({
    id: 'ssd.column-missing',
    severity: 'look-at',
    rule: 'Every table has its columns.',
    why: 'What the column says is left out, and checks of it are not run; some systems have not all.',
    source: ssd('fields'),
    anyList: true,
    reads: first,
    find: ({ read }) =>
      live.flatMap(({ id, key, columns }) =>
        columns
          .filter((column) => column.id !== key && read.lists.get(id)?.missingColumns.includes(column.id))
          .map(({ id: column, header }) =>
            about(id, column, `The column ${header} is missing from ${id}. Add it, if your system has it.`),
          ),
      ),
    finds: [['plans without their end', { ssd_cp_plans: [] }, { missingColumns: { ssd_cp_plans: ['cpPlanEndDate'] } }]],
    passes: [['all are there', { ssd_cp_plans: [] }]],
  }),
  returnCheck({
    id: 'ssd.file-unknown',
    severity: 'look-at',
    rule: 'Every file belongs to a table.',
    why: 'It is not read.',
    source: 'local',
    anyList: true,
    reads: first,
    find: ({ read }) =>
      read.strange.map(({ file, why }) => about('', null, `${file} was not read: ${why.replace(/\.$/, '')}.`)),
    finds: [
      ['another file', {}, { strange: [{ file: 'notes.csv', sheet: null, why: 'it is no table of the dataset' }] }],
    ],
    passes: [['none', {}]],
  }),
  returnCheck({
    id: 'ssd.no-rows',
    severity: 'blocks',
    rule: 'The extract has people.',
    why: 'Loading it would end every case.',
    source: 'local',
    reads: { ssd_person: ['personId'] },
    find: (look) =>
      look.rows('ssd_person').length > 0
        ? []
        : [about('ssd_person', null, 'ssd_person has no rows. Look whether the extract ran.')],
    finds: [['a header only', { ssd_person: [] }]],
    passes: [['a person', { ssd_person: [{ dateOfBirth: '2014-08-09' }] }]],
  }),
]
