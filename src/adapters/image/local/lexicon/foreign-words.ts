import type { LexiconTable } from './entry.ts';

/** The commonest news of the languages next door; words that are others in English are left out. */
export const foreign: LexiconTable = [
  {
    words: `
      regierung, bundesregierung, kanzler, kanzlerin, minister prasident, ministerprasident, ministerin, wahl,
      wahlen, koalition, landtag, gouvernement, ministre, ministres, ministere, assemblee, senat, elecciones,
      gobierno, presidente, congreso, senado, ministro, ministra, governo, parlamento, camara,
      camera dei deputati, elezioni, palazzo chigi, eleicoes, prefeito, ministerie, kabinet, regering,
      tweede kamer, raad van state, verkiezingen, regeringen, riksdagen, stortinget, folketinget, hukumet,
      meclis, cumhurbaskani, bakan, secim, secimler, pemerintah, presiden, dprd, dpr, gedung, menteri, pemilu,
      rzad, sejm, prezydent, premiera, wybory, rzadu, minister spraw, vlada, vlady, volby, hallitus, eduskunta,
      kormany, valasztas, haushalt, stikstofplan`,
    place: 'parliament',
    weight: 1,
  },
  {
    words: `
      proteste, protesta, protestas, manifestation, manifestations, manifestacion, manifestaciones,
      manifestanti, sciopero, greve, greves, huelga, streik, bahnstreik, warnstreik, warnstreiks, generalstreik,
      staking, streiken, demonstranten, demonstrasi, unjuk rasa, mahasiswa, tolak, protesto, grev, manifestacja,
      strajk, strejk, strejken, corteo, marcha, betoging`,
    place: 'parliament',
    motif: 'placard',
    serious: true,
    weight: 1.3,
  },
  {
    words: `
      zug, zuge, bahn, bahnhof, bahnverkehr, tag tren, treno, treni, tren, trenes, cheminots, trein, treinen,
      taget, tagen, tagtrafiken, toget, pociag, pociagi, kereta, kereta api, vonat, vlak, ferrovie, stazione,
      gare de, estacion, urspårning, ursparning, sncb, nederlandse spoorwegen`,
    place: 'road',
    landmark: 'train',
    weight: 1.4,
  },
  {
    words: `
      deprem, terremoto, terremotos, seisme, erdbeben, aardbeving, gempa, gempa bumi, trzesienie ziemi,
      jordskalv, zemetres`,
    place: 'ruins',
    landmark: 'ruin',
    sombre: true,
    weight: 1.4,
  },
  {
    words: `
      hochwasser, uberschwemmung, uberschwemmungen, inondation, inondations, inundacion, inundaciones,
      alluvione, alluvioni, enchente, enchentes, cheias, overstroming, overstromingen, oversvamning,
      oversvamningar, sel felaketi, banjir, powodz`,
    place: 'flood',
    weather: 'rain',
    serious: true,
    weight: 1.5,
  },
  {
    words: `
      incendie, incendies, incendio, incendios, incendi, incendio forestal, waldbrand, waldbrande, grossbrand,
      wohnungsbrand, feux de foret, skogsbrand, skogsbrander, orman yangini, yangin, kebakaran, pozar, pozary,
      bosbrand, queimadas, kebakaran hutan`,
    place: 'wildfire',
    serious: true,
    weight: 1.2,
  },
  {
    words: `
      schule, schulen, schuler, lehrer, ecole, ecoles, eleves, enseignants, rentree, escuela, escuelas, colegio,
      alumnos, scuola, scuole, studenti, escola, escolas, scholen, leerlingen, skola, skolor, skoler, okul,
      okullar, okullarda, ogrenci, sekolah, siswa, szkola, szkoly, uczniowie, iskola, universitat, universidad,
      universite, universita, universiteit, studenten`,
    place: 'campus',
    landmark: 'school',
    weight: 1.3,
  },
  {
    words: `
      krankenhaus, klinik, kliniken, arzte, hopital, hopitaux, medecins, urgences, hospitales, medicos, sanidad,
      ospedale, ospedali, ziekenhuis, ziekenhuizen, sjukhus, sjukhuset, sykehus, hastane, hastaneler,
      rumah sakit, szpital, szpitale, korhaz, nemocnice, pflege`,
    place: 'campus',
    landmark: 'hospital',
    weight: 1.3,
  },
  {
    words: `
      gericht, urteil, angeklagt, angeklagter, prozess gegen, tribunale, sentenza, processo, juicio, justicia,
      tribunal supremo, rechter, rechtbank, rechtszaak, domstol, domstolen, mahkeme, mahkemesi, pengadilan,
      sad najwyzszy, wyrok, condamne, condanna, condenado, condenados, corte suprema, verurteilt`,
    place: 'court',
    landmark: 'courthouse',
    serious: true,
    weight: 1.3,
  },
  {
    words: `
      polizei, polizist, polizisten, policia, polizia, carabinieri arrestano, politie, polisen, politiet,
      polisi, policja, festgenommen, verhaftet, arrestato, arrestati, detenido, detenidos, opgepakt, gozalti,
      zatrzymano, zatrzymani, razzia`,
    place: 'street',
    motif: 'policeCar',
    serious: true,
    weight: 1,
  },
  {
    words: `
      tote, toten, getotet, gestorben, tot bei, todesopfer, stirbt, un mort, deux morts, morts, mort de, decede,
      muertos, muere, fallecido, fallece, fallecen, muerte, morti, morto, muore, mortos, morre, doden,
      overleden, omgekomen, doda, dog i, avliden, omkom, oluler, hayatini kaybetti, tewas, meninggal, zginelo,
      zginal, zmarl, nie zyje, ofiar, halott, meghalt, mrtvych`,
    sombre: true,
    motif: 'candle',
    time: 'dusk',
    weight: 1,
  },
  {
    words: `
      krieg, en guerre, la guerre, la guerra, guerra en, guerra em, angriff, angriffe, frappe aerienne,
      bombardement, bombardements, ataque aereo, bombardeo, bombardeos, attacco, attacchi, oorlog, aanval, krig,
      saldiri, perang, serangan, wojna, haboru, valka, drohnen, drohnenangriff`,
    place: 'ruins',
    landmark: 'ruin',
    sombre: true,
    weight: 1.1,
  },
  {
    words: `
      fussball, bundestrainer, futbol, calcio, voetbal, fotboll, fotball, sepak bola, timnas, pilka nozna, mecz,
      foot ligue, liga campeones, selecao, seleccion, nationalelf, eredivisie, allsvenskan, campeonato,
      scudetto, maclari, futebol, trenera`,
    place: 'stadium',
    landmark: 'goal',
    motif: 'football',
    weight: 1.3,
  },
  {
    words: `
      preise, inflacion, inflazione, inflacao, inflatie, enflasyon, zinsen, wirtschaft, borse, economie,
      economia, bourse, bolsa, borsa, beurs, prijzen, ekonomi, borsen, dolar, harga, ceny, inflacja, gospodarka,
      banque, banca, bancos, sparkasse, arbeitslosigkeit, chomage`,
    place: 'city',
    motif: 'barChart',
    weight: 1,
  },
  {
    words: `
      mieten, miete, wohnungen, wohnung, loyer, loyers, logement, logements, vivienda, viviendas, alquiler,
      alquileres, affitti, aluguel, woningen, huurprijzen, woningnood, bostader, hyror, kiralar, mieszkania,
      mieszkan, lakas`,
    place: 'street',
    landmark: 'apartments',
    weight: 1.3,
  },
  {
    words: `
      bauern, landwirte, ernte, agriculteurs, recolte, vendanges, agricultores, cosecha, agricoltori, raccolto,
      vendemmia, boeren, oogst, bonder, skord, ciftci, ciftciler, hasat, petani, panen, rolnicy, rolnikow,
      zbiory, gazdak`,
    place: 'fields',
    landmark: 'barn',
    weight: 1.3,
  },
  {
    words: `
      grenze, grenzen, frontiere, frontieres, frontera, fronteira, grens, gransen, grensen, sinir, perbatasan,
      granica, granicy, przejscie graniczne, granice`,
    place: 'road',
    motif: 'barrier',
    serious: true,
    weight: 1.3,
  },
  {
    words: 'hafen, porto di, hamn, liman, limani, pelabuhan, kikoto',
    place: 'harbour',
    weight: 0.9,
  },
  {
    words: `
      flughafen, aeroport, aeropuerto, aeroporto, luchthaven, flygplats, flygplatsen, havalimani, bandara,
      lotnisko, lotnisku, repuloter, letiste, vols annules, vuelos, voli cancellati`,
    place: 'airport',
    weight: 1.3,
  },
  {
    words: 'schnee, neige, nieve, neve, sneeuw, sno, kar yagisi, snieg, salju',
    place: 'hills',
    weather: 'snow',
    weight: 1.2,
  },
  {
    words: 'sturm, unwetter, tempete, tormenta, tempesta, tempestade, ovan, firtina, badai, burza, burze, storm eunice',
    place: 'coast',
    weather: 'storm',
    serious: true,
    weight: 1.2,
  },
  {
    words: `
      hitze, hitzewelle, canicule, ola de calor, ondata di caldo, onda de calor, hittegolf, varmebolja,
      sicak hava, upaly, gelombang panas`,
    place: 'drylands',
    weather: 'clear',
    time: 'day',
    weight: 1.3,
  },
  {
    words: 'durre, secheresse, sequia, siccita, seca historica, droogte, torka, kuraklik, kekeringan, susza',
    place: 'drylands',
    serious: true,
    weight: 1.3,
  },
  {
    words: `
      musik, musique, cantante, concierto, concerto di, konzert, konsert, konser, koncert, chanteuse, chanteur,
      festival de musica, sanger`,
    place: 'stage',
    motif: 'microphone',
    weight: 1.2,
  },
  {
    words: `
      kirche, eglise, iglesia, chiesa, igreja, kerk, kyrkan, kirken, papst, papa francesco, papa leone, kosciol,
      bischof`,
    place: 'worship',
    landmark: 'cathedral',
    weight: 1.2,
  },
  {
    words: `
      installt, installda, ausgefallen, gesperrt, ferme, fermee, ecoles fermees, annule, chiuso, chiuse,
      cerrada, gesloten, stangt, stengt, kapatildi, kapali, ditutup, zamknieto, zamkniety, tatil edildi`,
    weight: 0.2,
    serious: true,
  },
];
