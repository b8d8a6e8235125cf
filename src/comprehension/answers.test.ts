// Free words in answer to a question, and what stays of earlier answers.

import { describe, expect, it } from 'vitest';
import { ask, read } from './fixtures.js';
import { EMPTY_SITUATION } from '../domain/situation.js';

const answered = (text: string, question = ask('fievre')) =>
  read(text, EMPTY_SITUATION, question).situation.findings[question.finding]?.value;

describe('yes or no', () => {
  it.each([
    'oui',
    'ouais',
    'Oui.',
    'si',
    'un peu',
    'oui un peu',
    'je crois',
    'peut-être',
    'des fois',
    'bah oui',
    'tout à fait',
  ])('« %s » is yes', (text) => {
    expect(answered(text)).toBe(true);
  });
  it.each(['non', 'nan', 'pas du tout', 'aucun', 'jamais', 'Non !', 'euh non', 'non merci', 'rien'])(
    '« %s » is no',
    (text) => {
      expect(answered(text)).toBe(false);
    },
  );
  it.each(['je sais pas', 'je ne sais pas', 'jsp', 'aucune idée', 'pas vraiment', 'chais pas'])(
    '« %s » is not known',
    (text) => {
      expect(answered(text)).toBeNull();
    },
  );
  it.each(['le chat', 'bonjour', '12 rue des lilas'])('« %s » is no answer', (text) => {
    expect(answered(text)).toBeUndefined();
  });

  it('reads the rest of the sentence too', () => {
    const { findings } = read('non, mais je tousse', EMPTY_SITUATION, ask('fievre')).situation;
    expect(findings['fievre']).toMatchObject({ value: false, by: 'reponse' });
    expect(findings['toux']).toMatchObject({ value: true, by: 'texte' });
  });

  it('believes the words more than a first « non »', () => {
    expect(answered("non, enfin si j'ai de la fièvre")).toBe(true);
  });

  it('does not take a doubt for a reassurance', () => {
    expect(answered('peut-être', ask('comme-d-habitude'))).toBeNull();
    expect(answered('oui', ask('comme-d-habitude'))).toBe(true);
  });
});

describe('numbers and choices', () => {
  it.each([
    ['58', ask('age', 'number'), 58],
    ['58 ans', ask('age', 'number'), 58],
    ['cinquante-huit', ask('age', 'number'), 58],
    ['6 mois', ask('age', 'number'), 0.5],
    ['39,5', ask('temperature', 'number'), 39.5],
    ['38°2', ask('temperature', 'number'), 38.2],
    ['3', ask('duree-fievre', 'number', { unit: 'jours' }), 72],
    ['3 jours', ask('duree-fievre', 'number'), 72],
    ['8', ask('intensite-douleur', 'number'), 8],
    ['18', ask('tension-systolique', 'number'), 180],
  ])('« %s »', (text, question, expected) => {
    expect(answered(text, question)).toBeCloseTo(expected, 2);
  });

  it('takes a moment for a duration, refuses what is out of bounds, and keeps a doubt', () => {
    expect(answered('depuis hier', ask('duree-fievre', 'number'))).toEqual({ min: 4, max: 48 });
    expect(answered('400', ask('age', 'number'))).toBeUndefined();
    expect(answered('jsp', ask('age', 'number'))).toBeNull();
  });

  it('finds a choice', () => {
    const question = ask('sexe', 'choice', {
      choices: [
        { id: 'femme', label: 'une femme' },
        { id: 'homme', label: 'un homme' },
      ],
    });
    expect(answered('une femme', question)).toBe('femme');
    expect(answered('H', question)).toBe('homme');
    expect(answered('je sais pas', question)).toBeNull();
    expect(answered('bleu', question)).toBeUndefined();
  });
});

describe('lists', () => {
  const list = ask('toux', 'list', {
    choices: [
      { id: 'toux', label: 'de la toux' },
      { id: 'frissons', label: 'des frissons' },
      { id: 'diarrhee', label: 'de la diarrhée' },
    ],
  });
  const values = (text: string) => {
    const { findings } = read(text, EMPTY_SITUATION, list).situation;
    return [findings['toux']?.value, findings['frissons']?.value, findings['diarrhee']?.value];
  };

  it.each([
    ['aucun', [false, false, false]],
    ['non', [false, false, false]],
    ['rien de tout ça', [false, false, false]],
    ['oui', [undefined, undefined, undefined]],
    ['tout', [true, true, true]],
    ['je sais pas', [null, null, null]],
    ['des frissons', [undefined, true, undefined]],
    ['aucun sauf la toux', [true, false, false]],
    ['non, juste de la toux', [true, undefined, undefined]],
    ['la toux et la diarrhée', [true, undefined, true]],
  ])('« %s »', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });
});

describe('what was said before', () => {
  const feverish = read("j'ai de la fièvre").situation;

  it('stays when a later text denies it, and is marked as contested', () => {
    expect(read('pas de fièvre', feverish).situation.findings['fievre']).toMatchObject({
      value: true,
      contested: true,
    });
  });

  it('gives way to the answer to that very question', () => {
    expect(read('non', feverish, ask('fievre')).situation.findings['fievre']).toMatchObject({
      value: false,
      by: 'reponse',
    });
    expect(read('non', feverish, ask('toux')).situation.findings['fievre']?.value).toBe(true);
  });

  it('lets a danger said later win over an earlier no', () => {
    const denied = read('pas de fièvre').situation;
    expect(read("j'ai de la fièvre maintenant", denied).situation.findings['fievre']?.value).toBe(true);
  });

  it('keeps the figure farther from the usual', () => {
    const hot = read('39,5 de fièvre').situation;
    expect(read('37,5 de température', hot).situation.findings['temperature']?.value).toBe(39.5);
    expect(read('40,2 de température', hot).situation.findings['temperature']?.value).toBe(40.2);
  });

  it('takes a corrected age', () => {
    const aged = read("j'ai 58 ans").situation;
    expect(read("j'ai 85 ans", aged).situation.findings['age']).toMatchObject({ value: 58, contested: true });
    expect(read("pardon, j'ai 85 ans", aged).situation.findings['age']?.value).toBe(85);
  });
});
