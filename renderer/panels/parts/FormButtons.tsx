import { say } from "#shared/text/say.ts";
import { Button } from "./Button.tsx";

interface FormButtonsProps {
  /** The id of the form that is sent. */
  readonly form: string;
  readonly words: string;
  readonly onCancel: () => void;
}

/** The foot of a dialog that is a form: to leave it, or to send it. */
export function FormButtons({ form, words, onCancel }: FormButtonsProps) {
  return (
    <>
      <Button onClick={onCancel}>{say("part.cancel")}</Button>
      <Button variant="primary" type="submit" form={form}>
        {words}
      </Button>
    </>
  );
}
