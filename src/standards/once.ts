/**
 * Works something out of a subject's records once, however many standards ask: the engine hands the same records to one standard after
 * another, so that the last answer is kept and no other.
 */
export const once = <Rows extends object, Answer>(work: (rows: Rows) => Answer): ((rows: Rows) => Answer) => {
  let last: { readonly rows: Rows; readonly answer: Answer } | null = null
  return (rows) => {
    if (last?.rows !== rows) last = { rows, answer: work(rows) }
    return last.answer
  }
}
