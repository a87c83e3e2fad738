/** Words that can stand for each other in a phrase: "fires <role>" is no fire, "<vessel> sinks" is a disaster. */
export const classes: Readonly<Record<string, string>> = {
  role: 'coach manager boss chief head minister aide adviser secretary ambassador director ceo executive employee worker staff staffer official prosecutor attorney general inspector watchdog commissioner spokesman spokeswoman captain trainer professor teacher officer lawyer editor presenter anchor host envoy commander governor banker engineer researcher scientist',
  person:
    'surfer bather hunter farmer ranger herder trekker jogger camper diver angler zookeeper keeper soldier man woman child boy girl baby toddler teenager teen student pupil hiker climber swimmer sailor fisherman pilot passenger crew civilian worker miner tourist family mother father couple brother sister migrant journalist driver cyclist pedestrian people person resident villager dissident prisoner inmate activist protester suspect gunman schoolgirl schoolboy pensioner guest fan',
  vehicle:
    'plane jet aircraft airliner helicopter train bus coach lorry truck tram car van minibus airplane aeroplane drone balloon submarine glider motorcycle bike tanker seaplane',
  vessel:
    'ship ferry boat yacht trawler vessel tanker dinghy submarine freighter cruise warship frigate canoe catamaran migrant',
  building:
    'bridge building block roof dam stand tower stadium school hotel mine tunnel wall church mosque house hospital factory apartment tenement warehouse crane home houses theatre market platform embankment scaffolding ceiling floor stage marquee statue cliff mineshaft overpass flyover gantry silo chimney cathedral scaffold grandstand bar nightclub club pub restaurant shop hostel dormitory prison flat flats staircase balcony care',
  market:
    'market stock share shares price prices bitcoin crypto currency pound dollar euro yen peso ruble rouble lira sales profit profits index oil ftse nasdaq dow bond bonds housing talks talk deal bank economy company firm coalition government support merger retailer chain popularity ratings',
  proposal:
    'bill deal plan proposal reform merger talks hopes hope bid law measure project amendment programme program scheme dream chances',
  rival:
    'judge rival rivals opponent critics critic press media policy plan record tax budget fed court ruling opposition president minister labour tories democrats republicans leader candidate law reform bbc eu un nato government mayor',
  storm: 'storm hurricane cyclone typhoon tornado lightning blizzard gale thunderstorm superstorm',
  country:
    'israel iran iraq syria lebanon yemen qatar jordan gaza russia ukraine kyiv moscow tehran damascus beirut doha sanaa taiwan china japan korea pakistan india afghanistan kashmir sudan khartoum ethiopia eritrea somalia libya mali niger nigeria congo rwanda chad cameroon mozambique myanmar thailand cambodia armenia azerbaijan georgia moldova poland turkey serbia kosovo venezuela colombia haiti mexico cuba us usa america britain uk france germany',
  munition:
    'missile missiles rocket rockets drone drones shell shells bomb bombs airstrike airstrikes mortar mortars artillery shelling bombardment tanks sniper gunfire',
  element:
    'avalanche tsunami flood deluge torrent tide wave blizzard whirlwind mountain ocean island firestorm explosion epidemic drought oasis landslide tornado hurricane salvo blaze jungle minefield desert forest cyclone tidal eruption tempest',
  crowd:
    'gunmen police troops soldiers protesters protester rioters mob militants rebels commandos settlers villagers fans students crowd attackers insurgents supporters demonstrators prisoners',
  /** Whose death is told without mourning. */
  outlaw:
    'lord baron murderer killer kingpin capo druglord mobster gangster gunman gunmen jihadist jihadi militant militants terrorist terrorists warlord bomber shooter attacker attackers assailant assassin dictator trafficker fugitive insurgent insurgents bandit bandits extremist commander mastermind',
  animal:
    'donkeys horses dogs cats bears elephants wolves deer hippos hippo zebras lions tigers whales dolphins sharks seals turtles penguins goats hens chickens ducks monkeys rhinos camels foxes otters swans geese eagles vultures owls cow cows cattle sheep lamb goat pig pigs hen chicken duck duckling horse racehorse pony donkey dog puppy cat kitten bear panda lion tiger elephant rhino giraffe zebra gorilla orangutan monkey chimp wolf fox elk moose kangaroo koala wombat whale dolphin orca porpoise shark seal walrus turtle tortoise penguin eagle owl vulture stork swan goose parrot bird birds flamingo crane fish salmon carp trout eel crab oyster bee bees honeybee butterfly frog coral reef tree trees forest oak ash elm crocodile snake livestock poultry herd flock wildlife animal animals species mammal zoo camel reindeer bison buffalo badger beaver hedgehog squirrel rat rats bat bats pet pets locust',
  /** Whose victims are counted with "claims". */
  scourge:
    'cholera ebola measles dengue malaria mpox flu virus outbreak plague fever fire blaze heatwave flood floods storm cyclone typhoon hurricane crash avalanche landslide cold bombing blast attack shooting famine hunger',
  /** Whose planes they are. */
  demonym:
    'israeli russian us american turkish saudi indian pakistani iranian ukrainian syrian chinese sudanese ethiopian french british nato army military government',
  ordinal: 'first second third fourth fifth sixth seventh eighth ninth tenth',
  number:
    'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands dozen dozens scores several multiple many million millions',
};

/** Small words that tell English from its neighbours: "Die Regierung" is no news of a death. */
export const englishWords =
  'the of to in for and as after over with at on by from is are was be has have its it that his her their not will more than an up out off into against amid before first new says who why how what when near this you your we they she he can could would should about under between without some year years day days two three four five six next last back down home its let get gets make makes back set sets wins win say my our us them if where there here only very made think still never always every because while during through across him been being had does did which those these';
export const foreignWords =
  'der die das und ein eine ist nicht im den dem des mit von zu auf fur bei nach uber wird le la les du une et est dans pour sur avec au aux el los las del y en por para con una il lo gli di che per della nel un het een van voor op niet met zijn och att ar inte som pa av og ikke til om os da do na no com um uma ao';

/** After a first name comes a surname: Kate Bush, Jon Snow, Justin Rose. */
export const firstNames =
  'aaron abigail adam adele alan alex alice alison amanda amelia amy andrew andy angela anita ann anna anne anthony arron ashley barbara ben bill billie bob boris brad brandon brenda brian bruce bryan cameron carl carlos carol caroline catherine charlotte cheryl chloe chris christian christine claire craig cynthia daniel danny dave david debbie deborah denise dennis derek diana donald donna doug douglas duncan dylan ed eddie edward elaine elizabeth ellen elton emily emma eric ethan evan fiona frank gail gareth gary gavin gayle geoff george gerald gina glenn gordon graham greg gwen hannah harry heather helen henry holly howard hugh hugo ian isabel ivan jack jackie jacob jake james jamie jane janet jared jason jay jean jeanne jeff jennifer jenny jeremy jerry jessica jill jim jimmy joan joanne jodie joe john jon jonathan joseph josh joshua joyce judy julia julie justin karen kate kathleen kathy katie katy keir keith kelly ken kevin kim kirsty kristen kurt kyle larry laura lauren lee leo leonard leslie lewis liam lily linda lionel lisa liz louis louise lucy luke luther lydia lynn marc marcus margaret maria marie marilyn mario martha martin mary matt matthew max megan melanie melissa mia michael michelle mick mike miles mitch molly monica nancy natalie nathan neal neil neville nick nicola nigel nina noah norman olga oliver olivia oscar owen pam pamela patricia patrick paul pauline penny pete peter phil philip phoebe priti rachel ralph randy raymond rebecca regina richard rick ricky rishi rita rob robert robin rodney roger ron rory rosa ross roxanne roy rupert russell ruth ryan sabrina sally sam samantha samuel sandra sarah scott sean sebastian shane sharon shaun sheila shirley sidney simon simone sophie stacey stella stephen steve steven stewart stuart sue susan suzanne sylvia tara taylor ted teresa terry theresa thomas tiffany tim tina todd tom tony tracey tracy travis trevor troy tyler ursula valerie vanessa vera vernon vince vincent walter wayne wendy william yvette yvonne zoe';
