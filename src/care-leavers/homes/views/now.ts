import type { ToTell } from '../../../children/standards/accommodation-oversight/acc-notify-1wd.ts'
import { type Day, inWords } from '../../../platform/day.ts'
import { summaryList, table, tag, warningText } from '../../../platform/views/govuk.ts'
import { type Html, html } from '../../../platform/views/html.ts'
import type { Waits } from '../../leaving/rules/waiting.ts'
import { payers, risks } from '../model/codes.ts'
import { textOf } from '../model/field.ts'
import type { Entry, Home } from '../model/ledger.ts'
import { type BedAndBreakfast, isForbidden } from '../rules/bed-and-breakfast.ts'
import { costSoFar, money } from '../rules/cost.ts'
import { type Doing, doingsOf } from '../rules/doing.ts'
import { daysOf, type Episode, nightsIn } from '../rules/episode.ts'
import { lastSeen, lastSigned, planNow, riskNow } from '../rules/latest.ts'
import { agoInWords, confirmedInWords, daysInWords, homeInWords, sleptInWords, whomInWords } from './words.ts'

const dated = (entry: Entry | null, today: Day, none: string): string =>
  entry === null ? none : `${inWords(entry.on)}, ${agoInWords(entry.on, today)}`

export const riskTag = (risk: string): Html | string =>
  risk === ''
    ? 'Not judged'
    : tag(risks[risk as keyof typeof risks], risk === 'high' ? 'red' : risk === 'medium' ? 'yellow' : 'green')

/** What the law says of this kind of home, and who must act now. */
export const bedAndBreakfastView = (told: BedAndBreakfast, home: Home, today: Day): Html => {
  const counted = `${sleptInWords(nightsIn(home, today))}.`
  return html`<div class="tl-homes__law tl-homes__law--${told.permitted}" role="region" aria-label="What the law says">
${isForbidden(told) ? warningText(told.says) : html`<p class="govuk-body"><strong>${told.says}</strong></p>`}
<p class="govuk-body"><strong>${counted}</strong> ${told.who}</p>
<ul class="govuk-list govuk-list--bullet">${told.mustDo.map((one) => html`<li>${one}</li>`)}</ul>
<p class="govuk-body govuk-!-font-size-16">${told.rule}</p></div>`
}

const signedView = (signed: Entry | null, today: Day): Html | string => {
  const confirming = signed === null ? '' : confirmedInWords(signed)
  const words = dated(signed, today, 'Not signed off yet')
  return confirming === '' ? words : html`${words}<br><span class="tl-secondary">${confirming}</span>`
}

const planInWords = (plan: Entry | null, today: Day): Html | string => {
  if (plan === null) return 'There is none'
  const target = textOf(plan.said, 'target')
  const missing = textOf(plan.said, 'reference') === '' ? '. No housing reference yet' : ''
  const passed = target !== '' && target < today
  return html`By ${target === '' ? 'no day' : inWords(target)}, led by ${textOf(plan.said, 'lead')}${missing}${passed && html` ${tag('Date passed', 'red')}`}`
}

/** Where they are now, in dates: nothing of it says late, which is for practice standards to say. */
export const episodeView = (episode: Episode, today: Day): Html => {
  const home = episode.homes.at(-1)!
  const { said } = home
  const urn = textOf(said, 'urn')
  const checked = textOf(said, 'urnCheckedOn')
  const cost = costSoFar(episode.homes, today)
  const payer = textOf(said, 'paidBy')
  return summaryList({
    rows: [
      { key: 'Home', value: homeInWords(home) },
      {
        key: 'Since',
        value: `${inWords(episode.from)}, ${daysInWords(daysOf(episode, today))}${episode.homes.length > 1 ? `, in ${episode.homes.length} homes` : ''}`,
      },
      { key: 'Risk', value: riskTag(riskNow(episode.homes)) },
      {
        key: 'Provider',
        value: `${textOf(said, 'provider') || 'Not recorded'}${urn === '' ? '' : `, registration ${urn}${checked === '' ? ', not checked' : `, checked ${inWords(checked)}`}`}`,
      },
      {
        key: 'Area',
        value:
          textOf(said, 'area') === 'out'
            ? `Outside this authority${textOf(said, 'areaName') && `: ${textOf(said, 'areaName')}`}`
            : textOf(said, 'area') === 'in'
              ? 'In this authority'
              : 'Not recorded',
      },
      {
        key: 'Cost so far',
        value: `${cost === null ? 'Not recorded' : money(cost)}${payer === '' ? '' : `, paid by: ${payers[payer as keyof typeof payers].toLowerCase()}`}`,
      },
      { key: 'Last seen at the address', value: dated(lastSeen(episode.homes), today, 'Not seen there yet') },
      { key: 'Signed off', value: signedView(lastSigned(episode.homes), today) },
      { key: 'Exit plan', value: planInWords(planNow(episode.homes), today) },
    ],
  })
}

/** Before everything else: what the law does not permit to go on. */
const lawRow = (law: BedAndBreakfast | null): readonly (readonly [Html, Html])[] =>
  isForbidden(law) ? [[html`Now<br>${tag('Not permitted', 'red')}`, html`<strong>${law.mustDo[0]}</strong><span class="tl-secondary tl-block">${law.who}</span>`]] : [] // biome-ignore format: one row

/** What practice standards wait for, the earliest first; `hrefOf` null: this person records nothing here; `whyOf`: why it is due so soon. */
export const waitsView = (
  {
    waits,
    toTell,
    today,
    law = null,
  }: { waits: readonly Waits[]; toTell: readonly ToTell[]; today: Day; law?: BedAndBreakfast | null },
  hrefOf: (doing: Doing) => string | null,
  whyOf: (doing: Doing) => Html | null = () => null,
): Html => {
  const doings = doingsOf(waits, toTell, today)
  const first = lawRow(law)
  if (doings.length + first.length === 0) return html`<p class="govuk-body">Nothing is due.</p>`
  return html`<div class="tl-scroll" tabindex="0" role="region" aria-label="What is due next">${table({
    caption: 'What is due next',
    hideCaption: true,
    head: ['Due', 'What must be done'],
    rows: [
      ...first,
      ...doings.map((doing) => {
        const href = hrefOf(doing)
        const { due, text, isLate, whom } = doing
        const why = whyOf(doing)
        return [
          html`${inWords(due)}${isLate && html`<br>${tag('Late', 'red')}<span class="tl-secondary tl-block">due ${agoInWords(due, today)}</span>`}`,
          html`${href === null ? text : html`<a class="govuk-link" href="${href}">${text}</a>`}${whom && html`<span class="tl-secondary tl-block">Still to be told: ${whomInWords(whom)}</span>`}${why && html`<span class="tl-secondary tl-block">${why}</span>`}`,
        ]
      }),
    ],
  })}</div>`
}
