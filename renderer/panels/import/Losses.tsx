import { type Loss, lossInWords } from "#shared/interchange/losses.ts";

/** What is lost, one line for each kind of loss. */
export function Losses({ losses }: { readonly losses: readonly Loss[] }) {
  return (
    <ul className="import-dialog-losses">
      {losses.map((loss) => (
        <li key={loss.what}>{lossInWords(loss)}</li>
      ))}
    </ul>
  );
}
