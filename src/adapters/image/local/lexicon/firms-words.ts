import type { LexiconTable } from './entry.ts';

/** Firms and their owners by name, and what firms do. */
export const firms: LexiconTable = [
  {
    words: `
      musk, elon musk, bezos, jeff bezos, buffett, warren buffett, bernard arnault, ambani, adani, gautam adani,
      mukesh ambani, dimon, jamie dimon, jack ma, masayoshi son, tim cook, satya nadella, pichai, sundar pichai,
      altman, sam altman, jensen huang, bill gates, richard branson, larry ellison, larry fink, soros, murdoch,
      rupert murdoch, bankman fried, powell, jerome powell, andrew bailey, kuroda, ueda, warsh, georgieva,
      okonjo iweala, elizabeth holmes`,
    person: true,
    place: 'city',
    weight: 0.6,
  },
  {
    words: `
      tata, tata group, infosys, wipro, tcs, reliance industries, softbank, tencent, baidu, meituan, jd com,
      foxconn, mitsubishi, sumitomo, hitachi, toshiba, panasonic, lg, hyundai heavy, posco, temasek, bhp group,
      siemens energy, basf, thyssenkrupp, abb, general electric, ge aerospace, honeywell, 3m, dupont,
      dow chemical, procter gamble, p g, coca cola, nestle, unilever, kellogg, pepsi, pepsico, danone, mondelez,
      kraft heinz, berkshire hathaway, citigroup, citi, wells fargo, bank of america, morgan stanley, ubs group,
      bnp paribas, societe generale, standard chartered, natwest, nationwide, revolut, monzo, paypal, visa inc,
      mastercard, stripe, klarna, vanguard, fidelity, blackstone, kkr, carlyle, apollo global, moody s,
      standard poor s, fitch, bloomberg, reuters, royal bank, rbs, rbc, td bank, scotiabank, commonwealth bank,
      westpac, anz, macquarie, telstra, optus, capgemini, accenture, pwc audit, ey, mtn, safaricom,
      dangote group, flutterwave, naspers, sasol, vedanta, jsw, zomato, swiggy, paytm, byju s, rolls royce,
      bae systems, thales, rheinmetall, lockheed martin, raytheon, northrop grumman, airbus defence,
      saab gripen, palantir, amd, qualcomm, arm holdings, micron, cisco, broadcom, super micro,
      uber technologies, shopify, spotify shares, zoom`,
    proper: true,
    place: 'city',
    weight: 0.65,
  },
  {
    words: 'Amazon, Target, Gap, Visa, Stripe, Reliance, Arm, Citi, Vodafone, Zoom, Fortune, Time, Salesforce',
    place: 'city',
    weight: 0.55,
  },
  {
    words: `
      unveils, launches, acquires, acquire, buys, sells, merges, sells off, spins off, rebrand, rebrands,
      bids for, snaps up, quarterly results, first quarter, second quarter, third quarter, fourth quarter,
      half year, outlook, guidance, relaunch, valued at, customers, patents, rollout, rolls out, expands,
      expansion, opens office, names ceo, new ceo, appoints ceo, in talks to buy, joint venture, spin off,
      write down, writes down, subscriber, subscribers, subscription`,
    place: 'city',
    weight: 0.35,
  },
];
