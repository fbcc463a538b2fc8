import { z } from 'zod'
import type { Page } from '../../access/model.ts'
import { countChanged } from '../../children/index.ts'
import { html as answer } from '../../platform/http/page.ts'
import { html } from '../../platform/views/html.ts'
import { page } from '../../platform/views/page.ts'
import { comparisonsIn, geographiesIn } from '../comparisons.ts'
import { groupAsked } from '../group-asked.ts'
import { marksBy } from '../records/commentary.ts'
import { publishedFigures } from '../records/published.ts'
import { targetsBy } from '../records/settings.ts'
import { groupInWords, groupOf, groupQuery } from '../rules/asked.ts'
import { scorecardQuestions } from '../rules/asked-often.ts'
import { chosenColumns, usualColumns } from '../rules/scorecard-columns.ts'
import { findGround, getScorecard, liveDay } from '../scorecard.ts'
import { scorecardAddress } from '../views/addresses.ts'
import { columnChooser } from '../views/column-chooser.ts'
import { groupForm } from '../views/group-form.ts'
import { besideFigures } from '../views/months-links.ts'
import { scorecardView } from '../views/scorecard.ts'
import { ageOfData, beingCounted } from '../views/standards.ts'

const query = z.object({
  of: groupQuery,
  show: z
    .union([z.string(), z.array(z.string())])
    .optional()
    .catch(undefined),
})

export const standardsPage: Page = {
  path: '/performance',
  title: 'Practice standards',
  may: 'performance.see',
  query,
  reachedFrom: 'navigation',
  show: (visit) =>
    visit.transaction(async (db) => {
      const asked = visit.query as z.infer<typeof query>
      const counts = visit.may('performance.counts')
      const besides = {
        published: publishedFigures(db),
        targets: targetsBy(db),
        marks: marksBy(db, { group: groupOf(asked.of), forMembers: !counts }),
      }
      const ground = await findGround(db, visit.today, besides)
      const comparisons = comparisonsIn(ground.beside.published, visit)
      const shownColumns = chosenColumns(asked.show) ?? usualColumns(geographiesIn(comparisons))
      const group = await groupAsked(db, asked.of, ground.places)
      const columns = { ...scorecardQuestions(liveDay(ground.age, visit.today)), shown: shownColumns }
      const { questions, live } = columns
      const ofGroup = { questions, live, kinds: [group.kind], name: group.name, counts, looker: visit.person.accountId }
      const scorecard = await getScorecard(db, visit.today, ofGroup, ground)
      const targets = ground.beside.targets(columns.months[0]!.to)
      const authority = visit.chrome.council.name
      const marks = ground.beside.marks(columns.months.at(-1)!.from)
      const shown = { scorecard, columns, group, targets, marks, comparisons, lists: visit.may('performance.lists') }
      const waiting = scorecard.behind ? await countChanged(db) : 0
      return answer(
        page(visit.chrome, {
          title: 'Practice standards',
          caption: groupInWords(group, authority),
          wide: true,
          body: html`${groupForm('/performance', ground.places, group, authority, columnChooser(shownColumns))}
${beingCounted({ behind: scorecard.behind, waiting, again: scorecardAddress(group) })}
${ageOfData(scorecard.age)}
${besideFigures(visit.may)}
${scorecardView(shown)}`,
        }),
      )
    }),
}
