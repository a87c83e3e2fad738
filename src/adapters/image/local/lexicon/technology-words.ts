import type { LexiconTable } from './entry.ts';

/** Computers, networks, devices. */
export const technology: LexiconTable = [
  {
    words: `
      technology, tech, tech giant, big tech, digital, software, computer, google, microsoft, app,
      silicon valley, coder, programmer, coding, alphabet, ibm, oracle, salesforce, tech shares,
      operating system, cookie law, search engine, it system, it failure, glitch, laptop, tablet, gadget,
      samsung, huawei, xiaomi, sony, intel, dell, lenovo, smart home, virtual reality, augmented reality,
      metaverse, headset`,
    proper: true,
    place: 'city',
    motif: 'laptop',
    weight: 1,
  },
  { words: 'Apple', place: 'city', motif: 'phone', weight: 1 },
  { words: 'Meta, Alphabet, Intel, Oracle', place: 'city', motif: 'laptop', weight: 0.8 },
  {
    words: `
      ai, artificial intelligence, algorithm, chatbot, openai, chatgpt, machine learning, deepfake,
      large language model, anthropic, deepmind, neural network, gpt, copilot, gemini model, generative,
      robotics, automation, automated, humanoid, superintelligence, supercomputer`,
    proper: true,
    place: 'city',
    motif: 'desktop',
    weight: 1.1,
  },
  {
    words: `
      chip, semiconductor, nvidia, tsmc, chipmaker, microchip, processor, quantum computer, quantum computing,
      quantum chip, asml, foundries, circuit, motherboard`,
    proper: true,
    place: 'city',
    motif: 'desktop',
    weight: 1.1,
  },
  {
    words: `
      cyber, cyberattack, cyber attack, hacker, hack, hacking, hacked, ransomware, malware, data breach, breach,
      ransom, hold to ransom, spyware, pegasus, password, encryption, cybersecurity, cybercrime, dark web,
      phishing email, firewall, privacy, data protection, gdpr, facial recognition, surveillance camera, cctv`,
    place: 'city',
    motif: 'lock',
    time: 'night',
    weight: 1.5,
  },
  {
    words: `
      internet, online, web, website, broadband, wifi, fibre, bandwidth, browser, cookie, streaming, domain,
      server, servers, wikipedia, internet outage, viral, meme, going viral, influencer, podcast, blogger,
      online safety, hashtag`,
    place: 'city',
    motif: 'web',
    weight: 0.9,
  },
  {
    words: `
      phone, smartphone, iphone, android, mobile, telecom, telecoms, 5g, sim card, vodafone, ericsson, nokia,
      at t, verizon, telefonica, mobile network, handset, sms, texting, mobile phone, bt`,
    proper: true,
    place: 'city',
    motif: 'phone',
    weight: 1,
  },
  { words: 'Orange', place: 'city', motif: 'phone', weight: 0.8 },
  {
    words: `
      twitter, facebook, tiktok, instagram, social media, whatsapp, snapchat, youtube, linkedin, telegram,
      reddit, bluesky, youtuber, screen time, content moderation, misinformation, disinformation, fake news,
      threads app, bytedance, zuckerberg`,
    proper: true,
    place: 'city',
    motif: 'phone',
    weight: 1,
  },
  {
    words: `
      data, data centre, datacentre, datacenter, data transfer, database, cloud computing, cloud service, aws,
      data leak`,
    place: 'city',
    motif: 'desktop',
    weight: 0.9,
  },
  {
    words: 'outage, it outage, system failure, crowdstrike, network failure',
    place: 'city',
    motif: 'desktop',
    weight: 1.2,
  },
  {
    words: 'innovation, patent, prototype, 3d print, 3d printed, breakthrough, r d',
    place: 'campus',
    motif: 'lightBulb',
    weight: 0.8,
  },
  {
    words: 'video game, gaming, gamer, nintendo, playstation, xbox, minecraft, grand theft auto, games console',
    proper: true,
    place: 'city',
    motif: 'joystick',
    time: 'dusk',
    weight: 1.3,
  },
  { words: 'radio, disc jockey, airwaves, listener, radio station', place: 'stage', motif: 'radio', weight: 0.8 },
  {
    words: `
      windows 10, windows 11, old pc, pc, pcs, laptops, computers, desktop, microsoft windows, software update,
      end of support, chromebook, macbook`,
    place: 'city',
    motif: 'desktop',
    weight: 1.3,
  },
  {
    words: 'kodak, polaroid, fujifilm, nikon, canon camera, leica, photographic film, film camera, film cameras',
    place: 'culture',
    landmark: 'museum',
    motif: 'camera',
    weight: 1.6,
  },
  {
    words: `
      robots pick, robot pick, robot picker, robot pickers, farm robot, farm robots, fruit picking robot,
      robotic milking, drone spraying, driverless tractor`,
    place: 'fields',
    landmark: 'barn',
    motif: 'tractor',
    weight: 2,
  },
  {
    words: 'crypto heir, crypto boss kidnapped, crypto kidnap, crypto kidnapping',
    place: 'street',
    weight: 2,
  },
  {
    words: 'starlink, satellite internet, internet from space, kuiper satellites, satellite broadband, oneweb',
    place: 'space',
    motif: 'satellite',
    weight: 1.6,
    proper: true,
  },
  {
    words: `
      robot, robots, robot dog, robot dogs, robot arm, robot waiter, robot waiters, robot vacuum, robotic dog,
      delivery robot, delivery robots, robot chef`,
    place: 'city',
    motif: 'gear',
    weight: 1.1,
  },
  {
    words: 'invent, inventor, invention, invents, science fair, innovation award',
    place: 'campus',
    motif: 'lightBulb',
    weight: 1.1,
  },
  {
    words: 'expo, world expo, world s fair, trade fair, trade show, expo 2025',
    place: 'city',
    weight: 0.9,
    proper: true,
  },
];
