import "./Source.css";

/** The lines of a piece of the source. */
const pieceLength = 100;

/** The text as it is; in pieces, so that those out of sight need not be laid out. */
export function Source({ text }: { readonly text: string }) {
  // Each line with its end, so that the pieces are the text to the letter.
  const lines = text.split(/(?<=\n)/);
  const pieces = Array.from({ length: Math.ceil(lines.length / pieceLength) }, (_, index) => {
    const from = index * pieceLength;
    return { from, words: lines.slice(from, from + pieceLength).join("") };
  });
  return (
    <pre className="document-source">
      {pieces.map(({ from, words }) => (
        <code key={from} className="document-piece">
          {words}
        </code>
      ))}
    </pre>
  );
}
