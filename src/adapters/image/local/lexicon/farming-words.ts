import type { LexiconTable } from './entry.ts';

/** Farms, crops, livestock and food. */
export const farming: LexiconTable = [
  {
    words: `
      farm, farmer, farming, farmland, agriculture, agricultural, rural, harvest, tractor, farmers protest,
      countryside, agronomist, smallholder, irrigation, pesticide, fertiliser, fertilizer, glyphosate, monsanto,
      soil, plough, combine harvester, land reform, nfu, common agricultural policy, greenhouse, horticulture,
      plantation, barn, organic, allotment`,
    place: 'fields',
    landmark: 'barn',
    motif: 'tractor',
    weight: 1.4,
  },
  {
    words: `
      crop, wheat, grain, cereal, barley, oats, poor harvest, crop failure, rye, sowing, millet, sorghum, flour`,
    place: 'fields',
    landmark: 'barn',
    motif: 'wheat',
    weight: 1.3,
  },
  { words: 'rice, paddy, rice price, rice export', place: 'fields', landmark: 'barn', motif: 'wheat', weight: 1.2 },
  { words: 'Rice, Baker, Butcher, Farmer, Lamb, Bacon, Pepper, Berry, Shepherd' },
  { words: 'maize, corn, soy, soya, soybean, popcorn', place: 'fields', landmark: 'barn', motif: 'maize', weight: 1.2 },
  {
    words: 'milk, dairy, cheese, dairy herd, butter, dairy farm, yoghurt, creamery, parmesan, cheddar',
    place: 'fields',
    landmark: 'barn',
    motif: 'cheese',
    weight: 1.1,
  },
  {
    words: `
      cattle, livestock, herd, cow, cows, bull, sheep, lamb, pig farm, pig, pigs, poultry, chicken, hen, turkey farm,
      foot and mouth, bluetongue, african swine fever, mad cow, bse, goat, abattoir, slaughterhouse, butcher, meat,
      beef, pork, shepherd, rancher, ranch, veal, wool, dairy cow, bovine, buffalo`,
    place: 'fields',
    landmark: 'barn',
    motif: 'tractor',
    weight: 1.3,
  },
  { words: 'egg, eggs, egg price, egg shortage', place: 'fields', landmark: 'barn', motif: 'egg', weight: 1.1 },
  {
    words: 'wine, vineyard, grape, winemaker, champagne, bordeaux, vintage, winery, prosecco, burgundy',
    place: 'fields',
    landmark: 'house',
    motif: 'grapes',
    weight: 1.2,
  },
  {
    words: 'olive, olives, olive oil, olive grove, olive harvest',
    place: 'fields',
    landmark: 'house',
    motif: 'olive',
    weight: 1.7,
  },
  {
    words: `
      fruit, orchard, apple, pear, cherry, plum, peach, strawberry, berries, cider, apple grower, apple harvest`,
    place: 'fields',
    landmark: 'barn',
    motif: 'apple',
    weight: 1.3,
  },
  {
    words: 'citrus, orange juice, orange grove, lemon, orange harvest, orange grower, oranges, satsuma',
    place: 'fields',
    landmark: 'barn',
    motif: 'tangerine',
    weight: 1.2,
  },
  {
    words: 'big apple, apple of, bad apple, apple store, apple pay, apple tv, apple music',
    place: 'city',
    motif: 'phone',
    weight: 0.8,
  },
  { words: 'banana, bananas', place: 'fields', motif: 'banana', weight: 1.1 },
  {
    words: `
      vegetable, potato, potatoes, tomato, tomatoes, onion, onions, carrot, vegan, vegetarian, lettuce, cabbage,
      pumpkin, mushroom, truffle`,
    place: 'fields',
    landmark: 'barn',
    motif: 'carrot',
    weight: 1,
  },
  {
    words: 'cocoa, chocolate, cacao, cadbury, chocolatier, toblerone',
    place: 'fields',
    motif: 'chocolate',
    weight: 1.3,
  },
  {
    words: 'coffee, tea, arabica, robusta, espresso, tea plantation, coffee grower',
    place: 'fields',
    motif: 'cup',
    weight: 1,
  },
  {
    words: 'sugar, sugar tax, sugar cane, cotton, palm oil, rubber, sunflower oil',
    place: 'fields',
    landmark: 'barn',
    motif: 'sunflower',
    weight: 1,
  },
  {
    words: `
      food, hunger, hungry, bread, bakery, baker, baguette, food price, food shortage, food security, food safety,
      malnourished, wfp, food waste, biscuit, biscuits, cake, nestle, unilever, kellogg, ration, school meal,
      free school meals, snack, ultra processed`,
    place: 'fields',
    motif: 'bread',
    weight: 0.9,
  },
];
