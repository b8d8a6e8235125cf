// A sound key for French: words that are said alike share it (« vantre » and « ventre »). Words come folded.

const STEPS: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'],
  [/[sc]ch/g, 'k'],
  [/th/g, 't'],
  [/ch/g, 'C'],
  [/^h|(?<=[a-z])h/g, ''],
  [/gn/g, 'N'],
  [/(?<=[a-z])(?:aill|eill|ouill)e?/g, 'Y'],
  [/sc(?=[eiy])/g, 's'],
  [/c(?=[eiy])/g, 's'],
  [/qu|q|ck|c/g, 'k'],
  [/gu(?=[eiy])/g, 'g'],
  [/ge(?=[ao])/g, 'j'],
  [/g(?=[eiy])/g, 'j'],
  [/(?<=[aeiouy])s(?=[aeiouy])/g, 'z'],
  [/x(?=[aeiouy])/g, 'ks'],
  [/([a-zA-Z])\1+/g, '$1'],
  [/eau|au/g, 'o'],
  [/oeu|eu/g, 'e'],
  [/oin/g, 'W'],
  [/oi|oy/g, 'w'],
  [/ou/g, 'u'],
  [/(?:ain|ein|aim|im|ym|in|yn|un)(?![aeiouynm])/g, 'I'],
  [/(?:an|am|en|em)(?![aeiouynm])/g, 'A'],
  [/(?:on|om)(?![aeiouynm])/g, 'O'],
  [/(?:ai|ei|ay|ey)/g, 'e'],
  [/y/g, 'i'],
  [/(?:er|ez|ee|et|es|ait|ais)$/g, 'e'],
  [/(?<=[a-zA-Z]{2})[tdpsxz]+$/g, ''],
  [/(?<=[a-zA-Z]{2})e$/g, ''],
  [/(?<=[a-zA-Z]{2})[tdpsxz]+$/g, ''],
];

/** The sound key of a folded word; '' when the word is too short to be told from others by its sound. */
export function soundKey(word: string): string {
  if (word.length < 4 || word.length > 24) return '';
  let key = word;
  for (const [from, to] of STEPS) key = key.replace(from, to);
  return key.length < 3 ? '' : key;
}
