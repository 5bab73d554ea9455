/** A font of the page as another document or thread can load it. */
export interface FontFaceSource {
  readonly family: string;
  readonly weight: string;
  readonly style: string;
  readonly unicodeRange: string;
  /** Where its file is, in full. */
  readonly url: string;
}

const quoted = /^["']|["']$/gu;

/** The fonts that the page's styles bring. */
export function fontFaces(): readonly FontFaceSource[] {
  const faces: FontFaceSource[] = [];
  for (const sheet of document.styleSheets)
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const property = (name: string) => rule.style.getPropertyValue(name);
      const [, address] = /url\(["']?([^"')]+)["']?\)/u.exec(property("src")) ?? [];
      if (address === undefined) continue;
      faces.push({
        family: property("font-family").replaceAll(quoted, ""),
        weight: property("font-weight"),
        style: property("font-style"),
        unicodeRange: property("unicode-range"),
        url: new URL(address, sheet.href ?? document.baseURI).href,
      });
    }
  return faces;
}
