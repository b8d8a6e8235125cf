// `aiguillage orient`: one orientation, a file of them, or an old one replayed.

import { createReadStream } from 'node:fs';
import { open, readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createReader } from '../comprehension/index.js';
import { loadKnowledge } from './build.js';
import { runBatch } from './orient-batch.js';
import { replay } from './orient-replay.js';
import { decide, fieldsSchema, sentence, type Fields } from './orient-request.js';
import { orientationText } from './orient-text.js';
import { parse } from '../contract/problem.js';

const USAGE = `Usage : aiguillage orient "texte" [--age 58] [--sex M|F] [--insee 21231] [--audience patient|agent|regulation] [--at DATE] [--json]
        aiguillage orient --jsonl FICHIER     (« - » pour l’entrée standard)
        aiguillage orient --replay FICHIER
`;

const OPTIONS = {
  age: { type: 'string' },
  sex: { type: 'string' },
  insee: { type: 'string' },
  audience: { type: 'string' },
  at: { type: 'string' },
  json: { type: 'boolean' },
  jsonl: { type: 'string' },
  replay: { type: 'string' },
  help: { type: 'boolean' },
} as const;

type Values = ReturnType<typeof readArguments>['values'];

function readArguments(argv: string[]) {
  return parseArgs({ args: argv, options: OPTIONS, allowPositionals: true });
}

/** 0 when done; 1 when a line was bad or a replay differs; 2 for a wrong use. */
export async function run(argv: string[]): Promise<number> {
  let values: Values;
  let positionals: string[];
  try {
    // parseArgs takes « --age -3 » for an option without its value.
    ({ values, positionals } = readArguments(joinNegative(argv)));
  } catch {
    return misused('Une option est inconnue, ou il lui manque sa valeur.');
  }
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const alone = positionals.length === 0 && Object.keys(values).length === 1;
  if (values.replay !== undefined) return alone ? runReplay(values.replay) : misused('--replay va seul.');
  if (values.jsonl !== undefined) return alone ? runLines(values.jsonl) : misused('--jsonl va seul.');
  const [text, ...rest] = positionals;
  if (text === undefined) return misused('Il manque le texte.');
  if (rest.length > 0) return misused('Mettez le texte entre guillemets.');
  return runOne(text, values);
}

function joinNegative(argv: readonly string[]): string[] {
  return argv.reduce<string[]>((joined, word) => {
    const last = joined.at(-1);
    if (last === '--age' && /^-\d/.test(word)) joined[joined.length - 1] = `--age=${word}`;
    else joined.push(word);
    return joined;
  }, []);
}

async function runOne(text: string, values: Values): Promise<number> {
  const { age, sex, insee, audience, at } = values;
  const given = parse(
    fieldsSchema,
    {
      text,
      ...(age !== undefined && { age: age.trim() === '' ? NaN : Number(age.replace(',', '.')) }),
      ...(sex !== undefined && { sex }),
      ...(insee !== undefined && { insee }),
      ...(audience !== undefined && { audience }),
      ...(at !== undefined && { at }),
    },
    'demande',
  );
  if (!given.ok) return misused(sentence(given.faults));
  const fields: Fields = given.value;
  const knowledge = await loadKnowledge();
  const decided = decide({ knowledge, reader: createReader(knowledge) }, fields, new Date());
  if (!decided.ok) return misused(decided.error);
  const { turn } = decided;
  if (!values.json) {
    process.stdout.write(orientationText(turn));
    return 0;
  }
  const { situation, orientation, understood, contradictions, others, question } = turn;
  const answer = {
    situation,
    orientation,
    understood,
    contradictions,
    others,
    audience: decided.audience,
    at: decided.at.toISOString(),
    question,
  };
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
  return 0;
}

async function runLines(file: string): Promise<number> {
  if (file !== '-' && !(await readable(file))) return misused(`Le fichier « ${file} » ne peut pas être lu.`);
  const knowledge = await loadKnowledge();
  const input = file === '-' ? process.stdin : createReadStream(file);
  return runBatch({ knowledge, reader: createReader(knowledge) }, input, process.stdout, new Date());
}

async function runReplay(file: string): Promise<number> {
  if (!(await readable(file))) return misused(`Le fichier « ${file} » ne peut pas être lu.`);
  const { same, message } = replay(await loadKnowledge(), await readFile(file, 'utf8'));
  (same ? process.stdout : process.stderr).write(`${message}\n`);
  return same ? 0 : 1;
}

async function readable(file: string): Promise<boolean> {
  try {
    const handle = await open(file);
    const isFile = (await handle.stat()).isFile();
    await handle.close();
    return isFile;
  } catch {
    return false;
  }
}

function misused(message: string): number {
  process.stderr.write(`${message}\n${USAGE}`);
  return 2;
}
