import type { LexiconTable } from './entry.ts';

/** Shops, freight, housing, aid, travel. */
export const commerce: LexiconTable = [
  {
    words: `
      retail, retailer, shop, shopper, shopping, supermarket, store, consumer, sales, grocery, grocer, grocery chain,
      high street, department store, black friday, boxing day sale, mall, shopping mall, walmart, tesco, aldi, lidl,
      sainsbury, carrefour, costco, ikea, primark, zara, ebay, alibaba, online shopping, customer, checkout,
      footfall, bargain, boutique`,
    proper: true,
    place: 'city',
    motif: 'cart',
  },
  {
    words: `
      luxury, lvmh, fashion, fashion week, designer, catwalk, gucci, chanel, dior, hermes, clothing, textile,
      garment, garment worker`,
    proper: true,
    place: 'city',
    motif: 'bags',
    weight: 0.9,
  },
  {
    words: 'insurance, insurer, premium, lloyd s of london, reinsurance',
    place: 'city',
    motif: 'umbrella',
    weight: 0.9,
  },
  {
    words: `
      trade, export, exporter, import, importer, freight, container, cargo, supply chain, logistics, customs,
      trade deficit, trade surplus, free trade, container ship, goods`,
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
      housing, rent, renter, tenant, landlord, homes, property, homeowner, house price, housebuilder, eviction,
      evict, evicted, social housing, houses, estate agent, mortgage holder, first time buyer, new homes, squatter,
      airbnb, leasehold`,
    place: 'city',
    motif: 'houses',
    weight: 0.9,
  },
  {
    words: `
      homeless, homelessness, rough sleeper, poverty, poor, child poverty, hardship, destitute, destitution, slum,
      inequality, benefits, welfare, universal credit, social care, loneliness`,
    place: 'city',
    motif: 'houses',
    time: 'dusk',
    weight: 0.9,
  },
  {
    words: `
      construction, infrastructure, skyscraper, planning permission, architecture, architect, demolish, demolition,
      developer, redevelopment, urban, regeneration, scaffolding, concrete, cement`,
    place: 'city',
    motif: 'buildingSite',
    weight: 0.9,
  },
  {
    words: `
      aid, humanitarian, charity, donate, donation, philanthropist, unicef, oxfam, volunteer, aid convoy,
      world food programme, save the children, fundraising, poorer nations, developing countries, food parcel,
      relief effort, aid lorry, aid truck`,
    place: 'road',
    landmark: 'tent',
    motif: 'package',
    weight: 0.8,
  },
  {
    words: `
      tourism, tourist, travel, traveller, holiday, holidaymaker, hotel, resort, cruise, cruise ship, vacation,
      backpacker, overtourism, booking com, travel agent`,
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'luggage',
    weight: 0.9,
  },
  {
    words: 'post office, royal mail, postal, postal service, postman, parcel, usps, courier, fedex',
    proper: true,
    place: 'city',
    motif: 'envelope',
    weight: 0.8,
  },
  {
    words: 'pension, pensioner, retirement, retiree, pension fund, state pension, retirement age, nest egg fund',
    place: 'city',
    motif: 'coin',
    weight: 0.9,
  },
];
