/** A reason to end that was foreseen: its message is printed as it is, without a stack. */
export class Stop extends Error {
  override readonly name = "Stop";
}
