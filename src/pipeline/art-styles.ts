import type { ArtStyle } from './ports/media.ts';

/** Everything the product knows of one style. A new style is one entry in the table below. */
export interface ArtStyleEntry {
  /** What people read. */
  label: string;
  /** Other names it goes by; case, accents, spaces and hyphens do not matter. */
  aliases: readonly string[];
  /** Sentences for the prompt. */
  guidelines: readonly string[];
  /** `#rrggbb`, the most telling first. */
  palette: readonly string[];
  composition: string;
  lighting: string;
  /** What a picture in this style must not have. */
  negatives: readonly string[];
  /** Who draws it when no model does: a painter of the local illustrator. */
  painter: string;
}

/** What is drawn when nobody asks for a style. */
export const defaultArtStyle: ArtStyle = 'Monet';

export const artStyles: Readonly<Record<ArtStyle, ArtStyleEntry>> = {
  VanGogh: {
    label: 'Van Gogh',
    aliases: ['Vincent van Gogh', 'Gogh', 'Vincent'],
    guidelines: [
      'Swirling, directional impasto strokes that follow the form of things.',
      'Strong complementary colours, outlines drawn with the brush.',
    ],
    palette: ['#1f3f7f', '#f2b632', '#3f7f6f', '#e8dca8', '#7a4a26'],
    composition: 'A high horizon, one tall dark form in front, a turning sky that fills the upper half.',
    lighting: 'Radiant halos around every source of light.',
    negatives: ['photographic detail', 'smooth gradients', 'portraits of the painter'],
    painter: 'van-gogh',
  },
  Picasso: {
    label: 'Picasso',
    aliases: ['Pablo Picasso', 'cubism', 'cubist'],
    guidelines: [
      'Analytic cubism: things seen from several sides at once, broken into facets.',
      'Muted earth colours with one clear accent.',
    ],
    palette: ['#8a6f4d', '#c9b48a', '#3b3a38', '#5f7480', '#b5533c'],
    composition: 'Interlocking planes around one central thing, a shallow space.',
    lighting: 'Every facet lit on its own, without one source.',
    negatives: ['linear perspective', 'distorted real faces', 'photographic detail'],
    painter: 'picasso',
  },
  DaVinci: {
    label: 'Da Vinci',
    aliases: ['Leonardo da Vinci', 'Leonardo', 'Vinci'],
    guidelines: [
      'Sfumato: transitions as soft as smoke, no hard outlines.',
      'Observed like a study from nature, in warm browns over a pale ground.',
    ],
    palette: ['#6b4a2b', '#c8a46a', '#3f4a3a', '#8fa3a8', '#efe0bd'],
    composition: 'A calm triangle in the middle, a winding far landscape in blue haze.',
    lighting: 'Soft light from the upper left, deep but clear shadows.',
    negatives: ['copies of known paintings', 'lettering', 'saturated colours'],
    painter: 'da-vinci',
  },
  Monet: {
    label: 'Monet',
    aliases: ['Claude Monet', 'impressionism', 'impressionist'],
    guidelines: [
      'Impressionist broken colour: short visible strokes laid side by side, mixed by the eye.',
      'Coloured shadows in violet and blue, never black.',
    ],
    palette: ['#6fa3d8', '#f6b98c', '#79a851', '#a196bd', '#fff7d8'],
    composition: 'Open air, a low horizon with water or sky taking most of the room.',
    lighting: 'The light of one hour: haze, reflections, a low luminous sun.',
    negatives: ['black outlines', 'flat fills', 'photographic detail'],
    painter: 'monet',
  },
  Rembrandt: {
    label: 'Rembrandt',
    aliases: ['Rembrandt van Rijn', 'van Rijn', 'chiaroscuro', 'baroque'],
    guidelines: [
      'Baroque chiaroscuro: a warm light picks the subject out of deep brown darkness.',
      'Thick paint in the lights, thin glazes in the shadows.',
    ],
    palette: ['#2a1a10', '#7a4a1f', '#c98f3c', '#f0d79a', '#5a2a1c'],
    composition: 'The subject off the middle, most of the picture kept dark and quiet.',
    lighting: 'One warm source from the upper left, falling off quickly.',
    negatives: ['bright backgrounds', 'cold colours', 'portraits of real persons'],
    painter: 'rembrandt',
  },
  Dali: {
    label: 'Dali',
    aliases: ['Salvador Dali', 'Salvador Dalí', 'surrealism', 'surrealist'],
    guidelines: [
      'Surrealism painted with calm precision: ordinary things melt, lean and float.',
      'A deep desert plain that reaches to a far coast.',
    ],
    palette: ['#16325f', '#e9d9a4', '#c08a45', '#6b4230', '#ffcf7a'],
    composition: 'A low horizon, tiny things far away, one large soft thing near.',
    lighting: 'A low sun, long sharp shadows, a sky from gold to deep blue.',
    negatives: ['melting faces', 'gore', 'brush marks'],
    painter: 'dali',
  },
  Pollock: {
    label: 'Pollock',
    aliases: ['Jackson Pollock', 'action painting', 'drip painting', 'abstract expressionism'],
    guidelines: [
      'Layered drips and thrown lines of enamel across the whole surface.',
      'The subject only hinted at by where the layers gather.',
    ],
    palette: ['#1a1a1a', '#ece4d2', '#b3442e', '#3c5a73', '#d9a53f'],
    composition: 'All over: no middle, no horizon, even tension from edge to edge.',
    lighting: 'Flat; the paint itself makes light and dark.',
    negatives: ['blood-like splashes', 'figures', 'lettering'],
    painter: 'pollock',
  },
  watercolor: {
    label: 'Watercolour',
    aliases: ['watercolour', 'aquarelle', 'water colour'],
    guidelines: [
      'Transparent washes on white paper, soft edges where wet meets wet.',
      'Few strokes; the paper is left for the lights.',
    ],
    palette: ['#8fb3c7', '#d8b48a', '#7d9a78', '#b9867c', '#f8f4ea'],
    composition: 'A vignette that fades into the paper at its edges.',
    lighting: 'Bright and even, daylight through thin colour.',
    negatives: ['hard black lines', 'opaque paint'],
    painter: 'watercolor',
  },
  'ukiyo-e': {
    label: 'Ukiyo-e',
    aliases: ['ukiyoe', 'woodblock', 'woodblock print', 'Hokusai', 'Hiroshige', 'Japanese print'],
    guidelines: [
      'A Japanese woodblock print: flat colours inside clear key-lines, graded skies.',
      'Patterned waves, mist in bars, the grain of wood and paper.',
    ],
    palette: ['#27517f', '#f1e5c9', '#c8452e', '#7d9461', '#1f2636'],
    composition: 'Strong diagonals, a high or cut-off viewpoint, large quiet areas.',
    lighting: 'None: no shadows, depth by overlap and gradation.',
    negatives: ['cast shadows', 'writing', 'photographic detail'],
    painter: 'ukiyo-e',
  },
  bauhaus: {
    label: 'Bauhaus',
    aliases: ['constructivism', 'constructivist', 'Kandinsky', 'geometric'],
    guidelines: [
      'A Bauhaus poster: circles, bars and triangles in flat primary inks on a grid.',
      'Things reduced to their simplest geometry.',
    ],
    palette: ['#d5331f', '#1f4e94', '#eeb32b', '#17181c', '#efe6d2'],
    composition: 'An asymmetric balance on a strict grid, with one great circle and slanting bars.',
    lighting: 'None: flat inks on paper.',
    negatives: ['gradients', 'lettering', 'texture'],
    painter: 'bauhaus',
  },
  'pop-art': {
    label: 'Pop art',
    aliases: ['pop', 'Warhol', 'Lichtenstein', 'halftone'],
    guidelines: [
      'Pop art: bold outlines, halftone dots, few loud flat colours.',
      'One thing, enlarged until it becomes a sign.',
    ],
    palette: ['#e6194b', '#ffd400', '#0057ff', '#111111', '#fff7d6'],
    composition: 'The thing fills the frame, cropped close.',
    lighting: 'Two tones: light and dot pattern.',
    negatives: ['speech balloons', 'celebrities', 'brand names'],
    painter: 'pop-art',
  },
  noir: {
    label: 'Noir',
    aliases: ['film noir', 'black and white'],
    guidelines: ['Film noir in black, white and few greys.', 'Rain, glass and blinds cut the light into shapes.'],
    palette: ['#0c0d10', '#3a3d44', '#8d9097', '#e9e7e1'],
    composition: 'Steep angles, long empty foregrounds, the subject small in the light.',
    lighting: 'One hard source, deep blacks.',
    negatives: ['weapons', 'bright colours'],
    painter: 'noir',
  },
  blueprint: {
    label: 'Blueprint',
    aliases: ['technical drawing', 'cyanotype'],
    guidelines: [
      'A cyanotype drawing: fine pale lines on deep blue paper.',
      'Construction lines, circles and sections show how a thing is made.',
    ],
    palette: ['#123f7a', '#1f5aa8', '#dcebff', '#9fc1ea'],
    composition: 'One thing in elevation, centred, with construction lines around it.',
    lighting: 'None: line only.',
    negatives: ['legible measurements', 'lettering', 'shading'],
    painter: 'blueprint',
  },
  'paper-cut': {
    label: 'Paper cut',
    aliases: ['papercut', 'cut paper', 'cut-outs', 'paper craft'],
    guidelines: [
      'Layers of cut coloured paper, each throwing a soft shadow on the one below.',
      'Rounded simple outlines, no lines drawn.',
    ],
    palette: ['#f4a259', '#5b8e7d', '#bc4b51', '#f4e285', '#2b3a55'],
    composition: 'Depth in five or six layers, framed by the nearest.',
    lighting: 'Soft light from above that shows the thickness of the paper.',
    negatives: ['outlines', 'photographic texture'],
    painter: 'paper-cut',
  },
  'art-deco': {
    label: 'Art deco',
    aliases: ['artdeco', 'deco'],
    guidelines: [
      'Art deco: symmetry, stepped forms, fans of rays, gold on deep green or black.',
      'Things streamlined into ornaments.',
    ],
    palette: ['#0d1b1e', '#12343b', '#d4a73f', '#f6e3a1', '#8f6a1e'],
    composition: 'Strict symmetry rising from the lower edge, a double frame.',
    lighting: 'A metallic sheen from within.',
    negatives: ['lettering', 'clutter'],
    painter: 'art-deco',
  },
  collage: {
    label: 'Collage',
    aliases: ['photomontage', 'cut and paste', 'mixed media'],
    guidelines: [
      'Torn and cut pieces of paper and print pasted over each other.',
      'Shifts of scale between the pieces; visible edges and shadows.',
    ],
    palette: ['#e9dfc9', '#c8553d', '#2f6690', '#e2b13c', '#3a3630'],
    composition: 'One large piece, several small ones turned against it, paper left bare between.',
    lighting: 'Flat, with thin shadows under the edges.',
    negatives: ['legible text', 'faces cut from photographs'],
    painter: 'collage',
  },
  linocut: {
    label: 'Linocut',
    aliases: ['lino cut', 'linoprint', 'woodcut', 'relief print'],
    guidelines: [
      'A linocut from two blocks: bold dark shapes opened up by gouge marks that follow the form.',
      'One dark ink and one colour on pale paper.',
    ],
    palette: ['#16302b', '#d9603b', '#f4eddc', '#2a1a26'],
    composition: 'Large simple masses, the light cut out of the dark.',
    lighting: 'Lines that widen towards the light.',
    negatives: ['gradients', 'fine pen lines', 'lettering'],
    painter: 'linocut',
  },
  'stained-glass': {
    label: 'Stained glass',
    aliases: ['glass window', 'leaded glass', 'church window'],
    guidelines: [
      'Panes of deep, clear colour held by black lead lines.',
      'Every pane a little different in thickness and shade.',
    ],
    palette: ['#1f4f9f', '#b3261e', '#e2a72e', '#2f7a4f', '#14151a'],
    composition: 'Strong outlines that part the picture into panes, a narrow coloured border.',
    lighting: 'Daylight from behind, brightest around the sun or moon.',
    negatives: ['saints', 'faces', 'lettering'],
    painter: 'stained-glass',
  },
};
