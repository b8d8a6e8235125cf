// The type of the module that `npm run build` writes from knowledge/.

import type { Knowledge } from '../domain/knowledge.js';

declare const knowledge: Knowledge;
export default knowledge;
