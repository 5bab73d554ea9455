/** A part from 0 to 1 in whole percents, the same whoever's device writes it: "67%". */
export function percentText(part: number): string {
  return `${Math.round(part * 100)}%`;
}
