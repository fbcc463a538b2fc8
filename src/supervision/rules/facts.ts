import type { Day } from '../../platform/day.ts'
import type { Action, Session, Texts } from '../model.ts'

/** A child of a record that is signed off, with who held them. */
export type SaidOf = {
  readonly childId: string
  readonly texts: Texts
  readonly actions: number
  readonly team: string | null
  readonly worker: string | null
}

const isFilled = (texts: Texts, ...parts: readonly string[]): boolean =>
  parts.every((part) => (texts.get(part) ?? '').replaceAll('/', '') !== '')
const yesNo = (is: boolean): 'yes' | 'no' => (is ? 'yes' : 'no')

/** Says what is happening and why, or what else could explain it. */
const isReflected = (texts: Texts): boolean => isFilled(texts, 'happening') || isFilled(texts, 'otherwise')
const hasContingency = (texts: Texts): boolean => isFilled(texts, 'contingency', 'trigger')

/** Every child in it has reflection, and what is done if the plan does not work with what tells so. */
export const isReflective = (children: readonly SaidOf[]): boolean =>
  children.length > 0 && children.every(({ texts }) => isReflected(texts) && hasContingency(texts))

/** A supervision as the dated history holds it, about the worker. */
export const sessionFact = (session: Session, children: readonly SaidOf[], actions: readonly Action[]) =>
  ({
    table: 'supervision',
    about: { staff: session.workerId },
    key: session.sessionId,
    starts: session.heldOn,
    ends: null,
    fields: {
      supervisor: session.supervisor,
      kind: session.kind,
      childrenDiscussed: children.length,
      actions: actions.length,
      // Nothing is signed off with an action that has no owner or day.
      actionsDated: actions.length,
      reflective: yesNo(isReflective(children)),
    },
  }) as const

/** The part about a child, as the dated history holds it. */
export const childFact = (session: Session, said: SaidOf, onRecordOn: Day) =>
  ({
    table: 'childSupervision',
    about: { child: said.childId },
    key: session.sessionId,
    starts: session.heldOn,
    ends: null,
    fields: {
      supervisionKey: session.sessionId,
      // Nothing is signed off as unchanged unless the risk was written the last time.
      risk: yesNo(isFilled(said.texts, 'risk', 'direction') || isFilled(said.texts, 'unchanged')),
      plan: yesNo(isFilled(said.texts, 'plan')),
      contingency: yesNo(hasContingency(said.texts)),
      reflection: yesNo(isReflected(said.texts)),
      actions: said.actions,
      noneNeeded: yesNo(isFilled(said.texts, 'none')),
      onRecordOn,
      team: said.team ?? undefined,
      worker: said.worker ?? undefined,
    },
  }) as const

/** What became of an action, about the worker with whom it was agreed. */
export const actionFact = (action: Action, workerId: string, team: string | null) =>
  ({
    table: 'supervisionAction',
    about: { staff: workerId },
    key: action.actionId,
    starts: action.agreedOn,
    ends: action.doneOn,
    fields: {
      firstDue: action.firstDue,
      owner: action.owner,
      cancelledOn: action.givenUpOn ?? undefined,
      team: team ?? undefined,
    },
  }) as const

/** Both have confirmed: on the day of the second. */
export const confirmedFact = (session: Session, on: Day) =>
  ({
    table: 'supervisionConfirmed',
    about: { staff: session.workerId },
    key: session.sessionId,
    starts: on,
    ends: null,
    fields: { supervisionKey: session.sessionId },
  }) as const

/** What was decided about a child in supervision, with why; nothing where no decision was written. */
export const decisionFactOf = (session: Session, { childId, texts, team, worker }: SaidOf, level: string) =>
  isFilled(texts, 'decision', 'rationale')
    ? [
        {
          table: 'managementDecision',
          about: { child: childId },
          key: `supervision ${session.sessionId}`,
          starts: session.heldOn,
          ends: null,
          fields: {
            level,
            decision: texts.get('decision')!,
            point: 'no-decision-90d',
            rationale: 'yes',
            onProgress: yesNo(isFilled(texts, 'plan')),
            team: team ?? undefined,
            worker: worker ?? undefined,
          },
        } as const,
      ]
    : []
