import { expect, it } from 'vitest';
import { normalise } from '../../../../src/adapters/audio/local/normalise/index.ts';
import { checkAlignment } from '../../../../src/pipeline/alignment.ts';

/** What is written → what is said; a bar parts what belongs to one word from what belongs to the next. */
const table = `
  €3,50 → three euros fifty
  3,5 % → three point five | percent
  3,5% → three point five percent
  €1,5 billion → one point five | billion euros
  1 000 000 → one million
  1 000 000 people → one million | people
  €1 000 000 → one million euros
  1'000'000 → one million
  CHF 1'000'000 → one million swiss francs
  EUR 5m → five million euros
  USD 3.2bn → three point two billion u s dollars
  GBP 200 million → two hundred | million pounds
  EUR5m → five million euros
  £1.2m → one point two million pounds
  ¥500 → five hundred yen
  ₹10 crore → ten | crore rupees
  ₹5 lakh → five | lakh rupees
  A$3bn → three billion australian dollars
  A$7 billion → seven | billion australian dollars
  5 kr → five | kroner
  200 kr → two hundred | kroner
  CHF 20 → twenty swiss francs
  SEK 400m → four hundred million swedish kronor
  JPY 5 trillion → five | trillion yen
  +44 20 7946 0958 → plus four four | two zero | seven nine four six | zero nine five eight
  call +1 212-555-0199 now → call | plus one | two one two five five five zero one nine nine | now
  (020) 7946 0958 → zero two zero | seven nine four six | zero nine five eight
  020 7946 0958 → zero two zero | seven nine four six | zero nine five eight
  1-800-555-0199 → one eight zero zero five five five zero one nine nine
  50/50 → fifty fifty
  1/2 → one half
  3/4 of voters → three quarters | of | voters
  ½ → one half
  2½ hours → two and a half | hours
  1½ million → one and a half | million
  -5 °C → minus five degrees celsius
  −5 °C → minus five degrees celsius
  38.5°C → thirty eight point five degrees celsius
  100°F → one hundred degrees fahrenheit
  £2-a-week → two pounds a week
  $15-an-hour → fifteen dollars an hour
  2m-tall → two meters tall
  a 2m-tall fence → a | two meters tall | fence
  6ft-high wall → six feet high | wall
  50-year-old → fifty year old
  3-2 win on pens → three two | win | on | pens
  won 3–2 → won | three two
  Ajax v PSV → ajax | versus | p s v
  Ajax vs PSV → ajax | versus | p s v
  Roe v. Wade → roe | versus | wade
  Ajax vs. PSV → ajax | versus | p s v
  5pm → five p m
  5 pm → five | p m
  5 p.m. → five | p m
  5 p.m. today → five | p m | today
  at 10 a.m. → at | ten | ay m
  17:30 → seventeen thirty
  09:05 → nine oh five
  00:15 → zero fifteen
  5.30pm → five thirty p m
  5.30 pm → five thirty | p m
  17.30 → seventeen point three zero
  17h30 → seventeen thirty
  12:30 a.m. → twelve thirty | ay m
  the '90s → the | nineties
  the ’80s → the | eighties
  ’90s → nineties
  in the 60s → in | the | sixties
  mid-2025 → mid twenty twenty five
  post-1945 → post nineteen forty five
  Q3 → q three
  G20 → g twenty
  G7 → g seven
  COP30 → cop thirty
  F16 → f sixteen
  A380 → ay three eighty
  M25 → m twenty five
  B-52 → b fifty two
  MH370 → m h three seventy
  737 MAX → seven thirty seven | max
  H5N1 → h five n one
  Elizabeth II → elizabeth | the second
  WWII → world war two
  WW2 → world war two
  Chapter IX → chapter | nine
  Henry VIII → henry | the eighth
  Pope Leo XIV → pope | leo | the fourteenth
  Act IV → act | four
  Xi Jinping → she | jinping
  St Mary → saint | mary
  St. Mary's → saint | mary's
  High St → high | street
  Wall St. → wall | street
  St Petersburg → saint | petersburg
  5th St → fifth | street
  Dr Smith → doctor | smith
  Dr. Smith → doctor | smith
  Mulholland Dr → mulholland | drive
  No 10 → number | ten
  No. 1 → number | one
  No 10 Downing Street → number | ten | downing | street
  no 10 people → no | ten | people
  info@example.com → info at example dot com
  https://example.com/news → example dot com
  www.bbc.co.uk → bbc dot co dot uk
  bbc.co.uk → bbc dot co dot uk
  gov.uk → gov dot uk
  example.org/news → example dot org
  @potus → at potus
  #COP30 → hashtag cop thirty
  #MeToo → hashtag me too
  storm 😀 over → storm | over
  wait... what → wait | what
  Well… no → well | no
  [sic] he said → sic | he | said
  (born 1970) → born | nineteen seventy
  his/her → his her
  AC/DC → ay c d c
  3x → three times
  3 x 4 → three | times | four
  3x4 → three by four
  2 × 3 → two | times three
  2×3 → two by three
  ≈5 → about five
  ≈ 5 → about five
  ~500 → about five hundred
  < 5 → less than five
  <5 → less than five
  >10 → more than ten
  > 10 → more than ten
  ≥ 3 → at least three
  ≤3 → at most three
  ±2 → plus or minus two
  ± 2% → plus or minus two percent
  %-points → percentage points
  5 %-points → five | percentage points
  2 pp → two | percentage points
  0.5pp → zero point five percentage points
  1st → first
  2nd → second
  21st-century → twenty first century
  the 3rd → the | third
  22nd → twenty second
  km/h → kilometers an hour
  100 km/h → one hundred | kilometers an hour
  m² → square meters
  50 m² → fifty | square meters
  50m² → fifty square meters
  20 km² → twenty | square kilometers
  kWh → kilowatt hours
  5 kWh → five | kilowatt hours
  5G → five g
  4K → four k
  3D → three d
  2D → two d
  Mr → mister
  Mr Jones → mister | jones
  Mr. Jones → mister | jones
  Mrs Jones → missus | jones
  Ms Jones → miz | jones
  Gov. Newsom → governor | newsom
  Sen. Warren → senator | warren
  Rep. Smith → representative | smith
  Gen. Lee → general | lee
  Lt. Gov. Smith → lieutenant | governor | smith
  Sgt Smith → sergeant | smith
  a.m. → ay m
  U.S.-led → u s led
  the U.S. economy → the | u s | economy
  U.K. → u k
  E.U. → e u
  NASA → nasa
  FBI → f b i
  UNESCO → unesco
  AI → ay i
  AI-generated → ay i generated
  EU’s → e u's
  EU's → e u's
  MP's → m p's
  CEOs → c e o's
  NGOs → n g o's
  Ph.D. → p h d
  Jr. → junior
  John Smith Jr. → john | smith | junior
  Inc. → incorporated
  Apple Inc. says → apple | incorporated | says
  Co. → company
  Ltd. → limited
  J.K. Rowling → j k | rowling
  JFK → j f k
  JD Vance → j d | vance
  MAGA → maga
  SpaceX → space x
  iPhone → i phone
  iPhone 17 → i phone | seventeen
  eBay → e bay
  YouTube → you tube
  TikTok → tik tok
  ChatGPT → chat g p t
  GPT-5 → g p t five
  GPT-4o → g p t four o
  xAI → x ay i
  R&D → r and d
  M&A → m and ay
  Q&A → q and ay
  S&P 500 → s and p | five hundred
  FTSE 100 → footsie | one hundred
  Dow Jones → dow | jones
  Covid → covid
  LGBTQ+ → l g b t q plus
  C++ → c plus plus
  UEFA → you ay fa
  FIFA → fifa
  WHO → w h o
  NHS → n h s
  BRICS → bricks
  ASEAN → asean
  OPEC+ → opec plus
  DAX → dax
  NASDAQ → nasdaq
  HMRC → h m r c
  RAF → r ay f
  ICE → i c e
  DOGE → doge
  IRA → i r ay
  SWAT → swat
  VAT → v ay t
  IKEA → ikea
  LED → l e d
  PR → p r
  HR → h r
  HIV/AIDS → h i v aids
  US$5m → five million u s dollars
  US$1 → one u s dollar
  C$20 → twenty canadian dollars
  $1,000 → one thousand dollars
  $1.5 million → one point five | million dollars
  $1.5M → one point five million dollars
  $2B → two billion dollars
  $100K → one hundred thousand dollars
  $3-a-day → three dollars a day
  $0.05 → five cents
  $1.05 → one dollar five
  99¢ → ninety nine cents
  50p → fifty pence
  £5-£10 → five to ten pounds
  £5–£10m → five to ten million pounds
  $5-10 → five to ten dollars
  €1.2bn-€1.5bn → one point two billion euros to one point five billion euros
  10%-15% → ten percent to fifteen percent
  10–15% → ten to fifteen percent
  5–6pm → five to six p m
  9am-5pm → nine ay m to five p m
  2019-2020 → twenty nineteen to twenty twenty
  2019–20 → twenty nineteen to twenty
  1939–45 → nineteen thirty nine to forty five
  10-15 May → the tenth to the fifteenth of | may
  May 10-15 → may | tenth to fifteenth
  12-14 hours → twelve to fourteen | hours
  1-0 → one nil
  0-0 → nil nil
  6-4 6-3 → six four | six three
  7-6 (7-5) → seven six | seven five
  5/10 → five tenths
  1/3 → one third
  2/3 majority → two thirds | majority
  12/25/2025 → december twenty fifth twenty twenty five
  25/12/2025 → december twenty fifth twenty twenty five
  25.12.2025 → december twenty fifth twenty twenty five
  2025-12-25 → december twenty fifth twenty twenty five
  12 May 2026 → the twelfth of | may | twenty twenty six
  May 12, 2026 → may | twelfth | twenty twenty six
  May 12th → may | twelfth
  12th May → the twelfth of | may
  Dec 25 → december | twenty fifth
  Dec. 25 → december | twenty fifth
  25 Dec → the twenty fifth of | december
  Sept 11 → september | eleventh
  Mon 5 May → monday | the fifth of | may
  100,000 → one hundred thousand
  1,000 → one thousand
  1000 → one thousand
  10000 → ten thousand
  123456 → one hundred twenty three thousand four hundred fifty six
  2500 → two thousand five hundred
  1,234.56 → one thousand two hundred thirty four point five six
  1.234,56 → one thousand two hundred thirty four point five six
  12.5 → twelve point five
  0.5 → zero point five
  .5 → zero point five
  100m → one hundred million
  100m people → one hundred million | people
  €100m → one hundred million euros
  5mn → five million
  5 mn → five | million
  5bn → five billion
  5tn → five trillion
  1.5x → one point five times
  10x → ten times
  2:1 → two to one
  1:30:05 → one thirty oh five
  1:2 ratio → one to two | ratio
  3:45pm → three forty five p m
  6'2" → six foot two
  5'10 → five foot ten
  90mph → ninety miles an hour
  90 mph → ninety | miles an hour
  10 lbs → ten | pounds
  5 oz → five | ounces
  1,5 million → one point five | million
  3 000 → three thousand
  10 000 troops → ten thousand | troops
  12 500 euros → twelve thousand five hundred | euros
  2,000th → two thousandth
  100th → one hundredth
  1001 → one thousand one
  2001 → two thousand one
  2010 → twenty ten
  1900 → nineteen hundred
  1800s → eighteen hundreds
  the 2000s → the | two thousands
  the 2010s → the | twenty tens
  20s → twenties
  her 30s → her | thirties
  aged 5-7 → aged | five to seven
  5-7 → five to seven
  No.1 → number one
  #1 → number one
  No 1 seed → number | one | seed
  Route 66 → route | sixty six
  I-95 → i ninety five
  A1 → ay one
  M1 → m one
  E10 → e ten
  Boeing 747-8 → boeing | seven forty seven eight
  Su-27 → su twenty seven
  T-72 → t seventy two
  MiG-29 → mig twenty nine
  CO2 → c o two
  CO₂ → c o two
  H2O → h two o
  N95 → n ninety five
  B12 → b twelve
  £1 → one pound
  €1 → one euro
  1% → one percent
  0% → zero percent
  100% → one hundred percent
  0.1% → zero point one percent
  -1.5% → minus one point five percent
  +2.5% → plus two point five percent
  +3 → plus three
  -3 → minus three
  minus-5 → minus five
  3.5-magnitude → three point five magnitude
  6.2-magnitude → six point two magnitude
  7.8 magnitude → seven point eight | magnitude
  50-50 → fifty fifty
  24-hour → twenty four hour
  24 hrs → twenty four | hours
  5 mins → five | minutes
  10 sec → ten | seconds
  5 hr → five | hours
  5ft → five feet
  6ft 2in → six foot | two
  10st → ten stone
  5 tonnes → five | tonnes
  3 t → three | tons
  5GW → five gigawatts
  500MW → five hundred megawatts
  2°C → two degrees celsius
  1.5C → one point five degrees celsius
  1.5° → one point five degrees
  30C → thirty degrees celsius
  90F → ninety degrees fahrenheit
  5kg → five kilograms
  500 g → five hundred | grams
  5l → five liters
  5 L → five | liters
  10 ml → ten | milliliters
  dB → decibels
  80 dB → eighty | decibels
  $/barrel → dollars per barrel
  p/kWh → pence per kilowatt hour
  c. 1900 → circa | nineteen hundred
  etc. → et cetera
  i.e. → that is
  approx. → approximately
  a.k.a. → ay k ay
  R.I.P. → r i p
  D.C. → d c
  Washington, D.C., said → washington | d c | said
  N.Y. → n y
  L.A. → l ay
  Ave. → avenue
  5th Ave. → fifth | avenue
  Mt Etna → mount | etna
  Ft. Worth → fort | worth
  ‘single’ quotes → single | quotes
  o’clock → o'clock
  5 o’clock → five | o'clock
  it's → it's
  its’ → its
  nurses’ pay → nurses | pay
  James’s → james's
  café → cafe
  naïve → naive
  Kraków → krakow
  Erdoğan → erdogan
  Škoda → skoda
  Nguyễn → win
  Kyiv → keeve
  Mbappé’s → em bah pay's
  constructor → constructor
  Beyoncé → beyonce
  Çelik → celik
  Ångström → angstrom
  coöperate → cooperate
  % → percent
  & → and
  Wildfire forces 12 000 residents out → wildfire | forces | twelve thousand | residents | out
  Boeing 747 800 passengers → boeing | seven forty seven | eight hundred | passengers
  Flight 37 239 people → flight | thirty seven | two hundred thirty nine | people
  some 12 500 people → some | twelve thousand five hundred | people
  Flight 370 239 people → flight | three hundred seventy | two hundred thirty nine | people
  €12 000 fine → twelve thousand euros | fine
  Price: 50 € a month → price | fifty euros | a | month
  It cost 5m EUR → it | cost | five million | euros
  about 3 billion kr → about | three | billion | kroner
  SEK bonds fall → s e k | bonds | fall
  USD weakens → u s d | weakens
  Rs 500 → five hundred rupees
  Rs. 500 → five hundred rupees
  R$5m → five million brazilian reals
  COP30 opens → cop thirty | opens
  MI5 and MI6 → m i five | and | m i six
  SARS → sars
  mRNA vaccine → m r n ay | vaccine
  WW2 bomb → world war two | bomb
  DeepMind → deep mind
  McDonald's → mcdonald's
  LeBron James → lebron | james
  iPhones sell → i phones | sell
  BTC falls 5% → b t c | falls | five percent
  9am–5pm → nine ay m to five p m
  10%–15% → ten percent to fifteen percent
  $3bn–$5bn → three billion dollars to five billion dollars
  It was -5 °C to -10 °C → it | was | minus five degrees celsius | to | minus ten degrees celsius
  < 10 % of voters → less than ten | percent | of | voters
  Vote: 52% v 48% → vote | fifty two percent | versus | forty eight percent
  52-48 → fifty two forty eight
  51.9%-48.1% → fifty one point nine percent to forty eight point one percent
  Dr Smith Drive → doctor | smith | drive
  is there a Dr in the house → is | there | a | doctor | in | the | house
  St John Ambulance → saint | john | ambulance
  Wall St Crash → wall | street | crash
  Gen Z → gen | z
  Gen Smith → general | smith
  General Lee → general | lee
  Sen Warren → senator | warren
  Sun 5 May → sunday | the fifth of | may
  Sat 10 May → saturday | the tenth of | may
  call 999 → call | nine nine nine
  dial 112 → dial | one one two
  112 dead → one hundred twelve | dead
  911 calls → nine one one | calls
  at 0800 GMT → at | oh eight hundred | g m t
  17.30 GMT → seventeen thirty | g m t
  at 7.30 a.m. → at | seven thirty | ay m
  1.30pm → one thirty p m
  the 24/7 shop → the | twenty four seven | shop
  20/20 → twenty twenty
  7/7 attacks → seven seven | attacks
  Section 230 → section | two hundred thirty
  Article 50 → article | fifty
  Title IX → title | nine
  Apollo 11 → apollo | eleven
  0,125 → zero point one two five
  10.000 Menschen → ten thousand | menschen
  4K people → four thousand | people
  4K TVs → four k | t v's
  8K video → eight k | video
  #1 song → number one | song
  a/b testing → a b | testing
  km/h limit → kilometers an hour | limit
  £4.5m-rated → four point five million pounds rated
  $1bn-plus → one billion dollars plus
  a $1.2 billion-a-year firm → a | one point two | billion dollars a year | firm
  €5-a-month → five euros a month
  Room 101 → room | one hundred one
  Flight BA117 → flight | b ay one seventeen
  BA117 → b ay one seventeen
  EK201 → e k two oh one
  GPT-5.1 → g p t five point one
  iOS 19.2 → i o s | nineteen point two
  v2.0 → v two point zero
  U2 → u two
  MP3 → m p three
  A4 → ay four
  Covid-19 → covid nineteen
  J&J → j and j
  B&B → b and b
  ½-mile → one half mile
  1½-year → one and a half year
  ¾ → three quarters
  2⅓ → two and a third
  5½% → five point five percent
  $2½bn → two point five billion dollars
  1,000,000,000 → one billion
  +1 000 000 jobs → plus one million | jobs
  +44 (0)20 7946 0958 → plus four four | zero two zero | seven nine four six | zero nine five eight
  0800 123 456 → zero eight zero zero | one two three | four five six
  (212) 555-0199 → two one two | five five five zero one nine nine
  2025/26 → twenty twenty five twenty six
  2025-26 season → twenty twenty five to twenty six | season
  10:00-11:30 → ten o'clock to eleven thirty
  3-course → three course
  T20 → t twenty
  F1 → f one
  PS5 → p s five
  Xbox → xbox
  e-mail → e mail
  co-op → co op
  pre-2020 → pre twenty twenty
  ex-PM → ex p m
  non-EU → non e u
  anti-NATO → anti nato
  US-China → u s china
  UK-EU → u k e u
  Russia–Ukraine → russia | ukraine
  mother-in-law → mother in law
  100-metre → one hundred metre
  4x100m → four by one hundred meters
  4 x 100m relay → four | times | one hundred meters | relay
  3D-printed → three d printed
  B2B → b two b
  24h → twenty four hours
  72h → seventy two hours
  10.5 sec → ten point five | seconds
  100ml → one hundred milliliters
  1.5°C → one point five degrees celsius
  +1.5C → plus one point five degrees celsius
  -40C → minus forty degrees celsius
  5am → five ay m
  noon → noon
  Q1 2025 → q one | twenty twenty five
  H1 → h one
  FY25 → f y twenty five
  FY2025 → f y twenty twenty five
  8,000m peak → eight thousand meters | peak
  1500m final → one thousand five hundred meters | final
  10k → ten thousand
  £10k → ten thousand pounds
  10km → ten kilometers
  5 km/h → five | kilometers an hour
  60 mph → sixty | miles an hour
  3 in 5 → three | in | five
  1 in 10 → one | in | ten
  10p → ten pence
  31st → thirty first
  101st → one hundred first
  111th → one hundred eleventh
  112th → one hundred twelfth
  113th → one hundred thirteenth
  22nd Street → twenty second | street
  Louis XIV → louis | the fourteenth
  Part II → part | two
  Super Bowl LX → super | bowl | sixty
  Malcolm X → malcolm | x
  vitamin C → vitamin | c
  Plan B → plan | b
  type A → type | a
  He said "no." → he | said | no
  Why?! → why
  CNN's report → c n n's | report
  BBC1 → b b c one
  BBC One → b b c | one
  ITV2 → i t v two
  Sky News → sky | news
  NBC/WSJ → n b c w s j
  he/she → he she
  1st/2nd → first second
  $1/€1 → one dollar one euro
  5€/kg → five euros per kilogram
  @elonmusk → at elonmusk
  @realDonaldTrump → at real donald trump
  bit.ly/abc → bit dot ly
  t.co → t dot co
  news.bbc.co.uk/story?id=5 → news dot bbc dot co dot uk
  user.name+tag@mail.example.co.uk → user dot name tag at mail dot example dot co dot uk
  AT&T's → ay t and t's
  Marks & Spencer → marks | and | spencer
  Johnson + Johnson → johnson | plus | johnson
  2+2=4 → two plus two equals four
  2 + 2 = 4 → two | plus | two | equals | four
  100 m² → one hundred | square meters
  €/MWh → euros per megawatt hour
  60 €/MWh → sixty euros per megawatt hour
  $100/barrel → one hundred dollars per barrel
  $80-a-barrel → eighty dollars a barrel
  30-min → thirty minutes
  30mins → thirty minutes
  2hr → two hours
  2hrs 30mins → two hours | thirty minutes
  2h30 → two thirty
  1,000+ dead → one thousand plus | dead
  £1,000+ fine → one thousand pounds plus | fine
  A$1,000+ fine → one thousand australian dollars plus | fine
  $1bn+ deal → one billion dollars plus | deal
  £20pp → twenty pounds pp
  €1=$1.10 → one euro equals one dollar ten
  € 5 miljoen → five euros | miljoen
  € 5 million → five | million euros
  -€ 5 → minus five euros
  US$ 5 → five u s dollars
  £ 10m → ten million pounds
  50 € 5 times → fifty euros | five | times
  £5 m → five | million pounds
  $5 k → five | thousand dollars
  $5 T-shirt → five dollars | t shirt
  £20 K-pop show → twenty pounds | k pop | show
  $-5m → minus five million dollars
  US$1.2-1.4bn → one point two to one point four billion u s dollars
  US$1-US$2 → one to two u s dollars
  ₹1,30,000 → one hundred thirty thousand rupees
  12,34,567 votes → one million two hundred thirty four thousand five hundred sixty seven | votes
  50pc → fifty percent
  1 1/2 cups → one | and one half | cups
  In 2025 1/3 said → in | twenty twenty five | one third | said
  2024/2025 → twenty twenty four twenty twenty five
  1500m → one thousand five hundred meters
  C-130 → c one hundred thirty
  P-51 → p fifty one
  Group C 5 goals → group | c | five | goals
  In May, 5 people died → in | may | five | people | died
  It was in May. 12 died → it | was | in | may | twelve | died
  Nearly 3, May said → nearly | three | may | said
  After the war, I left → after | the | war | i | left
  No, 5 people died → no | five | people | died
  It cost $5. Million-dollar homes → it | cost | five dollars | million dollar | homes
  20° C → twenty degrees celsius
  20ºC → twenty degrees celsius
  –5°C → minus five degrees celsius
  down –0.3% → down | minus zero point three percent
  5′6″ → five foot six
  F-35s → f thirty fives
  F-16s → f sixteens
  B-26s → b twenty sixes
  737s → seven thirty sevens
  A-level → ay level
  A-10 → ay ten
  AfD → ay f d
  BoE → b o e
  PvdA → p v d ay
  DoJ's → d o j's
  Saudi LIV Golf → saudi | l i v | golf
  GROẞE → grosse
  Hawaiʻi → hawai'i
  Saʿdī → sa'di
  PM SAYS IT WORKS → p m | says | it | works
  In Rome 100 000 flee → in | rome | one hundred thousand | flee
  Pokémon™-style → pokemon style
  STORM HITS US As Dutch PORT CLOSES → storm | hits | us | as | dutch | port | closes
  vitamin C. 50 tests → vitamin | c | fifty | tests
  Storm–5% up → storm | five percent | up
  EUAA → e u ay ay
  Meta Has 3.5B Users → meta | has | three point five billion | users
  World Hits 8B People → world | hits | eight billion | people
  221B Baker Street → two twenty one b | baker | street
  10-10-10 → ten ten ten
  7⅛ → seven point one two five
  1,000,000,000,000,000 → one quadrillion
  100-0 → one hundred zero
  13/25/2025 → thirteen twenty five twenty twenty five
  Octob 5 → octob | five
  Nova XX shoe → nova | x x | shoe
  call +44 20 12 → call | plus forty four | twenty | twelve
  +10 000 000 jobs → plus ten million | jobs
  6-4, 3-6 → six four | three six
  won 6-4, 3-6, 7-6 (4) → won | six four | three six | seven six | four
  7-6(4) → seven six | four
  7-6 (4) → seven six | four
  6-7(4), 6-3 → six seven | four | six three
  6-7 (4-7) 6-3 → six seven | four seven | six three
  6-4,3-6 → six four | three six
  PSV(6-4, 3-6) → p s v six four | three six
  4-6, 3-6 → four six | three six
  6–4, 3–6 and 7–5 → six four | three six | and | seven five
  21-19, 19-21 → twenty one nineteen | nineteen twenty one
  won 2-1, drew 1-1 → won | two one | drew | one one
  won 2-1 and 5-7 people hurt → won | two one | and | five to seven | people | hurt
  pages 3-6, 7-12 → pages | three to six | seven to twelve
  aged 5-7, 8-10 → aged | five to seven | eight to ten
  verses 3-6, 5-7 → verses | three to six | five to seven
  52-48, 5-7 points more → fifty two forty eight | five to seven | points | more
  Group A 5kg tests → group | a | five kilograms | tests
  24-hr strike → twenty four hour | strike
  a 24 hr strike → a | twenty four | hour | strike
  two 24-hr strikes → two | twenty four hour | strikes
  the $64,000 question → the | sixty four thousand dollar | question
  a £2m house → a | two million pound | house
  a new £2m stadium → a | new | two million pound | stadium
  the £2m was paid → the | two million pounds | was | paid
  the £2m raised → the | two million pounds | raised
  the £5 he paid → the | five pounds | he | paid
  the $5 in cash → the | five dollars | in | cash
  the $5bn Labour promised → the | five billion dollars | labour | promised
  a $2 billion deal → a | two | billion dollar | deal
  a $3-4 billion deal → a | three to four | billion dollar | deal
  a 5m EUR deal → a | five million | euro | deal
  Musk's $44bn takeover → musk's | forty four billion dollar | takeover
  It's $5 today → it's | five dollars | today
  a $0.50 fee → a | fifty cent | fee
  a 99p burger → a | ninety nine pence | burger
  a 1p tax → a | one penny | tax
  a 5km run → a | five kilometer | run
  the 5 km run → the | five | kilometer | run
  a 10kg baby → a | ten kilogram | baby
  the 100m sprint → the | one hundred meter | sprint
  a 10-ft wall → a | ten foot | wall
  a 6ft 4in striker → a | six foot | four | striker
  6ft 4in → six foot | four
  6ft4in → six foot four
  1h 20m → one hour | twenty minutes
  a 1h 20m flight → a | one hour | twenty minute | flight
  1h20m → one hour twenty minutes
  2m 30s → two minutes | thirty seconds
  2m30s → two minutes thirty seconds
  in her 30s → in | her | thirties
  5℃ → five degrees celsius
  5 ℃ → five degrees celsius
  № 5 → number five
  § 230 → section two hundred thirty
  §5 → section five
  9.8 m/s² → nine point eight | meters per second squared
  50 sq km → fifty | square kilometers
  50 sq. km → fifty | square kilometers
  50sqm → fifty square meters
  10 sq miles → ten | square | miles
  10⁶ → ten to the power of six
  1.5×10⁻⁶ → one point five times ten to the power of minus six
  5² → five squared
  ½% → one half percent
  1/16 → one sixteenth
  Henry V → henry | the fifth
  Henry V at the Globe → henry | the fifth | at | the | globe
  Charles X → charles | the tenth
  CJEU → c j e u
  FDIC → f d i c
  Ⅷ → eight
  Henry Ⅷ → henry | the eighth
  Henry ⅷ → henry | the eighth
  Chapter Ⅴ → chapter | five
  $5\u200bm → five million dollars
  $\u200b5m → five million dollars
  £1\u200b000 → one thousand pounds
  The Sun 5 reasons → the | sun | five | reasons
  Sat 5pm → saturday | five p m
  Sun 10 a.m. → sunday | ten | ay m
  5 mln → five | million
  €5 trn → five | trillion euros
  5trn€ → five trillion euros
`;
const rows = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(' → ') as [written: string, said: string]);

it.each(rows)('%s: %s', (written, said) => {
  const words = normalise(written);
  expect(words.map(({ say }) => say.join(' ')).join(' | ')).toBe(said);
  const times = words.map((word, i) => ({ ...word, startMs: i, endMs: i + 1 }));
  checkAlignment({ source: 'provider', words: times }, written, words.length);
});
