/** Whether a text is one line that every program can show: no control characters, no halves of characters, not only space. */
export function plainLine(text: string): boolean {
  return text.trim() !== "" && text.isWellFormed() && !/[\p{Cc}\u2028\u2029]/u.test(text);
}
