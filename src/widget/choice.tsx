// A large button that answers a question.

import type { ComponentChildren } from 'preact';

export function Choice(props: {
  readonly onClick: () => void;
  readonly quiet?: boolean;
  readonly children: ComponentChildren;
}) {
  return (
    <button class={props.quiet ? 'button quiet' : 'button'} type="button" onClick={props.onClick}>
      {props.children}
    </button>
  );
}
