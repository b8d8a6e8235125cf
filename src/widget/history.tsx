// What was said so far, in order; new lines are announced to people who listen to the page.

import type { Exchange } from './conversation.js';

export function History({ exchanges }: { readonly exchanges: readonly Exchange[] }) {
  return (
    <section class="history" aria-labelledby="historique" hidden={exchanges.length === 0}>
      <h2 id="historique" class="quiet">
        Ce que vous avez dit
      </h2>
      <div role="log" aria-labelledby="historique">
        <ul>
          {exchanges.map((exchange, i) => (
            <li key={i}>
              {exchange.question !== null && <span class="asked">{exchange.question}</span>}
              <span class="said">{exchange.said}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
