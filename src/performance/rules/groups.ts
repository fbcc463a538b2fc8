export const groupKinds = ['authority', 'service', 'locality', 'team'] as const
export type GroupKind = (typeof groupKinds)[number]

/** `name`: '' of the authority; of the others '' means that none is recorded. */
export type Group = { readonly kind: GroupKind; readonly name: string }
