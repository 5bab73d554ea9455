const name = "groundwork.device";
const bytes = 24;

/** A secret of this device by which a host knows it again; made up on first use, and anew where storage is refused. */
export function deviceKey(): string {
  try {
    const known = localStorage.getItem(name);
    if (known !== null) return known;
    const key = newKey();
    localStorage.setItem(name, key);
    return key;
  } catch {
    return newKey();
  }
}

function newKey(): string {
  const random = crypto.getRandomValues(new Uint8Array(bytes));
  return btoa(String.fromCodePoint(...random))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
}
