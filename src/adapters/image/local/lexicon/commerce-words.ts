import type { LexiconTable } from './entry.ts';

/** Shops, freight, housing, aid. */
export const commerce: LexiconTable = [
  {
    words: `
      supermarket, grocery, grocer, grocery chain, walmart, tesco, aldi, lidl, sainsbury, carrefour, costco,
      asda, morrisons, waitrose, woolworths, coles, kroger, shoprite, checkout, online shopping,
      shopping trolley, ocado, big bazaar, mercadona, basket of goods, loyalty card, self checkout, trader joe,
      whole foods`,
    proper: true,
    place: 'street',
    landmark: 'shops',
    motif: 'cart',
    weight: 1.1,
  },
  {
    words: `
      retail, retailer, shop, shopper, shopping, store, consumer, sales, high street, department store,
      black friday, boxing day sale, mall, shopping mall, primark, zara, ebay, alibaba, customer, footfall,
      bargain, boutique, shopkeeper, corner shop, h m, john lewis, macy, shein, temu, etsy, kiosk,
      convenience store, flipkart, shoplifter, shoplifting, shopfront, haberdashery, hairdresser, barber, salon,
      off licence, second hand, thrift store, charity shop, vending machine, storefront, ironmonger, newsagent,
      launderette, bookshop, butchers, food hall`,
    proper: true,
    place: 'street',
    landmark: 'shops',
    weight: 1,
  },
  {
    words: `
      luxury, lvmh, fashion, designer, gucci, chanel, dior, hermes, clothing, prada, burberry, louis vuitton,
      handbag, sneaker, sneakers, nike, adidas, wardrobe, stiletto, jeans, levi s`,
    proper: true,
    place: 'street',
    landmark: 'shops',
    motif: 'bags',
    weight: 0.9,
  },
  { words: 'textile, garment, garment worker, garment factory', place: 'works', landmark: 'factory', weight: 0.9 },
  {
    words: `
      insurance, insurer, premium, lloyd s of london, reinsurance, policyholder, underwriter, allianz, axa`,
    place: 'city',
    motif: 'umbrella',
    weight: 0.9,
  },
  {
    words: `
      trade, export, exporter, import, importer, freight, container, cargo, supply chain, logistics, customs,
      trade deficit, trade surplus, free trade, goods, free trade deal, trade corridor, exports, imports,
      trade route`,
    place: 'harbour',
    landmark: 'ship',
    motif: 'package',
    weight: 1,
  },
  {
    words: 'wheat export, grain export, grain ship, grain deal',
    place: 'harbour',
    landmark: 'ship',
    motif: 'wheat',
    weight: 1.6,
  },
  {
    words: `
      housing, rent, renter, tenant, landlord, homes, property, homeowner, house price, houses, estate agent,
      mortgage holder, first time buyer, new homes, airbnb, leasehold, home buyer, homebuyer, housing crisis,
      housing market, real estate, realtor, house prices, home sales, mortgage, mortgage rate, mortgages,
      neighbourhood, neighborhood, suburb, suburban, household, doorstep, terraced house, bungalow, loft,
      council tax, rent control, zillow, homeownership, second home, holiday let, house hunter, cul de sac,
      sinkhole, bin day, bin collection, wheelie bin, bins, bin lorry, fly tipping, front door, back garden,
      backyard, driveway, doorbell`,
    place: 'street',
    landmark: 'terrace',
    weight: 1,
  },
  {
    words: `
      social housing, apartment, flats, council flats, council house, tower block, condo, high rise,
      housing estate, housing association, public housing, apartment block, rental market, tenement, township,
      housing block, damp, mould, hdb`,
    place: 'street',
    landmark: 'apartments',
    weight: 1.1,
  },
  {
    words: `
      homeless, homelessness, rough sleeper, poverty, child poverty, hardship, destitute, destitution,
      inequality, welfare, universal credit, social care, loneliness, low income, lonely, benefit cut,
      breadline, cost of living, living cost, household bill`,
    place: 'street',
    landmark: 'terrace',
    time: 'dusk',
    weight: 0.9,
  },
  {
    words: `
      construction, infrastructure, skyscraper, planning permission, architecture, architect, demolish,
      demolition, developer, redevelopment, urban, regeneration, scaffolding, concrete, cement, building site,
      builder, high rises, town planning, zoning`,
    place: 'city',
    motif: 'buildingSite',
    weight: 0.9,
  },
  {
    words: `
      humanitarian, unicef, oxfam, aid convoy, world food programme, save the children, food parcel,
      relief effort, aid lorry, aid truck, aid agency, aid agencies, food aid, usaid, aid worker, red cross,
      red crescent, icrc, aid cut, aid cuts, foreign aid, aid flotilla, unrwa, relief agency, aid group,
      aid groups`,
    proper: true,
    place: 'road',
    landmark: 'tent',
    motif: 'package',
    weight: 1,
  },
  {
    words: `
      charity, donate, donation, philanthropist, volunteer, fundraising, poorer nations, developing countries,
      aid, crowdfund, good cause, good causes, food drive, jumble sale, bake sale`,
    place: 'street',
    weight: 0.4,
  },
  {
    words: `
      post office, royal mail, postal, postal service, postman, parcel, usps, snail mail, postcard,
      mail carrier, mailman, courier, fedex, dhl, letterbox`,
    proper: true,
    place: 'street',
    landmark: 'shops',
    motif: 'envelope',
    weight: 0.8,
  },
  {
    words: `
      pension, pensioner, retirement, retiree, pension fund, state pension, retirement age, nest egg fund`,
    place: 'street',
    landmark: 'terrace',
    motif: 'coin',
    weight: 0.9,
  },
  {
    words: `
      restaurant, chef, michelin, michelin star, cuisine, diner, takeaway, recipe, bake off, foodie,
      cooking show, kfc, waiter, eatery, hospitality, nando, sushi, taco, kebab, dumpling, ice cream, gelato,
      doughnut, food truck, bubble tea, greggs, waitress, cookery, kitchen`,
    proper: true,
    place: 'street',
    landmark: 'shops',
    weight: 1,
  },
  {
    words: `
      pub, pubs, brewer, beer, ale, pint, nightclub, nightlife, whisky, gin, vodka, craft beer, guinness,
      heineken, oktoberfest, landlady, bartender, cocktail, ab inbev, wetherspoon, diageo, distillery, whiskey,
      bourbon, tequila`,
    place: 'street',
    landmark: 'shops',
    motif: 'beer',
    time: 'dusk',
    weight: 0.9,
  },
  {
    words: 'barbie, labubu, pokemon card, teddy bear',
    place: 'street',
    landmark: 'shops',
    weight: 0.8,
  },
  { words: 'guinness record, guinness world record, guinness sets, sets guinness', motif: 'medal', weight: 1.2 },
  {
    words: 'pizza, pizzas, pizzeria, pizza oven, neapolitan pizza',
    place: 'street',
    landmark: 'shops',
    motif: 'pizza',
    weight: 1.3,
  },
  {
    words: 'burger, burgers, fast food, mcdonald, mcdonalds, burger king, big mac, whopper',
    place: 'street',
    landmark: 'shops',
    motif: 'burger',
    weight: 1.3,
  },
  {
    words: `
      noodle, noodles, ramen, soup, pho, udon, instant noodles, laksa, jollof, jollof rice, curry, stew`,
    place: 'street',
    landmark: 'shops',
    motif: 'noodles',
    weight: 1.3,
  },
  {
    words: `
      cake, cakes, birthday cake, pastry, wedding cake, gingerbread, pudding, dessert, tiramisu, cheesecake,
      baker, bakery, bakers, bakeries`,
    place: 'street',
    landmark: 'shops',
    motif: 'cake',
    weight: 1.3,
  },
  {
    words: 'tea, teapot, cup of tea, tea drinkers, tea leaves, tea bag, tea bags, afternoon tea',
    place: 'street',
    landmark: 'shops',
    motif: 'teapot',
    weight: 1.3,
  },
  {
    words: `
      coffee, espresso, barista, baristas, coffee shop, coffee shops, cappuccino, coffee chain, coffee price,
      coffee prices, starbucks, costa coffee, cafe, cafes`,
    place: 'street',
    landmark: 'shops',
    motif: 'cup',
    weight: 1.1,
  },
  {
    words: `
      dressmaker, wedding dress, gown, gowns, sari, kimono, tailor, tailors, seamstress, sewing, fashion week,
      catwalk, couture`,
    place: 'street',
    landmark: 'shops',
    motif: 'dress',
    weight: 1.3,
  },
  {
    words: 'quilt, quilting, quilts, embroidery, embroider, needlework, sewing machine, stitching',
    place: 'street',
    landmark: 'shops',
    motif: 'thread',
    weight: 1.1,
  },
  {
    words: 'knit, knits, knitted, knitting, knitter, knitters, scarf, crochet, jumper, jumpers',
    place: 'street',
    landmark: 'shops',
    motif: 'yarn',
    weight: 1.3,
  },
  {
    words: `
      watchmaker, swiss watch, watch exports, rolex, wristwatch, luxury watch, watches exports, omega watch,
      swatch`,
    place: 'street',
    landmark: 'shops',
    motif: 'watch',
    weight: 1.3,
  },
  {
    words: 'optician, opticians, spectacles, eyewear, specsavers, contact lenses',
    place: 'street',
    landmark: 'shops',
    motif: 'glasses',
    weight: 1.3,
  },
  {
    words: 'sofa, armchair, furniture, ikea, carpenter s chair, flatpack',
    place: 'street',
    landmark: 'shops',
    motif: 'chair',
    weight: 1.3,
  },
  {
    words: 'mattress, smart bed, smart beds, bed shortage hotel, bedbug, bedbugs, bed bugs',
    place: 'street',
    landmark: 'shops',
    motif: 'bed',
    weight: 1.3,
  },
  {
    words: `
      toys, toymaker, lego, toy, toy shop, toy maker, toymakers, board game, jigsaw, jigsaws, puzzle, puzzles,
      mattel, hasbro`,
    place: 'street',
    landmark: 'shops',
    motif: 'puzzle',
    weight: 1.2,
  },
  {
    words: `
      telephone, landline, landlines, cold calls, cold call, cold callers, phone box, phone boxes, phone booth,
      switchboard, call centre, call centres, telesales`,
    place: 'street',
    landmark: 'shops',
    motif: 'telephone',
    weight: 1.6,
  },
  {
    words: 'wine glass, wine bar, sommelier, wine merchant, wine tasting',
    place: 'street',
    landmark: 'shops',
    motif: 'wineGlass',
    weight: 1.3,
  },
  {
    words: 'tulip, tulips, flower market, florist, florists, bouquet',
    place: 'street',
    landmark: 'shops',
    motif: 'tulip',
    weight: 1.3,
  },
  {
    words: 'till receipt, receipts, grocery bill, shopping bill',
    place: 'street',
    landmark: 'shops',
    motif: 'receipt',
    weight: 1.3,
  },
  {
    words: 'locksmith, locksmiths, key safe, car keys, keys to',
    place: 'street',
    landmark: 'shops',
    motif: 'key',
    weight: 1.3,
  },
  {
    words: `
      casino, casinos, gambling, gambler, gamblers, betting, slot machine, slot machines, bookmaker, bookmakers,
      roulette, betting shop, bingo`,
    place: 'street',
    landmark: 'shops',
    motif: 'dice',
    weight: 1.2,
  },
  {
    words: `
      air fryer, air fryers, kitchen gadget, kettle, kettles, toaster, microwave, dishwasher, fridge, fridges,
      washing machine, vacuum cleaner, appliance, appliances, household appliances`,
    place: 'street',
    landmark: 'shops',
    motif: 'teapot',
    weight: 1.1,
  },
  {
    words: 'brick, bricks, bricklayer, bricklayers, brickworks, housebuilder, housebuilders',
    place: 'city',
    motif: 'bricks',
    weight: 1,
  },
  {
    words: `
      market stall, market stalls, street market, street markets, street vendor, street vendors, hawker,
      hawkers, hawker centre, bazaar, bazaars, grand bazaar, souk, souks, marketplace, marketplaces,
      street food, food market, flea market, flea markets, christmas market, christmas markets, farmers market,
      farmers markets, vendors, vendor, street trader, street traders, market trader, market traders,
      market women, stallholder, stallholders, fruit seller, vegetable seller, food stall, food stalls,
      food prices, food price, price of bread, price of rice, price of onions, price of tomatoes, bread price,
      bread prices, wet market, open air market, central market, busy market, crowded market, village market,
      at market, at a market, in market, food inflation, haggling, hawkers evicted, informal traders,
      spice market`,
    place: 'street',
    landmark: 'stalls',
    weight: 1.5,
    proper: true,
  },
  {
    words: `
      bread, bread queue, bread queues, loaf, loaves, flour, baguette, baguettes, sourdough, bread line,
      bread shortage, bread subsidy, croissant, croissants, sandwich, sandwiches, wheat flour`,
    place: 'street',
    landmark: 'shops',
    motif: 'bread',
    weight: 1.4,
  },
  {
    words: `
      hunger, hungry, food shortage, food shortages, food aid queue, food insecurity, food crisis,
      hunger crisis, going hungry, go hungry, empty shelves, malnutrition rates, ration, rations, rationing,
      ration card, ration cards, queue for food, queues for food, feeds a thousand, feeding programme,
      soup kitchen, soup kitchens, community kitchen, langar, food bank, food banks, foodbank`,
    place: 'street',
    landmark: 'stalls',
    weight: 1.1,
  },
  {
    words: `
      wfp, feed the hungry, food convoy, hunger in, famine threatens, hunger stalks, cooking fat, cooking oil`,
    place: 'drylands',
    weight: 1.1,
  },
  {
    words: 'night market, night markets',
    place: 'street',
    landmark: 'stalls',
    time: 'night',
    weight: 1.6,
  },
  {
    words: `
      rice queue, rice queues, fuel queue bread, rice shortage, rice rationing, rice riots, bread riots,
      bread riot`,
    place: 'street',
    landmark: 'stalls',
    weight: 1.8,
  },
];
