const ofPerson = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 1 });

/** A part from 0 to 1 in percent, as the person's language writes it on screen: "67%", or "67 %". */
export function percentHere(part: number): string {
  return ofPerson.format(part);
}
