import { artDeco } from './art-deco/art-deco.ts';
import { bauhaus } from './bauhaus/bauhaus.ts';
import { blueprint } from './blueprint/blueprint.ts';
import { collage } from './collage/collage.ts';
import { daVinci } from './da-vinci/da-vinci.ts';
import { dali } from './dali/dali.ts';
import { linocut } from './linocut/linocut.ts';
import { monet } from './monet/monet.ts';
import { noir } from './noir/noir.ts';
import type { Painter } from './painter.ts';
import { paperCut } from './paper-cut/paper-cut.ts';
import { picasso } from './picasso/picasso.ts';
import { pollock } from './pollock/pollock.ts';
import { popArt } from './pop-art/pop-art.ts';
import { rembrandt } from './rembrandt/rembrandt.ts';
import { stainedGlass } from './stained-glass/stained-glass.ts';
import { ukiyoE } from './ukiyo-e/ukiyo-e.ts';
import { vanGogh } from './van-gogh/van-gogh.ts';
import { watercolor } from './watercolor/watercolor.ts';

/** Every painter by the name the style table uses. */
export const painters: Readonly<Record<string, Painter>> = {
  'art-deco': artDeco,
  bauhaus,
  blueprint,
  collage,
  'da-vinci': daVinci,
  dali,
  linocut,
  monet,
  noir,
  'paper-cut': paperCut,
  picasso,
  pollock,
  'pop-art': popArt,
  rembrandt,
  'stained-glass': stainedGlass,
  'ukiyo-e': ukiyoE,
  'van-gogh': vanGogh,
  watercolor,
};
