// What is shown when nothing else can be: three numbers that do not depend on the knowledge, the network or a database (I7).

/** The only numbers written in code; a test compares them with knowledge/contacts.yaml. */
export const STATIC_NUMBERS = { samu: '15', 'urgence-europe': '112', 'urgence-114': '114' } as const;

const { samu, 'urgence-europe': europe, 'urgence-114': sms } = STATIC_NUMBERS;

export const STATIC_CARD =
  `En cas d’urgence, ou dans le doute, appelez le ${samu} ou le ${europe}. ` +
  `Si vous ne pouvez pas parler ou entendre, écrivez un SMS au ${sms}.`;

/** The same as a page: no style, no script, readable by anything. */
export const STATIC_PAGE = `<!doctype html>
<html lang="fr">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Aiguillage</title></head>
<body>
<main>
<h1>Je ne peux pas vous orienter pour le moment</h1>
<p><strong><a href="tel:${samu}">Urgence, ou doute : appelez le ${samu}</a></strong></p>
<p><a href="tel:${europe}">Ailleurs en Europe, ou si la ligne ne passe pas : le ${europe}</a></p>
<p><a href="sms:${sms}">Vous ne pouvez pas parler ou entendre : écrivez un SMS au ${sms}</a></p>
<p>Sinon, parlez à votre médecin ou à votre pharmacien.</p>
</main>
</body>
</html>
`;
