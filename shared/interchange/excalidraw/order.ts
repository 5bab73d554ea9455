const digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

/**
 * The key of the element at a place, such as `a0`, `az`, `b00`: keys sort as places do, so that Excalidraw has nothing to
 * mend. The letter before says how many digits follow (rocicorp/fractional-indexing).
 */
export function indexAt(place: number): string {
  let rest = place;
  let length = 1;
  for (let most = digits.length; rest >= most; most *= digits.length) {
    rest -= most;
    length += 1;
  }
  let key = "";
  for (let at = 0; at < length; at += 1) {
    key = digits.charAt(rest % digits.length) + key;
    rest = Math.floor(rest / digits.length);
  }
  return String.fromCharCode("a".charCodeAt(0) + length - 1) + key;
}
