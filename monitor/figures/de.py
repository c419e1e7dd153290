"""German."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.phrases import forms, phrases, word_set
from monitor.models import Hedge

__all__ = ["TABLES"]

TABLES = Language(
    code="de",
    spoken="de",
    decimal_mark=",",
    cardinals={
        "zwo": 2, "zweier": 2, "dreier": 3, "hundert": 100, "tausend": 1000, "anderthalb": 1.5, "eineinhalb": 1.5,
        "einundhalb": 1.5, "eins": 1, "dreissig": 30,
    },
    spellings=(("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("einstausend", "eintausend")),
    scales={
        "million": 6, "millionen": 6, "mio": 6, "milliarde": 9, "milliarden": 9, "mrd": 9, "billion": 12,
        "billionen": 12, "bio": 12, "billiarde": 15, "billiarden": 15, "trillion": 18, "trillionen": 18,
    },
    scale_signs={
        "k": 3, "m": 6, "mio": 6, "mill": 6, "mrd": 9, "mia": 9, "bio": 12, "tsd": 3, "g": 9, "t": 12,
    },
    articles=word_set("ein eine einen einem einer eines"),
    only=word_set("nur lediglich bloß genau gerade erst"),
    article_counts=True,
    pronoun="eins",
    half=word_set("halb halbe halben halber halbes halbem hälfte"),
    half_endings=("einhalb", "undeinhalb", "undhalb"),
    before_no_half=word_set(
        "erste ersten erster zweite zweiten zweiter andere anderen besten obere untere jahres"
    ),
    fractions={
        "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "achtel": 8, "siebtel": 7, "hundertstel": 100,
        "tausendstel": 1000, "zehntel": 10,
    },
    fraction_endings=("stel", "steln", "tel", "teln"),
    ordinal_fractions=False,
    plural_endings=(),
    joiners=frozenset({"und"}),
    joins_hundreds=True,
    adds_fraction=frozenset({"und"}),
    point=frozenset({"komma"}),
    negative=frozenset({"minus"}),
    collectives={"dutzend": 12, "schock": 60},
    vague={
        "dutzende": 12, "dutzenden": 12, "dutzender": 12, "hunderte": 100, "hunderten": 100, "hunderter": 100,
        "aberhunderte": 100, "tausende": 1000, "tausenden": 1000, "tausender": 1000, "abertausende": 1000,
        "zehntausende": 10_000, "zehntausenden": 10_000, "hunderttausende": 100_000, "hunderttausenden": 100_000,
    },
    vague_scales=word_set("millionen milliarden billionen"),
    few=phrases({
        (3, 9): "mehrere, mehreren, mehrerer, etliche, etlichen",
    }),
    few_of=phrases({
        True: "ein paar, einige, einigen, wenige, wenigen, etliche, viele, vielen, paar",
    }),
    multiples=phrases({
        "2": (
            "verdoppelt, verdoppelte, verdoppelten, verdoppeln, verdoppelung, verdopplung, doppelt so, doppelte, "
            "doppelten, doppelt, das doppelte, zweifach, zweifache, zweimal so"
        ),
        "3": "verdreifacht, verdreifachte, verdreifachen, dreifach, dreifache, das dreifache, dreimal so",
        "0.5": "halbiert, halbierte, halbierten, halbieren, halb so",
    }),
    multiple_endings=("fach", "fache", "fachen", "facht", "fachte", "fachten", "fachung", "fachem", "facher"),
    multiple_beginnings=("ver",),
    times=frozenset({"mal"}),
    after_times=word_set("so mehr größer höher schneller stärker häufiger weniger länger"),
    out_of=phrases({
        True: "von, unter, aus",
    }),
    every=word_set("jeder jede jedes jeden jedem"),
    of=frozenset({"der", "des", "von", "dieser", "an"}),
    determiners=word_set(
        "der die das den dem des diese dieser dieses diesen seine seiner ihre ihrer unsere"
    ),
    between=frozenset({"zwischen"}),
    between_and=frozenset({"und", "bis"}),
    from_=phrases({
        True: "von, vom",
    }),
    to=frozenset({"bis"}),
    or_=frozenset({"oder"}),
    by=frozenset({"um"}),
    change_words=word_set(
        "stieg stiegen gestiegen steigt steigen fiel fielen gefallen fällt sank sanken gesunken sinkt sinken erhöht "
        "erhöhte erhöhten erhöhen wuchs wuchsen gewachsen wächst angehoben gesenkt senkte senken reduziert gekürzt "
        "ging gingen kletterte kletterten geklettert schrumpfte zurückgegangen korrigierte korrigiert hob "
        "heraufgesetzt herabgesetzt"
    ),
    per=phrases({
        True: "pro, je, per",
        False: "in der, im, am, die, /, jede, jeden",
    }),
    no_rate=word_set("vor später früher zuvor"),
    hedges=phrases({
        Hedge.ABOUT: (
            "etwa, rund, ungefähr, circa, ca., ca, zirka, knapp, fast, beinahe, nahezu, um die, gegen, in etwa, "
            "annähernd, schätzungsweise, geschätzt, geschätzte, geschätzten, an die, so um die, wohl, vermutlich, ~, "
            "nahe, gut, in der größenordnung von"
        ),
        Hedge.MORE: (
            "mehr als, über, größer als, höher als, oberhalb von, jenseits von, länger als, älter als, weit über, "
            "deutlich über, deutlich mehr als, weit mehr als, >, über die, schwerer als, übersteigt, mehr wie, etwas "
            "mehr als"
        ),
        Hedge.AT_LEAST: (
            "mindestens, wenigstens, nicht weniger als, zumindest, ab, größer oder gleich, größer gleich, ein "
            "minimum von, minimal, >=, ≥, nicht unter, keine weniger als"
        ),
        Hedge.LESS: (
            "weniger als, unter, kleiner als, geringer als, niedriger als, unterhalb von, kürzer als, jünger als, <, "
            "deutlich unter, deutlich weniger als, nicht ganz, innerhalb von"
        ),
        Hedge.AT_MOST: (
            "bis zu, höchstens, maximal, nicht mehr als, allenfalls, kleiner oder gleich, kleiner gleich, ein "
            "maximum von, <=, ≤, nicht über, bis maximal, so viele wie"
        ),
        Hedge.EXACT: "genau, exakt, insgesamt, gleich, nur, alle, lediglich, zusammen",
    }),
    fillers=word_set("weitere weiteren weiterer zusätzliche zusätzlich noch jeweils"),
    bound_joiners=frozenset({"und", ",", "aber"}),
    hedges_after=phrases({
        Hedge.AT_LEAST: (
            "oder mehr, und mehr, oder darüber, aufwärts, oder höher, und darüber, oder älter, oder größer, plus"
        ),
        Hedge.AT_MOST: "oder weniger, oder darunter, und weniger, und darunter, oder kleiner, oder jünger",
        Hedge.ABOUT: "oder so",
    }),
    than=frozenset({"als"}),
    units=phrases({
        "percent": "prozent, %, v.h., vom hundert",
        "percentage point": "prozentpunkt(e|en), prozentpunkts, %-punkte, %-punkten",
        "basis point": "basispunkt(e|en)",
        "per mille": "promille, ‰",
        "usd": "dollar, us-dollar, us dollar, amerikanische dollar, dollars, dollarn",
        "aud": "australische dollar, australischer dollar, australischen dollar",
        "cad": "kanadische dollar, kanadischer dollar, kanadischen dollar",
        "hkd": "hongkong-dollar",
        "nzd": "neuseeland-dollar",
        "eur": "euro, euros",
        "gbp": "pfund sterling, britische pfund, britischen pfund, britischer pfund",
        "jpy": "yen, japanische yen",
        "cny": "yuan, renminbi, chinesische yuan",
        "inr": "rupie(n), indische rupien",
        "rub": "rubel, russische rubel",
        "chf": "franken, schweizer franken, sfr",
        "ils": "schekel",
        "try": "lira, türkische lira",
        "uah": "hrywnja, griwna",
        "sek": "schwedische kronen, schwedischen kronen",
        "dkk": "dänische kronen, dänischen kronen",
        "nok": "norwegische kronen",
        "pln": "zloty, złoty",
        "czk": "tschechische kronen, kronen",
        "huf": "forint",
        "brl": "real",
        "mxn": "peso(s), mexikanische pesos",
        "krw": "won",
        "zar": "rand",
        "sar": "riyal",
        "irr": "rial",
        "aed": "dirham",
        "cent": "cent(s), rappen",
        "penny": "pence, penny",
        "dem": "mark, d-mark, deutsche mark",
        "second": "sekunde(n), sek.",
        "minute": "minute(n), min.",
        "hour": "stunde(n), std.",
        "day": "tag(e|en|s|es)",
        "week": "woche(n)",
        "month": "monat(e|en|s)",
        "year": "jahr(e|en|s|es)",
        "decade": "jahrzehnt(e|en)",
        "century": "jahrhundert(e|en)",
        "night": "nacht, nächte, nächten",
        "quarter": "quartal(e|en)",
        "weekend": "wochenende(n)",
        "millennium": "jahrtausend(e|en)",
        "millisecond": "millisekunde(n)",
        "year of age": (
            "jahre alt, jahr alt, jahren alt, jahre jung, jährige, jährigen, jähriger, jähriges, jährig, - jährige, "
            "-jährige, -jährigen, -jähriger, -jähriges, -jährig, jahre alte, jahre alten, jahre alter, lebensjahre, "
            "lebensjahren"
        ),
        "month of age": "monate alt, monat alt, monaten alt, monate alte, monate alten",
        "week of age": "wochen alt, woche alt, wochen alte",
        "day of age": "tage alt, tag alt, tage alte",
        "mile": "meile(n)",
        "yard": "yard(s)",
        "foot": "fuß, fuss",
        "inch": "zoll, inch",
        "nautical mile": "seemeile(n)",
        "light year": "lichtjahr(e|en)",
        "acre": "acre(s), morgen",
        "hectare": "hektar(e|en), ha",
        "square mile": "quadratmeile(n)",
        "square foot": "quadratfuß",
        "square metre": "quadratmeter(n), qm",
        "square kilometre": "quadratkilometer(n), qkm",
        "square centimetre": "quadratzentimeter(n)",
        "cubic metre": "kubikmeter(n)",
        "cubic kilometre": "kubikkilometer(n)",
        "cubic centimetre": "kubikzentimeter(n)",
        "kilometre per hour": "kilometer pro stunde, stundenkilometer(n), km/h, kmh, tempo",
        "mile per hour": "meilen pro stunde, mph",
        "metre per second": "meter pro sekunde",
        "knot": "knoten",
        "metric ton": "tonne(n), t",
        "kiloton": "kilotonne(n)",
        "megaton": "megatonne(n)",
        "gigaton": "gigatonne(n)",
        "pound": "pfund",
        "ounce": "unze(n)",
        "carat": "karat",
        "hundredweight": "zentner(n)",
        "gallon": "gallone(n)",
        "barrel": "barrel(s), fass",
        "tablespoon": "esslöffel",
        "teaspoon": "teelöffel",
        "cup": "tasse(n)",
        "turn": "turn",
        "pint": "pint(s)",
        "celsius": "grad celsius, celsius, °c, grad c, ° celsius",
        "fahrenheit": "grad fahrenheit, fahrenheit, grad f, ° fahrenheit",
        "kelvin": "kelvin",
        "degree": "grad",
        "horsepower": "ps, pferdestärke(n)",
        "decibel": "dezibel",
        "kilowatt hour": "kilowattstunde(n)",
        "megawatt hour": "megawattstunde(n)",
        "gigawatt hour": "gigawattstunde(n)",
        "terawatt hour": "terawattstunde(n)",
        "watt hour": "wattstunde(n)",
        "calorie": "kalorie(n)",
        "part per million": "teile pro million",
        "part per billion": "teile pro milliarde",
        "time": "mal",
    }),
    metric=forms({
        "metre": "meter metern meters",
        "gram": "gramm gramms",
        "watt": "watt",
        "volt": "volt",
        "hertz": "hertz",
        "byte": "byte bytes",
        "bit": "bit bits",
        "litre": "liter litern liters",
        "pascal": "pascal",
        "joule": "joule",
        "ampere": "ampere",
        "newton": "newton",
        "farad": "farad",
        "ohm": "ohm",
        "calorie": "kalorien kalorie",
        "sievert": "sievert",
    }),
    months=word_set(
        "januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mär "
        "apr jun jul aug sept sep okt nov dez"
    ),
    weak_months=frozenset(),
    before_year=word_set(
        "im in seit bis von ab vor nach anfang mitte ende jahr jahre jahres jahren sommer herbst um gegen um"
    ),
    seasons=word_set("frühjahr frühling sommer herbst winter anno"),
    eras=phrases({
        True: "n. chr., v. chr., n.chr., v.chr.",
    }),
    dotted_ordinals=True,
    before_ordinal=word_set("der die das den dem des am im zum zur vom beim"),
    labels=word_set(
        "tag zimmer raum flug seite seiten artikel paragraf paragraph nr nummer kapitel abschnitt teil schritt phase "
        "stufe gleis linie bus halle gate band ausgabe folge staffel typ modell version hausnummer autobahn "
        "bundesstraße klasse runde gruppe figur abbildung abb tel telefon fax postfach plz konto kanal platz block "
        "ziffer absatz abs spieltag etage stock apollo formel iphone galaxy windows"
    ),
    listing=word_set(
        "dinge fakten fragen tipps gründe wege lehren erkenntnisse antworten punkte thesen"
    ),
    clock=word_set("uhr"),
    before_hour=word_set("um gegen ab bis"),
    after_age=phrases({
        True: "alt",
    }),
    before_age=phrases({
        True: "im alter von, alter von, alter, mit",
    }),
    before_lone_age=phrases({
        True: "er war, sie war, er ist, sie ist, er wurde, sie wurde",
    }),
    nouns=phrases({
        "soldier": (
            "soldat(en), soldatin, soldatinnen, truppen, militärangehörige(n|r), armeeangehörige(n|r), kämpfer(n), "
            "streitkräfte, infanteristen"
        ),
        "people": "mensch(en), person(en), leute(n), personen, bürger(n), einzelpersonen",
        "dead": "tote(n|r), todesopfer(n), todesfälle(n), getötete(n|r), todesopfern, leichen, tot, getötet",
        "injured": "verletzte(n|r), verwundete(n|r), schwerverletzte(n|r), leichtverletzte(n|r), verletzt, verwundet",
        "missing": "vermisste(n|r), vermisst",
        "child": "kind(er|ern)",
        "woman": "frau(en)",
        "man": "mann, männer(n)",
        "victim": "opfer(n)",
        "police officer": "polizist(en), polizistinnen, polizeibeamte(n|r), beamte(n|r), einsatzkräfte(n)",
        "staff": "mitarbeiter(n), mitarbeitende(n), belegschaft, personal",
        "employee": "beschäftigte(n|r), angestellte(n|r), arbeitnehmer(n)",
        "worker": "arbeiter(n)",
        "job": "arbeitsplatz, arbeitsplätze(n), stelle(n), jobs",
        "protester": "demonstrant(en), demonstrierende(n), demonstranten, protestierende(n), teilnehmer(n)",
        "refugee": "flüchtling(e|en), geflüchtete(n|r)",
        "migrant": "migrant(en), migrantinnen",
        "prisoner": "gefangene(n|r), häftling(e|en), kriegsgefangene(n|r), inhaftierte(n)",
        "hostage": "geisel(n)",
        "civilian": "zivilist(en), zivilisten, zivilpersonen",
        "patient": "patient(en)",
        "student": "student(en), schüler(n), studierende(n), studenten",
        "teacher": "lehrer(n), lehrkräfte(n)",
        "passenger": "passagier(e|en), fahrgast, fahrgäste(n), reisende(n|r), insassen",
        "vote": "stimme(n)",
        "voter": "wähler(n)",
        "seat": "sitz(e|en), mandate(n)",
        "house": "haus, häuser(n)",
        "home": "wohnung(en)",
        "resident": "einwohner(n), anwohner(n), bewohner(n)",
        "building": "gebäude(n)",
        "drone": "drohne(n), kampfdrohnen",
        "missile": "rakete(n), marschflugkörper(n), lenkwaffen",
        "rocket": "raketengeschosse",
        "tank": "panzer(n)",
        "aircraft": "flugzeug(e|en), maschinen, kampfjets",
        "ship": "schiff(e|en)",
        "boat": "boot(e|en)",
        "vehicle": "fahrzeug(e|en)",
        "car": "auto(s), pkw, wagen",
        "case": "fall, fälle(n), infektionen, neuinfektionen",
        "attack": "angriff(e|en), attacken, anschläge(n)",
        "strike": "luftschläge(n)",
        "country": "land, länder(n), staaten",
        "city": "stadt, städte(n)",
        "village": "dorf, dörfer(n)",
        "company": "unternehmen, firma, firmen, betriebe(n)",
        "point": "punkt(e|en), zähler(n)",
        "goal": "tor(e|en), treffer(n)",
        "firefighter": "feuerwehrleute(n), feuerwehrmänner",
        "doctor": "arzt, ärzte(n)",
        "lawmaker": "abgeordnete(n|r)",
        "suspect": "verdächtige(n|r), tatverdächtige(n)",
        "flight": "flug, flüge(n)",
        "school": "schule(n)",
        "hospital": "krankenhaus, krankenhäuser(n), kliniken",
        "household": "haushalt(e|en), familien",
        "member": "mitglied(er|ern)",
        "survivor": "überlebende(n|r)",
        "animal": "tier(e|en)",
        "tree": "baum, bäume(n)",
        "customer": "kunde(n), kunden",
        "user": "nutzer(n)",
        "share": "aktie(n), anteile(n)",
        "ticket": "ticket(s), karten, eintrittskarten",
        "shot": "schuss, schüsse(n)",
        "unit": "einheit(en)",
        "fire": "brand, brände(n), feuer",
        "visitor": "besucher(n), gäste(n), touristen, zuschauer(n)",
        "arrest": "festnahme(n), festgenommene(n)",
        "state": "bundesstaat(en), bundesländer(n)",
        "spectator": "zuschauer",
        "police": "polizei",
        "settlement": "siedlung(en)",
        "site": "standort(e|en)",
        "train": "zug, züge(n)",
        "teacher ": "pädagogen",
    }),
    countries=phrases({
        "KP": "nordkoreanisch(e|en|er|es|em), nordkorea(s), nordkoreaner(n)",
        "KR": "südkoreanisch(e|en|er|es|em), südkorea(s)",
        "RU": "russisch(e|en|er|es|em), russland(s), russen",
        "UA": "ukrainisch(e|en|er|es|em), ukraine, ukrainer(n)",
        "US": "amerikanisch(e|en|er|es|em), us, usa, us-amerikanisch(e|en|er|es), amerikaner(n)",
        "GB": "britisch(e|en|er|es|em), großbritannien, briten",
        "DE": "deutsch(e|en|er|es|em), deutschland(s)",
        "FR": "französisch(e|en|er|es|em), frankreich(s), franzosen",
        "ES": "spanisch(e|en|er|es|em), spanien(s), spanier(n)",
        "IT": "italienisch(e|en|er|es|em), italien(s), italiener(n)",
        "CN": "chinesisch(e|en|er|es|em), china(s), chinesen",
        "JP": "japanisch(e|en|er|es|em), japan(s), japaner(n)",
        "IL": "israelisch(e|en|er|es|em), israel(s), israelis",
        "PS": "palästinensisch(e|en|er|es|em), palästinenser(n)",
        "IR": "iranisch(e|en|er|es|em), iran(s), iraner(n)",
        "IQ": "irakisch(e|en|er|es|em), irak",
        "SY": "syrisch(e|en|er|es|em), syrien(s), syrer(n)",
        "TR": "türkisch(e|en|er|es|em), türkei, türken",
        "PL": "polnisch(e|en|er|es|em), polen(s)",
        "IN": "indisch(e|en|er|es|em), indien(s), inder(n)",
        "PK": "pakistanisch(e|en|er|es|em), pakistan(s)",
        "AF": "afghanisch(e|en|er|es|em), afghanistan(s), afghanen",
        "MX": "mexikanisch(e|en|er|es|em), mexiko(s)",
        "CA": "kanadisch(e|en|er|es|em), kanada(s)",
        "BR": "brasilianisch(e|en|er|es|em), brasilien(s)",
        "AU": "australisch(e|en|er|es|em), australien(s)",
        "LB": "libanesisch(e|en|er|es|em), libanon",
        "EG": "ägyptisch(e|en|er|es|em), ägypten(s)",
        "SA": "saudisch(e|en|er|es|em), saudi-arabisch(e|en|er|es)",
        "YE": "jemenitisch(e|en|er|es|em), jemen",
        "SD": "sudanesisch(e|en|er|es|em), sudan",
        "ET": "äthiopisch(e|en|er|es|em)",
        "NG": "nigerianisch(e|en|er|es|em)",
        "ZA": "südafrikanisch(e|en|er|es|em)",
        "VE": "venezolanisch(e|en|er|es|em)",
        "CO": "kolumbianisch(e|en|er|es|em)",
        "CU": "kubanisch(e|en|er|es|em)",
        "HT": "haitianisch(e|en|er|es|em)",
        "BY": "belarussisch(e|en|er|es|em)",
        "GE": "georgisch(e|en|er|es|em)",
        "AT": "österreichisch(e|en|er|es|em), österreich(s)",
        "CH": "schweizer, schweizerisch(e|en|er|es)",
        "NL": "niederländisch(e|en|er|es|em)",
        "BE": "belgisch(e|en|er|es|em)",
        "SE": "schwedisch(e|en|er|es|em)",
        "NO": "norwegisch(e|en|er|es|em)",
        "FI": "finnisch(e|en|er|es|em)",
        "DK": "dänisch(e|en|er|es|em)",
        "PT": "portugiesisch(e|en|er|es|em)",
        "GR": "griechisch(e|en|er|es|em)",
        "HU": "ungarisch(e|en|er|es|em)",
        "RO": "rumänisch(e|en|er|es|em)",
        "BG": "bulgarisch(e|en|er|es|em)",
        "RS": "serbisch(e|en|er|es|em)",
    }),
    stop=word_set(
        "der die das den dem des ein eine einen einem einer eines und oder aber als in im an am auf aus bei bis durch "
        "für gegen hinter mit nach neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen ist "
        "sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien dass daß ob wenn weil wie wo "
        "was wer nicht auch nur noch schon sich er sie es ihm ihr ihn ihnen sein seine ihre dort hier da dann so sowie "
        "beim ums ins sagte sagten teilte teilten laut jedoch kam kamen ging gingen liegt lag lagen blieb stieg fiel "
        "sank starben starb januar februar märz april mai juni juli august september oktober november dezember montag "
        "dienstag mittwoch donnerstag freitag samstag sonntag pro je darunter davon jeweils insgesamt zuvor später"
    ),
    noun_rule="capital",
)  # fmt: skip
