// Folds one character at a time to plain lower-case ASCII letters, so that every offset of the original text is kept.

const CACHE: (string | undefined)[] = [];

const SPECIAL: Readonly<Record<string, string>> = {
  œ: 'oe',
  Œ: 'oe',
  æ: 'ae',
  Æ: 'ae',
  ø: 'o',
  ß: 'ss',
  ı: 'i',
  ł: 'l',
  '’': "'",
  '‘': "'",
  ʼ: "'",
  '´': "'",
  '`': "'",
  '′': "'",
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '−': '-',
  º: '°',
  '˚': '°',
  '…': '.',
};

/** Zero-width and control characters, soft hyphen, variation selectors: they neither join nor part words. */
function isInvisible(code: number): boolean {
  return (
    code < 9 ||
    (code > 13 && code < 32) ||
    (code >= 127 && code < 160 && code !== 133) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff
  );
}

function foldUncached(char: string, code: number): string {
  const special = SPECIAL[char];
  if (special !== undefined) return special;
  if (isInvisible(code)) return '';
  if (char === '°') return char;
  return char.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The folded form of one code point: '' for an invisible or combining one, sometimes several letters (œ → oe). */
export function fold(char: string): string {
  const code = char.codePointAt(0) ?? 0;
  if (code >= 0x250) return foldUncached(char, code);
  const known = CACHE[code];
  if (known !== undefined) return known;
  const folded = foldUncached(char, code);
  CACHE[code] = folded;
  return folded;
}

/** A whole string folded; for words of the knowledge and of closed lists, where offsets do not matter. */
export function foldAll(text: string): string {
  let out = '';
  for (const char of text) out += fold(char);
  return out;
}
