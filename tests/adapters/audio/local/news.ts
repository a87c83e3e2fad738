/** News with everything that is not written as it is said, by kind; for measuring and for samples. */
import { headlines } from '../../aligner/headlines.ts';

export const news = {
  headlines: headlines.slice(0, 14),
  numbers: [
    'Wildfire forces 12,000 residents, 340 of them children, to leave their homes.',
    'Inflation falls to 2.1%, from 3.4% in March.',
    'Unemployment is down 0.3 points, to 4.5%, its lowest level since 1974.',
    'Population reaches 1,200,345, says the census.',
    'Turnout was 71.5%, up from 64%, officials say.',
    'Earthquake of magnitude 6.2, 10 km deep, shakes central Italy.',
    'Winds of 140 km/h, gusts of 180 km/h, and 35 mm of rain.',
    'It was -12°C in Oslo, 21°C in Athens and 40°C in Delhi.',
  ],
  prices: [
    'UN and EU pledge $3 billion, the largest sum so far.',
    'Bank fined €120m, and its former head £2.5m.',
    'Bread costs $2.50, milk $1, and an egg 40¢.',
    'Shares fall to US$3.5bn, from A$7bn a year ago.',
    'Ticket prices rise to £45, from £39.99.',
    'The ring, worth ¥500,000, was found on Friday.',
    'Minister wants $1.2tn, parliament offers $900bn.',
    'A house costs €450,000, twice as much as in 2010.',
  ],
  'dates and times': [
    'Talks resume on 12 May 2026 at 9.30pm, the ministry said.',
    'The train left at 10:05, and arrived at 14:00.',
    'Elections are on 2026-05-01, not on 3 June.',
    'In the 1990s, and in 2024–25, prices rose faster.',
    'The law, of Jan. 3, 1984, is changed at last.',
    'World War II, which ended in 1945, began in 1939.',
    'King Charles III, aged 77, opens parliament.',
    'The shop is open 24/7, from 1 July.',
  ],
  names: [
    'NATO, the UN and the IMF meet; the BBC reports.',
    'Dr. J. Smith of MIT, and Prof. A. Jones, share the prize.',
    'AT&T buys M&S, analysts say.',
    'Zürich, Łódź and São Paulo join, says the mayor.',
    'Follow #ClimateAction, or write to me@example.org.',
    'COVID-19 is back, doctors say, as F-16s arrive.',
    'U.S. and U.K. agree, says J. K. Rowling.',
    'UNHCR, UNESCO and the WHO warn of floods.',
  ],
  'quotes and dashes': [
    '“We will rebuild,” said the mayor – “and soon.”',
    'The verdict — guilty — surprised nobody.',
    'Score: Ajax 3-1 PSV, after extra time.',
    'Is it over? Nobody knows; not even he.',
    'The storm (the third this year) is over.',
    "It's the nurses' strike, they said, that hurts.",
    'Ferry with 5–7 people, perhaps more, runs aground.',
    'Yes... and no, the minister answered!',
  ],
} as const;

/** 5,000 characters, as long as a text may be. */
export const article = Array.from({ length: 5 }, (_, i) => Object.values(news).flatMap((kind) => kind.slice(i)))
  .flat()
  .join(' ')
  .slice(0, 4999)
  .concat('.');
