/** What the reading thread is asked to do. Bytes come as a copy, so that a crash there harms nothing outside. */
export type Order =
  | { id: number; task: 'read'; bytes: Uint8Array; fileName: string }
  | { id: number; task: 'render'; bytes: Uint8Array; page: number; scale: number }

/** The thread ends itself with this code when a document unpacks to more than any document holds. */
export const TOO_LARGE_UNPACKED = 77
