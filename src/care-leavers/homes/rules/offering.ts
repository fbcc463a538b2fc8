import type { ActionKind } from '../model/actions.ts'

/** What is recorded week by week; what is due besides is linked where it is said to be due. */
const usual: readonly ActionKind[] = ['visit', 'contact', 'risk']

/** What may be recorded, parted into what is recorded often and what is rare, each in its own order. */
export const offeringOf = (
  kinds: readonly ActionKind[],
): { readonly often: readonly ActionKind[]; readonly rarely: readonly ActionKind[] } => ({
  often: usual.filter((kind) => kinds.includes(kind)),
  rarely: kinds.filter((kind) => !usual.includes(kind)),
})
