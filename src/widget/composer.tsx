// The box where the person writes, with its count when the text grows long, and the button that sends it.

import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import { lengthWarning } from './words.js';

export interface ComposerProps {
  readonly label: string;
  /** Id of the heading that names the box, when the label is already on the page. */
  readonly labelledBy?: string;
  readonly action: string;
  readonly rows: number;
  readonly draft: string;
  readonly busy: boolean;
  /** Shown between the box and the button. */
  readonly children?: ComponentChildren;
  readonly onDraft: (draft: string) => void;
  readonly onSend: (text: string) => void;
}

/** Sends on the button only: Enter is a new line, so that nobody sends half a sentence by accident. */
export function Composer(props: ComposerProps) {
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [empty, setEmpty] = useState(false);
  const send = (event: Event): void => {
    event.preventDefault();
    const text = props.draft.trim();
    setEmpty(text === '');
    if (text === '') box.current?.focus();
    else if (!props.busy) props.onSend(text);
  };
  const type = (draft: string): void => {
    setEmpty(false);
    props.onDraft(draft);
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
        ref={box}
        onInput={(event) => type(event.currentTarget.value)}
      />
      <p id={`${id}-aide`} class="count" role="status">
        {empty ? "Écrivez d'abord quelques mots." : lengthWarning(props.draft)}
      </p>
      {props.children}
      <button class="button primary" type="submit" aria-disabled={props.busy}>
        {props.action}
      </button>
    </form>
  );
}
