// `aiguillage chat`: the dialogue in a terminal, line by line; works piped.

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { createReader } from '../comprehension/index.js';
import { takeTurn, type Mind, type Turn, type TurnInput } from '../dialogue/turn.js';
import type { Question } from '../domain/orientation.js';
import { loadKnowledge } from './build.js';

const USAGE = 'Usage : aiguillage chat\nUne ligne vide ou « fin » termine.\n';

/** Talks on the terminal until the end of the input, an empty line or « fin ». */
export async function run(argv: string[]): Promise<number> {
  if (argv.length > 0) {
    process.stderr.write(USAGE);
    return 2;
  }
  const knowledge = await loadKnowledge();
  await talk({ knowledge, reader: createReader(knowledge) }, process.stdin, process.stdout, () => new Date());
  return 0;
}

/** One turn a line; the situation is carried from turn to turn, as a page would. */
export async function talk(mind: Mind, input: Readable, output: Writable, now: () => Date): Promise<void> {
  const say = (text: string): void => void output.write(`${text}\n`);
  let last = take(mind, { audience: 'patient' }, now());
  say(last.reply.join('\n'));
  output.write('> ');
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    if (line.trim() === '' || line.trim().toLowerCase() === 'fin') break;
    const { reply, question, situation } = last;
    last = take(mind, { audience: 'patient', ...saidBy(line, question), situation }, now());
    say(shown(last, reply));
    output.write('> ');
  }
  output.write('\n');
}

function take(mind: Mind, input: TurnInput, now: Date): Turn {
  const result = takeTurn(mind, input, now);
  if (result.ok) return result.turn;
  // The numbers of a list are the only thing that this file makes answers of, and they are all known.
  throw new Error(result.faults.map((fault) => fault.detail).join(' '));
}

/** « 1 3 » ticks the lines of a list, « 2 » takes a choice; everything else is read as words. */
export function saidBy(line: string, question: Question | null): Pick<TurnInput, 'text' | 'answers'> {
  const choices = question?.choices ?? [];
  const numbers = /^[\d\s,;]+$/.test(line)
    ? line
        .split(/[\s,;]+/)
        .filter(Boolean)
        .map(Number)
    : [];
  const none = /^(aucun|aucune|rien|0)$/i.test(line.trim());
  const inRange = numbers.length > 0 && numbers.every((n) => n >= 1 && n <= choices.length);
  if (question?.kind === 'list' && (inRange || none))
    return { answers: Object.fromEntries(choices.map(({ id }, i) => [id, numbers.includes(i + 1)])) };
  const choice = numbers.length === 1 ? choices[(numbers[0] ?? 0) - 1] : undefined;
  if (question?.kind === 'choice' && choice) return { answers: { [question.finding]: choice.id } };
  return { text: line };
}

/** What was just said is not said again: only what changes, and the question. */
function shown(turn: Turn, before: readonly string[]): string {
  const { orientation, question, reply } = turn;
  const rest =
    question === null
      ? [...orientation.advice, ...orientation.safetyNet]
      : [
          '',
          question.text,
          ...(question.choices ?? []).map(({ label }, i) => `  ${i + 1}. ${label}`),
          ...(question.kind === 'list' ? ['  (les numéros, ou « aucun »)'] : []),
        ];
  const changed = reply.filter((paragraph) => !before.includes(paragraph));
  return [...changed, ...rest].join('\n');
}
