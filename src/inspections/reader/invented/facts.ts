import type { ReadDocument } from '../model.ts'

/** The facts of a document that must come out the same however its text is laid out. */
export const factsOf = (document: ReadDocument) => ({
  kind: document.kind,
  about: document.about,
  meeting: document.meeting,
  authority: document.authority?.name ?? null,
  framework: document.framework,
  onSite: document.onSite.map(({ start, end }) => `${start} ${end}`),
  published: document.published,
  due: document.statedDeadline,
  lead: document.leadInspector,
  inspectors: document.inspectors,
  focus: document.focus,
  judgements: document.judgements.map((one) => `${one.area} ${one.grade}`),
  areas: document.areasForImprovement.map((one) => one.text),
  references: document.areasForImprovement.map((one) => one.nationalFramework.join(' ')),
  priorities: document.areasForPriorityAction.map((one) => one.text),
  numbers: document.paragraphs.flatMap((one) => (one.number === null ? [] : [one.number])),
})
