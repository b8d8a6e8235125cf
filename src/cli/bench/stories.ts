// The stories that the bench reads and orients: ordinary length, from the commonest worries.

export const STORIES: readonly string[] = [
  "mon père a la bouche de travers et n'arrive plus à parler depuis ce matin",
  "j'ai des brûlures quand j'urine, 32 ans, pas de fièvre",
  'bonjour, ma fille de 4 ans a 39 de fièvre depuis hier soir mais elle joue et elle boit bien',
  "je suis tombée dans la salle de bain ce matin, j'ai 82 ans et je prends de l'eliquis, je me suis cogné la tête",
  "depuis trois jours j'ai mal en bas du dos après avoir porté un meuble, pas de fièvre, je marche normalement",
  "Bonjour, je vous écris pour ma mère qui a 84 ans et qui vit seule. Depuis quelques mois elle mange moins, elle oublie ses médicaments et n'arrive plus à se laver toute seule. Mon frère et moi on se relaie le week-end mais on n'en peut plus. Est-ce qu'il existe des aides pour elle et pour nous ?",
];
