// Names of places as people type them: no accents, no hyphens, « St » for « saint ».

const SHORT: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
};

/** Lower case, no accent, single spaces, abbreviations spelt out: « St-Étienne s/ Mer » → `saint etienne sur mer`. */
export function normalise(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/\bs\//g, 'sur ')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => SHORT[word] ?? word)
    .join(' ');
}
