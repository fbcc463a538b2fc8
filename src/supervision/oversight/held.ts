import { todayInEngland } from '../../platform/day.ts'
import type { Tenant } from '../../platform/db/tenant.ts'
import type { HeldSection } from '../../platform/record-type.ts'
import { findOversight } from './records/read.ts'
import { decisionInWords, disputeInWords, referralInWords, riskInWords } from './rules/text.ts'

/** Management oversight in a copy of what is held about a child: each version of each decision, changes of risk, disputes, referrals. */
export const oversightHeld = async (db: Tenant, childId: string): Promise<readonly HeldSection[]> => {
  const { decisions, risks, disputes, referrals } = await findOversight(db, childId)
  const sections: readonly HeldSection[] = [
    {
      title: 'Management decisions',
      items: decisions.flatMap(({ decisionId, recordedBy, versions, nextDone }) =>
        versions.map((text, at) => ({
          id: `decision ${decisionId} ${text.version}`,
          day: text.decidedOn,
          until: null,
          text: `${text.state === 'taken-back' ? `Taken back: ${text.whyCorrected}\n` : at > 0 ? 'Earlier text\n' : ''}${decisionInWords(text)}${nextDone !== null && at === 0 ? `\nDone on ${nextDone.on}. ${nextDone.note}` : ''}`,
          source: text.version === 1 ? `Recorded by ${recordedBy}` : `Corrected by ${text.by}: ${text.whyCorrected}`,
        })),
      ),
    },
    {
      title: 'Changes of risk',
      items: risks.map((one) => ({
        id: `risk ${one.riskChangeId}`,
        day: one.knownOn,
        until: null,
        text: `${one.takenBack === null ? '' : `Taken back: ${one.takenBack.why}\n`}${riskInWords(one)}`,
        source: `Recorded by ${one.recordedBy}`,
      })),
    },
    {
      title: 'Disputes, and referrals to Cafcass',
      items: [
        ...disputes.map((one) => ({
          id: `dispute ${one.disputeId}`,
          day: one.raisedOn,
          until: one.ended?.on ?? null,
          text: disputeInWords(one),
          source: `Raised by ${one.raisedBy}`,
        })),
        ...referrals.map((one) => ({
          id: `referral ${one.referralId}`,
          day: todayInEngland(one.at),
          until: null,
          text: referralInWords(one),
          source: `Recorded by ${one.by}`,
        })),
      ],
    },
  ]
  return sections.filter(({ items }) => items.length > 0)
}
