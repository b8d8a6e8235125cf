// An orientation as a person reads it in a terminal.

import type { Turn } from '../dialogue/turn.js';
import type { Understood } from '../domain/orientation.js';

/** Everything worth reading of a turn, in the order of importance, ending with a newline. */
export function orientationText(turn: Turn): string {
  const { orientation, understood, question } = turn;
  const sections: [string, readonly string[]][] = [
    ['En attendant', orientation.advice],
    ['À surveiller', orientation.safetyNet],
    ['Aides possibles', orientation.supports.map((support) => `${support.label} : ${support.why}`)],
    ['Autres possibilités', orientation.alternatives.map((other) => other.label)],
    [
      'Ce que j’ai compris',
      understood.map(
        (seen) => `${turn.names[seen.finding]?.label ?? seen.finding} : ${said(seen)} (« ${seen.quote} »)`,
      ),
    ],
    [
      'D’où cela vient',
      orientation.reasons.map(
        ({ rule, source, reviewed }) =>
          `${rule} : ${source.org}, ${source.title}, ${source.year} (relu le ${reviewed})`,
      ),
    ],
    [
      'Question suivante',
      question ? [question.text, ...(question.choices ?? []).map((c) => `  ${c.label}`)] : [],
    ],
  ];
  const body = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines]) => `${title}\n${lines.map((line) => `  ${line}`).join('\n')}`);
  return `${[turn.reply.join('\n'), ...body].join('\n\n')}\n`;
}

const rounded = (value: number | undefined, unknown: string): string =>
  value === undefined ? unknown : String(Math.round(value * 100) / 100).replace('.', ',');

/** « oui », « 32 », « de 0 à 20 ». */
function said({ status, value }: Understood): string {
  if (value === undefined) return FRENCH[status];
  if (typeof value === 'string') return value;
  return typeof value === 'number'
    ? rounded(value, '')
    : `de ${rounded(value.min, '…')} à ${rounded(value.max, '…')}`;
}

const FRENCH = { present: 'oui', absent: 'non', unknown: 'ne sait pas' } as const;
