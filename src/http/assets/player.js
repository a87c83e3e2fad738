/** The player page: the narration's own player, and what is in the making brought up to date. */

import { followParts } from './player-live.js';
import { startNarration } from './player-narration.js';

startNarration();
if (document.querySelector('[data-live]')) followParts(startNarration);
