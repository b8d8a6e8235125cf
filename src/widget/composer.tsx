// The box where the person writes, with its count when the text grows long, and the button that sends it.

import { useId } from 'preact/hooks';
import { lengthWarning } from './words.js';

export interface ComposerProps {
  readonly label: string;
  /** Id of the heading that names the box, when the label is already on the page. */
  readonly labelledBy?: string;
  readonly action: string;
  readonly rows: number;
  readonly draft: string;
  readonly busy: boolean;
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
}

/** Sends on the button only: Enter is a new line, so that nobody sends half a sentence by accident. */
export function Composer(props: ComposerProps) {
  const id = useId();
  const warning = lengthWarning(props.draft);
  const send = (event: Event): void => {
    event.preventDefault();
    const text = props.draft.trim();
    if (text !== '' && !props.busy) props.onSend(text);
  };
  return (
    <form class="composer" onSubmit={send}>
      {props.labelledBy === undefined && <label for={id}>{props.label}</label>}
      <textarea
        id={id}
        rows={props.rows}
        value={props.draft}
        aria-labelledby={props.labelledBy}
        aria-describedby={`${id}-aide`}
        onInput={(event) => props.onDraft(event.currentTarget.value)}
      />
      <p id={`${id}-aide`} class="count" role="status">
        {warning}
      </p>
      <button class="button primary" type="submit" aria-disabled={props.busy || props.draft.trim() === ''}>
        {props.action}
      </button>
    </form>
  );
}
