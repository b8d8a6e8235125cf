// The words and bodies of the contract suite: what says nothing, what is refused, what is refused and still holds an emergency.

export const STROKE = "mon père a la bouche de travers et n'arrive plus à parler depuis ce matin";
export const CYSTITIS = "j'ai des brûlures quand j'urine, 32 ans, pas de fièvre";

/** Name and text. */
export const SAYS_NOTHING: readonly [string, string][] = [
  ['empty', ''],
  ['blank', '   \n\t'],
  ['emoji', '🙂🌈👍'],
  ['another language', 'please can you tell me where the station is'],
  ['control characters', '\u0000\u0001\u001b[31m\u0007\u202e'],
  ['a lone surrogate', '\ud83d'],
  ['no word at all', '????? !!! ...'],
];

const situation = { who: 'moi', informant: null, findings: {}, others: [], asked: [], unread: false };
const forged = (id: string, value: unknown) => ({
  ...situation,
  findings: { [id]: { value, by: 'texte' } },
});

/** Name, body, status, field at fault. */
export const REFUSED: readonly [string, string, number, string | undefined][] = [
  ['not JSON', 'audience=patient', 400, undefined],
  ['nothing', '', 400, undefined],
  ['a list', '[]', 422, 'corps'],
  ['an unknown field', JSON.stringify({ audience: 'patient', texte: 'toux' }), 422, 'texte'],
  ['no audience', JSON.stringify({ text: 'toux' }), 422, 'audience'],
  ['a negative age', JSON.stringify({ audience: 'patient', answers: { age: -3 } }), 422, 'answers.age'],
  ['an age of 400', JSON.stringify({ audience: 'patient', answers: { age: 400 } }), 422, 'answers.age'],
  ['an unknown finding', JSON.stringify({ audience: 'patient', answers: { zzz: true } }), 422, 'answers.zzz'],
  ['a pasted book', JSON.stringify({ audience: 'patient', text: 'bonjour '.repeat(2500) }), 422, 'text'],
  ['a megabyte', JSON.stringify({ audience: 'patient', text: 'bonjour '.repeat(131_072) }), 413, undefined],
  [
    'a forged finding',
    JSON.stringify({ audience: 'patient', situation: forged('zzz', true) }),
    422,
    'situation.findings.zzz',
  ],
  [
    'a forged value',
    JSON.stringify({ audience: 'patient', situation: forged('age', 400) }),
    422,
    'situation.findings.age',
  ],
  [
    'a forged field',
    JSON.stringify({ audience: 'patient', situation: { ...situation, urgency: 'conseil' } }),
    422,
    'situation.urgency',
  ],
];

/** Name and body: each refused, each holding words that must be answered. */
export const EMERGENCIES: readonly [string, string][] = [
  ['an unknown field', JSON.stringify({ audience: 'patient', text: STROKE, extra: 1 })],
  ['words in the wrong field', JSON.stringify({ audience: 'patient', texte: STROKE })],
  ['a list of words', JSON.stringify({ audience: 'patient', text: [STROKE] })],
  ['no audience', JSON.stringify({ text: STROKE })],
  ['a bad answer', JSON.stringify({ audience: 'patient', text: STROKE, answers: { age: 400 } })],
  [
    'a forged situation',
    JSON.stringify({ audience: 'patient', text: STROKE, situation: forged('zzz', true) }),
  ],
  ['a cut request', `{"audience":"patient","text":"${STROKE}`],
  ['plain text', STROKE],
  ['a form', `text=${encodeURIComponent(STROKE)}`],
  [
    '20,000 characters',
    JSON.stringify({ audience: 'patient', text: `${STROKE}. ${'bonjour. '.repeat(2200)}` }),
  ],
  ['a megabyte', JSON.stringify({ audience: 'patient', text: `${STROKE}. ${'bonjour. '.repeat(116_500)}` })],
];
