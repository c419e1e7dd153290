"""English."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.phrases import forms, phrases, word_set
from monitor.models import Hedge

__all__ = ["TABLES"]

TABLES = Language(
    code="en",
    spoken="en",
    decimal_mark=".",
    cardinals={"nought": 0, "naught": 0, "nil": 0},
    other_words=word_set("o oh"),
    scales={
        "million": 6, "millions": 6, "billion": 9, "billions": 9, "trillion": 12, "trillions": 12, "quadrillion": 15,
        "crore": 7, "crores": 7, "lakh": 5, "lakhs": 5, "lac": 5,
    },
    scale_signs={
        "k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "t": 12, "tn": 12, "trn": 12, "g": 9,
    },
    set_phrases=phrases({
        True: "sub - zero, ground zero, zero - sum, zero sum, zero tolerance, zero - tolerance, square one",
    }),
    articles=frozenset({"a", "an"}),
    uncounted=frozenset({"decade", "century", "millennium"}),
    pronoun="one",
    before_pronoun=word_set(
        "the this that which no any every each another some someone first last next same new old other good bad big "
        "small loved"
    ),
    after_pronoun=word_set("another"),
    half=frozenset({"half", "halves"}),
    before_no_half=word_set(
        "first second other latter opening closing better back top bottom final this that last"
    ),
    fractions={"quarter": 4, "quarters": 4},
    joiners=frozenset({"and"}),
    joins_hundreds=True,
    joins_by_comma=True,
    adds_fraction=frozenset({"and"}),
    point=frozenset({"point"}),
    negative=frozenset({"minus", "negative"}),
    collectives={"dozen": 12, "dozs": 12, "doz": 12},
    vague={"dozens": 12, "scores": 20, "tens": 10, "hundreds": 100, "thousands": 1000},
    vague_before_of=word_set("scores tens"),
    vague_scales=word_set("millions billions trillions"),
    few=phrases({
        (3, 9): "several, multiple",
    }),
    few_of=phrases({
        True: "a few, few, a couple, a couple of, a handful of, many",
    }),
    multiples=phrases({
        "2": "twice, double(d), doubling, doubles, twofold",
        "3": "triple(d), tripling, triples, treble(d), thrice, threefold",
        "4": "quadruple(d), quadrupling, quadruples, fourfold",
        "5": "quintuple(d), quintupling",
    }),
    multiple_endings=("fold",),
    times=frozenset({"times", "x"}),
    after_times=word_set(
        "as more larger bigger higher greater faster the that its their his her size what stronger longer less"
    ),
    out_of=phrases({
        True: "in, in every, out of, out of every, -in-, - in -", False: "of every, over",
    }),
    out_of_skips=2,
    every=frozenset({"every"}),
    of=frozenset({"of"}),
    determiners=word_set("the a an these those this that its his her their our your my"),
    between=frozenset({"between"}),
    between_and=frozenset({"and", "to"}),
    from_=phrases({
        True: "from",
    }),
    to=frozenset({"to", "through", "till", "until"}),
    or_=frozenset({"or"}),
    by=frozenset({"by"}),
    change_words=word_set(
        "rise(s|n) rising rose fell fall(s|en|ing) drop(s|ped|ping) increase(s|d) increasing decrease(s|d) "
        "decline(s|d) declining grow(s|n|ing) grew raise(s|d) raising cut(s|ting) lower(s|ed|ing) reduce(s|d) "
        "jump(s|ed|ing) climb(s|ed|ing) up down soar(s|ed|ing) slip(s|ped|ping) went gone go goes changed change "
        "revise(s|d) moved tripled doubled quadrupled surge(s|d) plunge(s|d) dip(s|ped) swell(s|ed|ing) swollen shrink "
        "shrank shrunk slashed upgraded downgraded expanded boosted advance(s|d) swung slowed improved widened "
        "narrowed push(es|ed|ing)"
    ),
    per=phrases({
        True: "per",
        False: "a, an, a-, every, each, /",
    }),
    no_rate=word_set("ago earlier later"),
    denials=phrases({
        True: "not, never, don't, doesn't, didn't, haven't, hasn't, hadn't, won't, wouldn't, can't, cannot",
    }),
    hedges=phrases({
        Hedge.ABOUT: (
            "about, around, some, roughly, approximately, approx, approx., circa, ca., nearly, almost, close to, "
            "estimated, an estimated, in the region of, or so, just about, virtually, practically, near, averaged, "
            "averaging, on average, barely, in the neighborhood of, as estimated, ~, ≈, probably, perhaps, maybe, "
            "just under, just over, a little over, little more than, slightly over, slightly more than"
        ),
        Hedge.MORE: (
            "more than, over, above, greater than, larger than, bigger than, higher than, upwards of, upward of, in "
            "excess of, exceeding, exceed(s|ed), surpass(es|ed|ing), well over, > , longer than, older than, beyond, "
            "north of, topping, topped, taller than, heavier than, faster than, better than, past the, much more "
            "than"
        ),
        Hedge.AT_LEAST: (
            "at least, no less than, no fewer than, not less than, a minimum of, minimum of, minimum, starting at, "
            "not fewer than, more than or equal to, greater than or equal to, equal to or more than, equal to or "
            "greater than, >=, ≥, equal or greater than, bigger than or equal to, larger than or equal to, not "
            "under, not below, a minimum"
        ),
        Hedge.LESS: (
            "less than, fewer than, under, below, lower than, smaller than, short of, shy of, <, younger than, "
            "shorter than, south of, within, sub -"
        ),
        Hedge.AT_MOST: (
            "up to, at most, no more than, not more than, as many as, as much as, a maximum of, maximum of, maximum, "
            "at the most, less than or equal to, equal to or less than, equal to or fewer than, <=, ≤, smaller than "
            "or equal to, equal or less than, fewer than or equal to, up to about, up to around, as high as, as long "
            "as, up to an estimated, capped at, no greater than, no higher than, no larger than, not over, not "
            "above, not greater than"
        ),
        Hedge.EXACT: "exactly, precisely, a total of, total of, equal to, all, only, just, the",
    }),
    fillers=word_set("another additional further extra a an whopping"),
    bound_joiners=frozenset({"and", ",", "but"}),
    than=frozenset({"than"}),
    hedges_after=phrases({
        Hedge.AT_LEAST: (
            "or more, or above, or higher, and above, and over, and up, plus, or greater, or larger, and more, or "
            "over, at least, or longer, or better, or older"
        ),
        Hedge.AT_MOST: (
            "or less, or fewer, or below, or lower, or under, and under, and below, at most, at the most, or "
            "smaller, tops, or younger"
        ),
        Hedge.ABOUT: "or so, or thereabouts, -ish, ish, give or take, -odd",
    }),
    below_zero=phrases({
        True: "below zero, below freezing",
    }),
    before_unit=word_set("more additional further full straight consecutive extra other whole long short"),
    units=phrases({
        "percent": "percent, per cent, percents, per cents, percentage, %, pct, pct.",
        "percentage point": "percentage point(s), percent point(s), percentage-point, pp, % point(s), ppt",
        "basis point": "basis point(s), bps, basis-point",
        "usd": "dollar(s), us dollar(s), u.s. dollar(s), united states dollar(s), american dollar(s), bucks",
        "aud": "australian dollar(s)",
        "cad": "canadian dollar(s)",
        "hkd": "hong kong dollar(s)",
        "nzd": "new zealand dollar(s)",
        "sgd": "singapore dollar(s)",
        "twd": "taiwan dollar(s), new taiwan dollar(s)",
        "eur": "euro(s)",
        "gbp": "pound(s) sterling, british pound(s), sterling, quid",
        "jpy": "yen, japanese yen",
        "cny": "yuan, chinese yuan, renminbi, rmb",
        "inr": "rupee(s), indian rupee(s)",
        "rub": "ruble(s), rouble(s), russian ruble(s)",
        "chf": "swiss franc(s), franc(s)",
        "ils": "shekel(s)",
        "krw": "won, south korean won",
        "try": "lira, turkish lira",
        "uah": "hryvnia(s)",
        "brl": "real(s), reais",
        "mxn": "peso(s), mexican peso(s)",
        "sek": "swedish krona, swedish kronor, kronor, krona, swedish crown(s)",
        "dkk": "danish krone(r), danish crown(s)",
        "nok": "norwegian krone(r), norwegian crown(s)",
        "zar": "rand",
        "myr": "ringgit, malaysian ringgit",
        "idr": "rupiah",
        "thb": "baht",
        "pln": "zloty(s)",
        "czk": "czech koruna, koruna(s), czech crown(s)",
        "huf": "forint(s)",
        "sar": "riyal(s), saudi riyal(s)",
        "aed": "dirham(s)",
        "irr": "rial(s)",
        "kwd": "dinar(s)",
        "vnd": "dong",
        "hrk": "kuna, croatian kuna",
        "cent": "cent(s), ¢",
        "penny": "penny, pence",
        "sen": "sen",
        "second": "second(s), sec, secs",
        "minute": "minute(s), min, mins",
        "hour": "hour(s), hr, hrs",
        "day": "day(s)",
        "week": "week(s)",
        "month": "month(s)",
        "year": "year(s), yr, yrs",
        "decade": "decade(s)",
        "century": "century, centuries",
        "millennium": "millennium, millennia",
        "night": "night(s)",
        "fortnight": "fortnight(s)",
        "weekend": "weekend(s)",
        "quarter": "quarter(s)",
        "millisecond": "millisecond(s)",
        "year of age": (
            "year(s) old, year(s) of age, year-old(s), year - old(s), year old(s), yo, y/o, years-old, yr-old, yr "
            "old"
        ),
        "month of age": "month(s) old, month(s) of age, month-old(s), month old",
        "week of age": "week(s) old, week(s) of age, week-old(s), week old",
        "day of age": "day(s) old, day(s) of age, day-old(s), day old",
        "mile": "mile(s)",
        "yard": "yard(s)",
        "foot": "foot, feet",
        "inch": "inch(es)",
        "nautical mile": "nautical mile(s)",
        "light year": "light year(s), light-year(s)",
        "acre": "acre(s)",
        "hectare": "hectare(s)",
        "square mile": "square mile(s), sq mile(s), sq. mile(s), sq mi, sq. mi",
        "square foot": "square foot, square feet, sq ft, sq. ft, sq. ft., square-foot",
        "square metre": "square metre(s), square meter(s), sq m, sq. m",
        "square yard": "square yard(s)",
        "square inch": "square inch(es)",
        "square kilometre": "square kilometre(s), square kilometer(s), sq km, sq. km",
        "square centimetre": "square centimetre(s), square centimeter(s)",
        "cubic metre": "cubic metre(s), cubic meter(s)",
        "cubic foot": "cubic foot, cubic feet, cu ft",
        "cubic kilometre": "cubic kilometre(s), cubic kilometer(s)",
        "cubic centimetre": "cubic centimetre(s), cubic centimeter(s), cc",
        "cubic inch": "cubic inch(es)",
        "cubic yard": "cubic yard(s)",
        "mile per hour": "mph, mile(s) per hour, mile(s) an hour, miles-per-hour, mile-per-hour, m.p.h., m.p.h",
        "mile per gallon": "mile(s) per gallon, mpg",
        "kilometre per hour": (
            "kilometre(s) per hour, kilometer(s) per hour, kilometre(s) an hour, kilometer(s) an hour, kmh, kph"
        ),
        "knot": "knot(s), kts",
        "ton": "ton(s)",
        "metric ton": "tonne(s), metric ton(s), metric tonne(s)",
        "kiloton": "kiloton(s)",
        "megaton": "megaton(s)",
        "gigaton": "gigaton(s), gigatonne(s)",
        "pound": "pound(s), lb, lbs",
        "ounce": "ounce(s), oz",
        "stone": "stone",
        "carat": "carat(s)",
        "fluid ounce": "fluid ounce(s), fl oz",
        "gallon": "gallon(s)",
        "quart": "quart(s)",
        "pint": "pint(s)",
        "barrel": "barrel(s)",
        "cup": "cup(s)",
        "tablespoon": "tablespoon(s)",
        "teaspoon": "teaspoon(s)",
        "bushel": "bushel(s)",
        "dram": "dram(s)",
        "celsius": (
            "degree(s) celsius, celsius, degree(s) c, celcius, degree(s) celcius, degree(s) centigrade, centigrade, "
            "° celsius, deg c, degree-celsius"
        ),
        "fahrenheit": "degree(s) fahrenheit, fahrenheit, degree(s) f, ° fahrenheit, deg f, fahrenheits",
        "kelvin": "kelvin(s), degree(s) kelvin, degree(s) k",
        "rankine": "rankine, degree(s) rankine, degree(s) r",
        "degree": "degree(s), deg",
        "horsepower": "horsepower, hp, bhp",
        "part per million": "part(s) per million, parts-per-million",
        "part per billion": "part(s) per billion, parts-per-billion",
        "foot pound-force": "foot-pound(s), pound-feet, lb-ft, foot pounds",
        "pound per square inch": "pound(s) per square inch",
        "kilowatt hour": "kilowatt hour(s), kilowatt-hour(s)",
        "megawatt hour": "megawatt hour(s), megawatt-hour(s)",
        "gigawatt hour": "gigawatt hour(s), gigawatt-hour(s)",
        "terawatt hour": "terawatt hour(s), terawatt-hour(s)",
        "watt hour": "watt hour(s), watt-hour(s)",
        "megapixel": "megapixel(s)",
        "decibel": "decibel(s)",
        "british thermal unit": "btu(s)",
        "calorie": "calorie(s)",
        "time": "times",
    }),
    metric=forms({
        "metre": "metre metres meter meters",
        "gram": "gram grams gramme grammes",
        "watt": "watt watts",
        "volt": "volt volts",
        "hertz": "hertz",
        "byte": "byte bytes",
        "bit": "bit bits",
        "litre": "litre litres liter liters",
        "pascal": "pascal pascals",
        "joule": "joule joules",
        "ampere": "ampere amperes amp amps",
        "newton": "newton newtons",
        "farad": "farad farads",
        "ohm": "ohm ohms",
        "lumen": "lumen lumens",
        "sievert": "sievert sieverts",
    }),
    before_percent=frozenset({"per"}),
    rates_by_any_word=True,
    months=word_set(
        "january february march april may june july august september october november december jan feb mar apr jun jul "
        "aug sept sep oct nov dec"
    ),
    weak_months=word_set("may march mar"),
    before_year=word_set(
        "in since by until till from during of before after early late mid back year circa through for into between "
        "and to as"
    ),
    surely_before_year=word_set("in since"),
    seasons=word_set("spring summer autumn fall winter christmas olympics cup election ad bc"),
    eras=phrases({
        True: "a.d., ad, b.c., bc, bce, ce, b.c.e.",
    }),
    ordinal_endings=word_set("st nd rd th"),
    labels=word_set(
        "day flight room page(s) pp no nos number numbers nr nrs route highway interstate article section chapter part "
        "step phase stage level type version episode season(s) volume issue exit gate line lane act rule title "
        "amendment proposition prop district precinct ward zone area unit model apollo game round week figure table "
        "apartment apt suite floor channel iphone windows grade class category tier group super bowl resolution case "
        "form bill measure psalm verse agent door seat runway terminal platform track no.1 bus train block "
        "lot ext extension tel phone zip hwy rd planet galaxy pixel ps playstation xbox formula"
    ),
    things=frozenset({"things"}),
    listing=word_set(
        "thing(s) way(s) reason(s) takeaway(s) fact(s) tip(s) question(s) lesson(s) idea(s) key charts stories"
    ),
    clock=word_set("am pm a.m p.m o'clock oclock gmt utc est edt et pst pdt pt cet bst hrs"),
    before_age=phrases({
        True: "aged, age, ages, age of, the age of, ages of, the ages of, turned, turns, turning",
    }),
    before_lone_age=phrases({
        True: (
            "he was, she was, who was, he is, she is, who is, he's, she's, is now, was just, he was only, she was "
            "only, now"
        ),
    }),
    counting=phrases({True: "number(s), total, tally, count"}),
    nouns=phrases({
        "soldier": (
            "soldier(s), troop(s), servicemen, serviceman, service members, service member, military personnel, "
            "infantrymen, fighters"
        ),
        "people": "people, person(s), individual(s), human(s), citizens",
        "dead": "dead, death toll(s), killed, deaths, death, fatalities, fatality, died, bodies",
        "injured": "injured, wounded, hurt, injuries",
        "missing": "missing, unaccounted",
        "child": "child, children, kids, kid",
        "woman": "woman, women",
        "man": "man, men",
        "victim": "victim(s), casualties, casualty",
        "police officer": "police officer(s), policemen, policeman, officers",
        "staff": "staff, personnel",
        "worker": "worker(s), workmen",
        "employee": "employee(s)",
        "job": "job(s)",
        "protester": "protester(s), protestor(s), demonstrator(s)",
        "refugee": "refugee(s)",
        "migrant": "migrant(s)",
        "prisoner": "prisoner(s), inmate(s), detainee(s), pow(s)",
        "hostage": "hostage(s)",
        "civilian": "civilian(s)",
        "patient": "patient(s)",
        "student": "student(s), pupil(s)",
        "teacher": "teacher(s)",
        "passenger": "passenger(s)",
        "vote": "vote(s)",
        "voter": "voter(s)",
        "seat": "seat(s)",
        "house": "house(s)",
        "home": "home(s)",
        "resident": "resident(s), inhabitants",
        "building": "building(s)",
        "drone": "drone(s), uav(s), unmanned aerial vehicle(s)",
        "missile": "missile(s)",
        "rocket": "rocket(s)",
        "tank": "tank(s)",
        "aircraft": "aircraft, plane(s), airplane(s), jet(s)",
        "ship": "ship(s), vessel(s)",
        "boat": "boat(s)",
        "vehicle": "vehicle(s)",
        "car": "car(s)",
        "case": "case(s), infection(s)",
        "attack": "attack(s)",
        "strike": "strike(s)",
        "country": "country, countries, nations",
        "city": "city, cities, towns",
        "village": "village(s)",
        "company": "company, companies, firms",
        "point": "point(s)",
        "goal": "goal(s)",
        "firefighter": "firefighter(s)",
        "doctor": "doctor(s), physicians",
        "lawmaker": "lawmaker(s), legislators",
        "suspect": "suspect(s)",
        "flight": "flight(s)",
        "school": "school(s)",
        "hospital": "hospital(s)",
        "household": "household(s), families, family",
        "member": "member(s)",
        "survivor": "survivor(s)",
        "animal": "animal(s)",
        "tree": "tree(s)",
        "customer": "customer(s)",
        "user": "user(s)",
        "share": "share(s)",
        "copy": "copy, copies",
        "ticket": "ticket(s)",
        "shot": "shot(s)",
        "bullet": "bullet(s), rounds",
        "unit": "unit(s)",
        "fire": "fire(s), wildfires, wildfire, blazes",
        "quake": "quake(s), earthquakes",
        "site": "site(s)",
        "settlement": "settlement(s)",
        "arrest": "arrest(s), arrested",
        "state": "state(s)",
        "district": "district(s)",
        "visitor": "visitor(s), tourists, tourist",
        "wolf": "wolf, wolves",
        "series": "series",
        "police": "police",
    }),
    countries=phrases({
        "KP": "north korean(s), north korea",
        "KR": "south korean(s), south korea",
        "RU": "russian(s), russia",
        "UA": "ukrainian(s), ukraine",
        "US": "american(s), us, u.s., united states",
        "GB": "british, uk, britons",
        "DE": "german(s), germany",
        "FR": "french, france",
        "ES": "spanish, spaniards, spain",
        "IT": "italian(s), italy",
        "CN": "chinese, china",
        "JP": "japanese, japan",
        "IL": "israeli(s), israel",
        "PS": "palestinian(s)",
        "IR": "iranian(s), iran",
        "IQ": "iraqi(s), iraq",
        "SY": "syrian(s), syria",
        "TR": "turkish, turks, turkey",
        "PL": "polish, poles, poland",
        "IN": "indian(s), india",
        "PK": "pakistani(s), pakistan",
        "AF": "afghan(s), afghanistan",
        "MX": "mexican(s), mexico",
        "CA": "canadian(s), canada",
        "BR": "brazilian(s), brazil",
        "AU": "australian(s), australia",
        "LB": "lebanese, lebanon",
        "EG": "egyptian(s), egypt",
        "SA": "saudi(s), saudi arabia",
        "YE": "yemeni(s), yemen",
        "SD": "sudanese, sudan",
        "ET": "ethiopian(s), ethiopia",
        "NG": "nigerian(s), nigeria",
        "ZA": "south african(s), south africa",
        "VE": "venezuelan(s), venezuela",
        "CO": "colombian(s), colombia",
        "CU": "cuban(s), cuba",
        "HT": "haitian(s), haiti",
        "BY": "belarusian(s), belarus",
        "GE": "georgian(s)",
        "AT": "austrian(s), austria",
        "CH": "swiss, switzerland",
        "NL": "dutch, netherlands",
        "BE": "belgian(s), belgium",
        "SE": "swedish, swedes, sweden",
        "NO": "norwegian(s), norway",
        "FI": "finnish, finns, finland",
        "DK": "danish, danes, denmark",
        "PT": "portuguese, portugal",
        "GR": "greek(s), greece",
        "HU": "hungarian(s), hungary",
        "RO": "romanian(s), romania",
        "BG": "bulgarian(s), bulgaria",
        "RS": "serbian(s), serbs, serbia",
    }),
    stop=word_set(
        "the a an of in on at by for from to with without and or but nor as that this these those than then when while "
        "who whom whose which what where why how if because so is are was were be been being am has have had do does "
        "did will would can could should may might must shall not no it its they their them he she his her him we our "
        "us you your i my me there here after before since until during between among against over under above below "
        "into onto out up down off about around across through near per via amid despite according including whether "
        "although though once said says say told reported added came come comes went go goes took take takes made make "
        "makes got get gets saw left lost won gave began begins became become becomes remain remains remained died "
        "dies fell rose rise hit crossed arrived entered returned joined fled escaped survived attended voted gathered "
        "moved fought deployed stationed occurred happened stood lived worked needed required expected believed "
        "thought known seen found ago earlier later already now still also too only just even again today yesterday "
        "tomorrow monday tuesday wednesday thursday friday saturday sunday january february march april june july "
        "august september october november december last next each every both either neither all any some such "
        "same own very more most less least much many far worth apart away back long together alone ahead "
        "instead overall respectively never always often"
    ),
    noun_rule="plural",
)  # fmt: skip
