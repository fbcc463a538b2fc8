/** Rank of rows over the rationals, in whole numbers: what can be worked out from sums by adding and subtracting. */
export const rankOf = (rows: readonly (readonly number[])[]): number => {
  const left = rows.map((row) => row.map(BigInt))
  let rank = 0
  for (let column = 0; column < (left[0]?.length ?? 0); column += 1) {
    const at = left.findIndex((row, place) => place >= rank && row[column] !== 0n)
    if (at === -1) continue
    ;[left[rank], left[at]] = [left[at]!, left[rank]!]
    const pivot = left[rank]!
    for (const [place, row] of left.entries())
      if (place > rank && row[column] !== 0n)
        left[place] = row.map((value, index) => value * pivot[column]! - pivot[index]! * row[column]!)
    rank += 1
  }
  return rank
}
