import type { LexiconTable } from './entry.ts';

/** Places by name and kind. They decide only where nothing else does. */
export const geography: LexiconTable = [
  {
    words: `
      london, paris, berlin, madrid, rome, vienna, athens, lisbon, dublin, moscow, kyiv, warsaw, prague, budapest,
      istanbul, milan, munich, frankfurt, zurich, manchester, birmingham, glasgow, edinburgh, leeds, new york,
      manhattan, brooklyn, los angeles, chicago, boston, san francisco, seattle, houston, dallas, miami, detroit,
      philadelphia, toronto, montreal, vancouver, mexico city, bogota, lima, santiago, buenos aires, sao paulo,
      caracas, cairo, lagos, nairobi, johannesburg, accra, addis ababa, kinshasa, casablanca, dakar, khartoum,
      tehran, baghdad, riyadh, dubai, abu dhabi, doha, beirut, damascus, tel aviv, delhi, new delhi, mumbai, kolkata,
      bangalore, chennai, karachi, lahore, dhaka, colombo, bangkok, jakarta, manila, kuala lumpur, singapore,
      hong kong, shanghai, beijing, taipei, seoul, tokyo, osaka, hanoi, ho chi minh city, melbourne, brisbane, perth,
      tbilisi, belgrade, bucharest, sofia, minsk, las vegas, belfast, cardiff, bristol, seville, lyon, hamburg,
      cologne, turin, naples, tunis, algiers, harare, lusaka, kampala, baku, yerevan, tashkent, almaty, ulaanbaatar,
      pyongyang, ankara`,
    proper: true,
    place: 'city',
    weight: 0.6,
  },
  {
    words: `
      city, town, suburb, neighbourhood, district, downtown, metropolis, skyline, borough, street, square`,
    place: 'city',
    weight: 0.4,
  },
  {
    words: `
      washington, brussels, strasbourg, canberra, ottawa, brasilia, geneva, abuja, islamabad, the capital`,
    proper: true,
    place: 'parliament',
    weight: 0.6,
  },
  {
    words: `
      reykjavik, lampedusa, lesbos, gibraltar, crimea, black sea, baltic, baltic sea, mediterranean, caribbean,
      north sea, irish sea, south china sea, caspian, atlantic, pacific, pacific coast, indian ocean, gulf of,
      persian gulf, taiwan strait, bosphorus, cornwall, hebrides, orkney, shetland, canary islands, mallorca,
      majorca, ibiza, corfu, crete, malta, cyprus, sicily, sardinia, hawaii, bahamas, fiji, maldives, samoa, tonga,
      galapagos, english channel, dead sea`,
    proper: true,
    place: 'harbour',
    landmark: 'lighthouse',
    weight: 0.65,
  },
  {
    words: `
      sea, ocean, coast, coastal, beach, island, isle, bay, seaside, cliff, shore, coastline, strait, peninsula,
      archipelago, lagoon, seafront, cove, tide, tidal`,
    proper: true,
    place: 'harbour',
    landmark: 'lighthouse',
    motif: 'sailboat',
    weight: 0.8,
  },
  { words: 'sea change, at sea over, all at sea, oceans apart' },
  {
    words: `
      mountain, alps, alpine, himalaya, himalayas, everest, mount everest, andes, rockies, pyrenees, dolomites,
      carpathian, caucasus, matterhorn, kilimanjaro, ben nevis, snowdon, k2, mont blanc, nanga parbat, lake district,
      highlands, appalachian, yosemite, yellowstone, grand canyon, lapland, nepal, bhutan, tibet, patagonia, kashmir`,
    proper: true,
    place: 'hills',
    motif: 'mountain',
    weight: 0.9,
  },
  {
    words: `
      river, lake, reservoir, waterfall, valley, wetland, marsh, loch, fjord, thames, danube, rhine, nile, mekong,
      mississippi, amazon river, lake victoria, lake chad, volga, yangtze, niagara`,
    proper: true,
    place: 'hills',
    motif: 'droplet',
    weight: 0.7,
  },
  { words: 'dam, hydroelectric dam, three gorges', place: 'hills', motif: 'droplet', weight: 0.8 },
  {
    words: `
      prairie, savannah, steppe, provence, tuscany, kansas, iowa, nebraska, punjab, yorkshire dales, cotswolds,
      midwest`,
    proper: true,
    place: 'fields',
    landmark: 'barn',
    weight: 0.6,
  },
  {
    words: 'gaza, donbas, mariupol, bakhmut, aleppo, khan younis, rafah, kherson, avdiivka',
    proper: true,
    place: 'ruins',
    landmark: 'ruin',
    time: 'dusk',
    weather: 'cloudy',
    weight: 0.6,
  },
  {
    words: `
      venice, rotterdam, antwerp, marseille, liverpool docks, valencia, genoa, gdansk, odesa, odessa, sevastopol,
      alexandria, haifa, cape town, durban, mombasa, sydney, auckland, wellington, rio de janeiro, honolulu, havana,
      stockholm, oslo, copenhagen, helsinki, tallinn, riga, suez`,
    proper: true,
    place: 'harbour',
    weight: 0.65,
  },
];
