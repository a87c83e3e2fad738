import { bauhaus } from './bauhaus/bauhaus.ts';
import { dali } from './dali/dali.ts';
import { monet } from './monet/monet.ts';
import type { Painter } from './painter.ts';
import { ukiyoE } from './ukiyo-e/ukiyo-e.ts';

/** Every painter by the name the style table uses. */
export const painters: Readonly<Record<string, Painter>> = { monet, dali, 'ukiyo-e': ukiyoE, bauhaus };
