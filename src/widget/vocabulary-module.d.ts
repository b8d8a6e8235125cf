// The module that the build writes from the compiled knowledge (see src/cli/build-web.ts).

declare module 'aiguillage:vocabulary' {
  export const vocabulary: Omit<import('./vocabulary.js').Vocabulary, 'findings'>;
}
