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
        "zwo": 2, "zweier": 2, "dreier": 3, "hundert": 100, "tausend": 1000, "anderthalb": 1.5, "anderthalbe": 1.5,
        "anderthalben": 1.5, "eineinhalb": 1.5, "eineinhalbe": 1.5,
        "einundhalb": 1.5, "eins": 1, "dreissig": 30,
    },
    spellings=(("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("einstausend", "eintausend")),
    compound_endings=word_set(
        "mal viertel drittel million(en) milliarde(n) stunde(n) stündig(e|en|er|es|em) minütig(e|en|er|es|em) "
        "sekündig(e|en|er|es|em) "
        "tägig(e|en|er|es|em) wöchig(e|en|er|es|em) monatig(e|en|er|es|em) jährig(e|en|er|es|em) "
        "prozentig(e|en|er|es|em) köpfig(e|en|er|es|em) stöckig(e|en|er|es|em) stimmig(e|en)"
    ),
    scales={
        "million": 6, "millionen": 6, "mio": 6, "milliarde": 9, "milliarden": 9, "mrd": 9, "billion": 12,
        "billionen": 12, "bio": 12, "billiarde": 15, "billiarden": 15, "trillion": 18, "trillionen": 18,
    },
    scale_signs={
        "k": 3, "m": 6, "mio": 6, "mill": 6, "mrd": 9, "mia": 9, "bio": 12, "tsd": 3, "g": 9, "t": 12,
    },
    articles=word_set("ein eine einen einem einer eines"),
    only=word_set("nur lediglich bloß genau gerade erst höchstens mindestens"),
    only_after=word_set("einzige einziger einziges einzigen einzigem"),
    uncounted=word_set("barrel knot inch penny dem turn quarter point season generation semester weekend"),
    set_phrases=phrases({
        True: (
            "außer acht, in acht, acht geben, acht gegeben, eines tages, eines nachts, eines abends, eines morgens, "
            "unter vier augen, auf allen vieren, null und "
            "nichtig, erste hilfe, ersten hilfe, zu zweit, zu dritt, zu viert, zu fünft, in erster linie, aus erster "
            "hand, aus zweiter hand, null toleranz, alle viere, sieben sachen, tausend und eine nacht, tausend dank, "
            "dritte welt, dritten welt, zweites deutsches fernsehen, drittes reich, dritten reich, dritten reiches, "
            "ein für alle mal, ein ums andere mal, ein und derselbe, ein und dieselbe, einer nach dem anderen, "
            "eins a, nummer eins, so oder so, zum einen, zum ersten, einer der, eine der, eines der, einen der, "
            "einem der, einer von ihnen"
        ),
    }),
    article_counts=True,
    pronoun="eins",
    half=word_set("halb halbe halben halber halbes halbem hälfte"),
    half_nouns=frozenset({"hälfte"}),
    half_endings=("einhalb", "undeinhalb", "undhalb"),
    before_no_half=word_set(
        "erste ersten erster zweite zweiten zweiter dritte andere anderen letzte letzten beste besten bessere obere "
        "oberen untere unteren rechte linke nördliche südliche vordere hintere jahres"
    ),
    fractions={
        "drittel": 3, "dritteln": 3, "viertel": 4, "vierteln": 4, "achtel": 8, "siebtel": 7, "hundertstel": 100,
        "tausendstel": 1000, "zehntel": 10,
    },
    fraction_endings=("stel", "steln", "tel", "teln"),
    ordinal_fractions=False,
    plural_endings=(),
    joiners=frozenset({"und"}),
    units_first=True,
    joins_hundreds=True,
    other_words=word_set(
        "einfach einfache einfachen einfacher einfaches einfachem vereinfacht vereinfachte vereinfachten vereinfachen "
        "vereinfachung"
    ),
    adds_fraction=frozenset({"und"}),
    point=frozenset({"komma"}),
    negative=frozenset({"minus"}),
    positive=frozenset({"plus"}),
    collectives={"dutzend": 12, "schock": 60},
    vague={
        "dutzende": 12, "dutzenden": 12, "dutzender": 12, "hunderte": 100, "hunderten": 100, "hunderter": 100,
        "aberhunderte": 100, "tausende": 1000, "tausenden": 1000, "tausender": 1000, "abertausende": 1000,
        "zehntausende": 10_000, "zehntausenden": 10_000, "hunderttausende": 100_000, "hunderttausenden": 100_000,
    },
    vague_scales=word_set("millionen milliarden billionen"),
    few=phrases({
        (3, 9): "mehrere, mehreren, mehrerer, etliche, etlichen, etlicher",
    }),
    few_of=phrases({
        True: "ein paar, einige, einigen, einiger, wenige, wenigen, weniger, etliche, etlichen, viele, vielen, paar",
    }),
    multiples=phrases({
        "2": (
            "verdoppelt, verdoppelte, verdoppelten, verdoppeln, verdoppelung, verdopplung, verdopple, doppelt so, "
            "doppelt soviel, doppelt soviele, das doppelte, dem doppelten, des doppelten, aufs doppelte, ums doppelte, "
            "doppelte menge, doppelte zahl, doppelte anzahl, doppelte summe, doppelten menge, doppelten preis, "
            "doppelte größe, zweifach, zweifache"
        ),
        "3": "verdreifacht, verdreifachte, verdreifachen, verdreifachung, dreifach, dreifache, das dreifache",
        "0.5": "halbiert, halbierte, halbierten, halbieren, halbierung, halbiere, halb so",
    }),
    multiple_endings=("fach", "fache", "fachen", "facht", "fachte", "fachten", "fachung", "fachem", "facher"),
    multiple_beginnings=("ver",),
    times=frozenset({"mal"}),
    after_times=word_set(
        "so mehr größer höher schneller stärker häufiger weniger länger teurer schwerer öfter kleiner niedriger wie "
        "soviel "
        "soviele besser reicher wahrscheinlicher"
    ),
    out_of=phrases({
        True: "von, unter, aus",
    }),
    every=word_set("jeder jede jedes jeden jedem"),
    of=word_set("der des von vom dieser an aller ihrer seiner unserer deren dessen solcher"),
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
    change_to=frozenset({"auf"}),
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
    no_rate=word_set("vor später früher zuvor darauf danach davor"),
    hedges=phrases({
        Hedge.ABOUT: (
            "etwa, rund, ungefähr, circa, ca., ca, zirka, knapp, fast, beinahe, nahezu, um die, in etwa, "
            "annähernd, schätzungsweise, geschätzt, geschätzte, geschätzten, an die, so um die, wohl, vermutlich, ~, "
            "nahe, gut, in der größenordnung von, gut die, gut der, fast die, fast der, knapp die, knapp der, rund "
            "die, "
            "rund der, etwa die, etwa der, nahezu die, nahezu der, beinahe die, beinahe der, ungefähr die, "
            "annähernd die, circa die, in etwa die, plus minus, ±, ≈, durchschnittlich, im schnitt, im durchschnitt, "
            "kaum, vielleicht, womöglich, grob, grob geschätzt, wahrscheinlich, möglicherweise, schätzungsweise rund, "
            "etwas über, etwas unter, leicht über, leicht unter, kurz vor"
        ),
        Hedge.MORE: (
            "mehr als, über, größer als, höher als, oberhalb von, jenseits von, länger als, älter als, weit über, "
            "deutlich über, deutlich mehr als, weit mehr als, >, über die, schwerer als, übersteigt, übersteigen, "
            "überstieg, überschritt, überschreitet, mehr wie, etwas mehr als, mehr als die, mehr "
            "als der, mehr denn, schneller als, teurer als, stärker als, jenseits der, oberhalb der, besser als, "
            "größer, mehr noch als, weit über die, deutlich über die, über der, später als, tiefer als"
        ),
        Hedge.AT_LEAST: (
            "mindestens, wenigstens, nicht weniger als, zumindest, ab, mindestens die, mindestens der, wenigstens "
            "die, zumindest die, nicht unter, nicht kleiner als, nicht "
            "weniger wie, ein mindestmaß von, größer oder gleich, größer gleich, ein "
            "minimum von, minimal, minimum, mind., >=, ≥, keine weniger als"
        ),
        Hedge.LESS: (
            "weniger als, unter, kleiner als, geringer als, niedriger als, unterhalb von, kürzer als, jünger als, <, "
            "deutlich unter, deutlich weniger als, nicht ganz, innerhalb von, innerhalb, binnen, weniger als die, "
            "weniger als der, nicht mal, nicht einmal, noch keine, "
            "billiger als, schwächer als, früher als, unterhalb der"
        ),
        Hedge.AT_MOST: (
            "bis zu, höchstens, maximal, nicht mehr als, allenfalls, kleiner oder gleich, kleiner gleich, ein "
            "maximum von, <=, ≤, nicht über, bis maximal, so viele wie, max., bis zu der, höchstens die, maximal die, "
            "keine mehr als, nicht größer als, "
            "nicht höher als, nicht länger als, bis zu rund, bis zu etwa, bis zu geschätzt, maximum"
        ),
        Hedge.EXACT: (
            "genau, exakt, insgesamt, gleich, nur, alle, lediglich, zusammen, stärke, magnitude, wert, index, bloß, "
            "gerade einmal, gerade mal, allein, bereits, schon, erst, immerhin, sogar, jeweils, rekordwert, summe"
        ),
    }),
    fillers=word_set("weitere weiteren weiterer zusätzliche zusätzlichen zusätzlich noch jeweils andere anderen "
    "volle satte stolze ganze"),
    bound_joiners=frozenset({"und", ",", "aber"}),
    hedges_after=phrases({
        Hedge.AT_LEAST: (
            "oder mehr, und mehr, oder darüber, aufwärts, oder höher, und darüber, oder älter, oder größer, plus, oder "
            "länger, oder besser, oder schneller, und älter, und länger, und höher, mindestens, oder noch mehr"
        ),
        Hedge.AT_MOST: (
            "oder weniger, oder darunter, und weniger, und darunter, oder kleiner, oder jünger, oder niedriger, oder "
            "kürzer, und jünger, höchstens, maximal"
        ),
        Hedge.ABOUT: "oder so, oder mehr oder weniger, plus minus, ungefähr",
    }),
    than=frozenset({"als"}),
    units_before={"tempo": "kilometre per hour"},
    below_zero=phrases({
        True: "unter null, unter dem gefrierpunkt, minus",
    }),
    units=phrases({
        "percent": "prozent, %, v.h., v. h., vom hundert, proz., prozentig(e|en|er|es|em), -prozentig(e|en|er|es|em)",
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
        "thb": "baht",
        "idr": "rupiah",
        "kwd": "dinar(e|en)",
        "myr": "ringgit",
        "sgd": "singapur-dollar",
        "twd": "taiwan-dollar",
        "vnd": "dong",
        "hrk": "kuna",
        "php": "philippinische peso(s)",
        "egp": "ägyptische pfund",
        "isk": "isländische kronen",
        "ron": "leu, lei",
        "bgn": "lew, lewa",
        "rsd": "serbische dinar",
        "ars": "argentinische peso(s)",
        "ngn": "naira",
        "mad": "marokkanische dirham",
        "kzt": "tenge",
        "bitcoin": "bitcoin(s)",
        "finnish mark": "finnische mark, finnischen mark",
        "cent": "cent(s), rappen",
        "penny": "pence, penny",
        "dem": "mark, d-mark, deutsche mark",
        "second": "sekunde(n), sek., sek, sekündig(e|en|er|es|em), -sekündig(e|en|er|es|em)",
        "minute": "minute(n), min., min, minütig(e|en|er|es|em), -minütig(e|en|er|es|em)",
        "hour": "stunde(n), std., std, stündig(e|en|er|es|em), -stündig(e|en|er|es|em)",
        "day": "tag(e|en|s|es), tägig(e|en|er|es|em), -tägig(e|en|er|es|em)",
        "week": "woche(n), wöchig(e|en|er|es|em), -wöchig(e|en|er|es|em)",
        "month": "monat(e|en|s), monatig(e|en|er|es|em), -monatig(e|en|er|es|em)",
        "year": "jahr(e|en|s|es)",
        "decade": "jahrzehnt(e|en)",
        "century": "jahrhundert(e|en)",
        "night": "nacht, nächte, nächten",
        "quarter": "quartal(e|en)",
        "weekend": "wochenende(n)",
        "millennium": "jahrtausend(e|en)",
        "semester": "semester(n)",
        "season": "saison(s)",
        "generation": "generation(en)",
        "microsecond": "mikrosekunde(n)",
        "nanosecond": "nanosekunde(n)",
        "millisecond": "millisekunde(n)",
        "year of age": (
            "jahre alt, jahr alt, jahren alt, jahre jung, jährige, jährigen, jähriger, jähriges, jährig, - jährige, "
            "-jährige, -jährigen, -jähriger, -jähriges, -jährig, jahre alte, jahre alten, jahre alter, lebensjahre, "
            "lebensjahren, jährigem, -jährigem"
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
        "acre": "acre(s)",
        "hectare": "hektar(e|en), ha",
        "square mile": "quadratmeile(n)",
        "square foot": "quadratfuß",
        "square metre": "quadratmeter(n), qm",
        "square kilometre": "quadratkilometer(n), qkm",
        "square centimetre": "quadratzentimeter(n)",
        "cubic metre": "kubikmeter(n)",
        "cubic kilometre": "kubikkilometer(n)",
        "cubic centimetre": "kubikzentimeter(n)",
        "kilometre per hour": "kilometer(n) pro stunde, stundenkilometer(n), km/h, kmh, kilometer(n) in der stunde",
        "mile per hour": "meile(n) pro stunde, mph",
        "metre per second": "meter(n) pro sekunde",
        "knot": "knoten",
        "metric ton": "tonne(n), t",
        "kilogram": "kilo(s)",
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
        "cubic foot": "kubikfuß",
        "cubic decimetre": "kubikdezimeter(n)",
        "cubic millimetre": "kubikmillimeter(n)",
        "square millimetre": "quadratmillimeter(n)",
        "square inch": "quadratzoll",
        "square yard": "quadratyard(s)",
        "mile per gallon": "meilen pro gallone",
        "megapixel": "megapixel(n)",
        "revolution per minute": "umdrehungen pro minute, u/min",
        "british thermal unit": "btu",
        "pound per square inch": "pfund pro quadratzoll",
        "kilocalorie": "kilokalorie(n)",
        "rankine": "grad rankine",
        "fluid ounce": "flüssigunze(n)",
        "quart": "quart(s)",
        "kilometre per second": "kilometer pro sekunde, kilometern pro sekunde",
        "stone": "stone",
        "bushel": "scheffel(n)",
        "league": "wegstunde(n)",
        "megabit per second": "megabit pro sekunde",
        "gigabit per second": "gigabit pro sekunde",
        "quintal": "doppelzentner(n)",
        "time": "mal, -mal",
    }),
    metric=forms({
        "lumen": "lumen",
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
    points=word_set("punkt punkte punkten"),
    months=word_set(
        "januar jänner februar feber märz april mai juni juli august september oktober november dezember jan feb mär "
        "apr jun jul aug sept sep okt nov dez"
    ),
    weak_months=frozenset(),
    before_year=word_set(
        "im in seit bis von ab vor nach anfang mitte ende jahr jahre jahres jahren sommer herbst um gegen zwischen und "
        "für schon bereits noch erst auch wie jahrgang baujahr stand april mai märz wahl wm em olympia spätestens"
    ),
    surely_before_year=word_set("in seit"),
    seasons=word_set(
        "frühjahr frühling sommer frühsommer spätsommer hochsommer herbst spätherbst winter jahreswechsel weihnachten "
        "ostern pfingsten silvester anno saison"
    ),
    eras=phrases({
        True: "n. chr., v. chr., n.chr., v.chr., nach christus, vor christus, u. z., v. u. z.",
    }),
    dotted_ordinals=True,
    before_ordinal=word_set(
        "der die das den dem des am im zum zur vom beim ins dieser diesem diesen dieses jeder jedem jeden jedes einem "
        "einer einen ein eine ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines unser unserem"
    ),
    labels=word_set(
        "tag zimmer raum flug seite seiten artikel paragraf paragraph nr nummer kapitel abschnitt teil schritt phase "
        "stufe gleis linie bus halle gate band ausgabe folge staffel typ modell version hausnummer autobahn "
        "bundesstraße klasse runde gruppe figur abbildung abb tel telefon fax postfach plz konto kanal platz block "
        "boeing airbus leopard tornado eurofighter a b ziffer absatz abs spieltag etage stock apollo formel iphone "
        "galaxy microsoft office art lit windows rang liga startnummer aktenzeichen az postleitzahl kreisstraße "
        "landstraße l k u s "
        "tor terminal wagen haus tür eingang bahnsteig kategorie warnstufe alarmstufe pflegegrad "
        "grundgesetz stgb paragrafen artikeln resolution entwurf update"
    ),
    after_ordinal=word_set(
        "fc fsv bundesliga liga halbzeit quartal halbjahr weltkrieg jahrhundert spieltag runde etappe"
    ),
    things=frozenset({"dinge"}),
    listing=word_set(
        "dinge fakten fragen tipps gründe wege lehren erkenntnisse antworten thesen ideen regeln zitate bilder "
        "grafiken "
        "punkten mythen orte bücher filme serien rezepte tricks beispiele schritte"
    ),
    clock=word_set("uhr"),
    before_half_hour=word_set("halb"),
    score_words=frozenset({"zu"}),
    weak_before_age=word_set("mit anfang mitte ende"),
    lasting_things=(
        "haft", "strafe", "amtszeit", "laufzeit", "vertrag", "vertrags", "krieg", "kriegs", "frist", "pause", "ehe",
        "bestehen", "bestehens", "jubiläum", "jubiläums", "mission", "sperre", "herrschaft", "verhandlungen",
        "konflikt", "konflikts", "regierungszeit", "besatzung", "ausbildung", "studie", "garantie", "bauzeit",
        "verspätung", "verbot", "karriere", "suche", "recherche", "ermittlungen", "arbeit", "forschung", "prozess",
        "streit",
        "zusammenarbeit", "plan", "programm", "projekt", "vorbereitung", "dauer", "abstand", "verlauf", "hoch", "tief",
        "mietvertrag", "wartezeit", "pacht", "darlehen", "kredit", "kredite", "papiere", "treasuries", "bonds",
        "bewährung", "tradition", "geschichte", "erfahrung", "abwesenheit",
        "tief", "tiefs", "hochs", "anleihe", "anleihen", "rendite", "zyklus", "übergangsphase", "phase", "periode",
    ),
    before_hour=word_set("um gegen ab bis"),
    before_age=phrases({
        True: "im alter von, alter von, alter",
    }),
    before_lone_age=phrases({
        True: "er war, sie war, er ist, sie ist, er wurde, sie wurde, erst, wird, wurde er, wurde sie",
    }),
    counting=phrases({True: "zahl(en), anzahl, gesamtzahl"}),
    nouns=phrases({
        "soldier": (
            "soldat(en|in|innen), truppen, truppe, militärangehörige(n|r), armeeangehörige(n|r), "
            "kämpfer(n|in|innen), streitkräfte(n), infanterist(en), rekrut(en), reservist(en), söldner(n), "
            "wehrpflichtige(n|r), uniformierte(n|r)"
        ),
        "people": (
            "mensch(en), person(en), leute(n), bürger(n|in|innen), einzelpersonen, köpfig(e|en|er|es|em), "
            "menschenleben, staatsbürger(n)"
        ),
        "dead": (
            "tote(n|r), todesopfer(n|s), todesfall, todesfälle(n), getötete(n|r), leiche(n), leichnam(e|en), tot, "
            "getötet, gestorbene(n), gefallene(n|r), verstorbene(n|r), ums leben, getöteten"
        ),
        "injured": (
            "verletzte(n|r), verwundete(n|r), schwerverletzte(n|r), leichtverletzte(n|r), schwerverwundete(n), "
            "verletzt, verwundet"
        ),
        "missing": "vermisste(n|r), vermisst, verschollene(n), verschwundene(n)",
        "child": "kind(er|ern|es), säugling(e|en), baby(s), kleinkind(er|ern)",
        "boy": "junge(n), knabe(n), bub(en)",
        "girl": "mädchen",
        "woman": "frau(en)",
        "man": "mann, männer(n)",
        "teenager": "jugendliche(n|r), teenager(n)",
        "adult": "erwachsene(n|r)",
        "parent": "eltern, elternteil(e)",
        "couple": "paar(e|en), ehepaar(e|en)",
        "victim": "opfer(n|s), geschädigte(n), betroffene(n)",
        "casualty": "verlust(e|en)",
        "police officer": (
            "polizist(en|in|innen), polizeibeamte(n|r), polizeibeamtin, polizeikräfte(n), beamte(n|r), "
            "ordnungshüter(n)"
        ),
        "police": "polizei",
        "emergency worker": "einsatzkraft, einsatzkräfte(n)",
        "rescuer": "retter(n), rettungskräfte(n), rettungskraft, helfer(n|in|innen), sanitäter(n)",
        "firefighter": "feuerwehrmann, feuerwehrleute(n), feuerwehrmänner(n), feuerwehrkräfte(n), feuerwehrfrau(en)",
        "staff": "mitarbeiter(n|in|innen|s), mitarbeitende(n|r), belegschaft, personal",
        "employee": "beschäftigte(n|r), angestellte(n|r), arbeitnehmer(n|in|innen)",
        "worker": "arbeiter(n|in|innen|s), arbeitskraft, arbeitskräfte(n), fachkräfte(n), bauarbeiter(n)",
        "job": "arbeitsplatz, arbeitsplätze(n), stelle(n), job(s), posten, jobabbau",
        "unemployed": "arbeitslose(n|r), erwerbslose(n)",
        "retiree": "rentner(n|in|innen), pensionär(e|en)",
        "protester": (
            "demonstrant(en|in|innen), demonstrierende(n|r), protestierende(n|r), protestler(n), "
            "gegendemonstrant(en)"
        ),
        "participant": "teilnehmer(n|in|innen), teilnehmende(n), befragte(n|r)",
        "refugee": (
            "flüchtling(e|en|s), geflüchtete(n|r), schutzsuchende(n|r), vertriebene(n|r), kriegsflüchtling(e|en)"
        ),
        "asylum seeker": "asylbewerber(n), asylsuchende(n)",
        "migrant": "migrant(en|in|innen), einwanderer(n), zuwanderer(n), eingewanderte(n)",
        "foreigner": "ausländer(n|in|innen)",
        "prisoner": (
            "gefangene(n|r), häftling(e|en|s), kriegsgefangene(n|r), inhaftierte(n|r), insasse, "
            "strafgefangene(n), gefängnisinsassen"
        ),
        "hostage": "geisel(n)",
        "civilian": "zivilist(en|in|innen), zivilperson(en)",
        "patient": "patient(en|in|innen), kranke(n|r), erkrankte(n|r)",
        "infected": "infizierte(n|r)",
        "student": "student(en|in|innen), studierende(n|r), schüler(n|in|innen|s)",
        "teacher": "lehrer(n|in|innen|s), lehrkraft, lehrkräfte(n), pädagoge(n)",
        "apprentice": "auszubildende(n|r), azubi(s), lehrling(e|en)",
        "passenger": "passagier(e|en|s), fahrgast, fahrgäste(n), reisende(n|r), insassen, fluggast, fluggäste(n)",
        "crew member": "besatzungsmitglied(er|ern), crewmitglied(er|ern)",
        "vote": "stimme(n), wählerstimme(n)",
        "voter": "wähler(n|in|innen|s), wahlberechtigte(n|r), stimmberechtigte(n|r)",
        "seat": "sitz(e|en), mandat(e|en), sitzplatz, sitzplätze(n)",
        "house": "haus, häuser(n), wohnhaus, wohnhäuser(n), einfamilienhäuser(n)",
        "home": "wohnung(en), behausung(en), eigenheim(e|en)",
        "resident": "einwohner(n|in|innen|s), anwohner(n|in|innen|s), bewohner(n|in|innen|s)",
        "building": "gebäude(n|s), bauwerk(e|en), hochhaus, hochhäuser(n)",
        "apartment": "apartment(s)",
        "drone": "drohne(n), kampfdrohne(n)",
        "missile": "rakete(n), marschflugkörper(n|s), lenkwaffe(n), flugkörper(n), lenkflugkörper(n)",
        "rocket": "raketengeschoss(e|en)",
        "bomb": "bombe(n), gleitbombe(n), sprengsatz, sprengsätze(n)",
        "shell": "granate(n), geschoss(e|en)",
        "mine": "mine(n), landmine(n)",
        "weapon": "waffe(n), schusswaffe(n)",
        "tank": "panzer(n|s), kampfpanzer(n)",
        "aircraft": "flugzeug(e|en|s), maschine(n), kampfjet(s), jet(s), kampfflugzeug(e|en)",
        "helicopter": "hubschrauber(n|s), helikopter(n|s)",
        "ship": "schiff(e|en|s), frachter(n|s), tanker(n|s), kriegsschiff(e|en)",
        "boat": "boot(e|en|s), schlauchboot(e|en)",
        "vehicle": "fahrzeug(e|en|s), kraftfahrzeug(e|en)",
        "car": "auto(s), pkw, pkws, wagen, personenwagen, neuwagen",
        "truck": "lastwagen, lkw, lkws, laster(n), lastkraftwagen",
        "bus": "bus, busse(n)",
        "bicycle": "fahrrad, fahrräder(n), rad, räder(n)",
        "train": "zug, züge(n)",
        "case": "fall, fälle(n), infektion(en), neuinfektion(en), erkrankung(en), ansteckung(en)",
        "incident": "vorfall, vorfälle(n)",
        "accident": "unfall, unfälle(n), unglück(e)",
        "raid": "überfall, überfälle(n), razzia, razzien",
        "outage": "ausfall, ausfälle(n)",
        "attack": "angriff(e|en|s), attacke(n), anschlag, anschläge(n)",
        "strike": "luftschlag, luftschläge(n), luftangriff(e|en)",
        "explosion": "explosion(en), detonation(en)",
        "country": "land, länder(n), staat(en|s), nation(en)",
        "city": "stadt, städte(n), großstadt, großstädte(n), kleinstadt",
        "village": "dorf, dörfer(n), ortschaft(en)",
        "municipality": "gemeinde(n), kommune(n)",
        "settlement": "siedlung(en)",
        "district": "bezirk(e|en|s), landkreis(e|en), kreis(e|en), stadtteil(e|en), distrikt(e|en)",
        "region": "region(en), gebiet(e|en)",
        "province": "provinz(en)",
        "state": "bundesstaat(en), bundesland, bundesländer(n)",
        "island": "insel(n)",
        "company": "unternehmen(s), firma, firmen, betrieb(e|en), konzern(e|en), gesellschaft(en), startup(s)",
        "bank": "bank, banken",
        "store": "geschäft(e|en), laden, läden, filiale(n), supermarkt, supermärkte(n), kaufhaus, kaufhäuser(n)",
        "factory": "fabrik(en), werk(e|en)",
        "plant": "kraftwerk(e|en), anlage(n)",
        "reactor": "reaktor, reaktoren",
        "restaurant": "restaurant(s), lokal(e|en)",
        "hotel": "hotel(s)",
        "museum": "museum, museen",
        "church": "kirche(n)",
        "bridge": "brücke(n)",
        "road": "straße(n)",
        "airport": "flughafen, flughäfen",
        "port": "hafen, häfen",
        "station": "bahnhof, bahnhöfe(n)",
        "petrol station": "tankstelle(n)",
        "stop": "haltestelle(n)",
        "construction site": "baustelle(n)",
        "site": "standort(e|en|s)",
        "base": "stützpunkt(e|en), basis",
        "camp": "lager(n), camp(s)",
        "tent": "zelt(e|en)",
        "room": "zimmer(n)",
        "bed": "bett(en), krankenhausbett(en)",
        "point": "punkt(e|en|s), zähler(n)",
        "goal": "tor(e|en|s), treffer(n|s)",
        "game": "spiel(e|en|s), partie(n), begegnung(en)",
        "medal": "medaille(n), goldmedaille(n)",
        "title": "titel",
        "player": "spieler(n|in|innen|s), profi(s)",
        "athlete": "athlet(en|in|innen), sportler(n|in|innen)",
        "team": "mannschaft(en), team(s)",
        "doctor": "arzt, ärzte(n), ärztin, ärztinnen, mediziner(n|in|innen), doktoren",
        "nurse": "pflegekraft, pflegekräfte(n), krankenpfleger(n), krankenschwester(n)",
        "scientist": "wissenschaftler(n|in|innen), forscher(n|in|innen), forschende(n)",
        "journalist": "journalist(en|in|innen), reporter(n|in|innen)",
        "lawyer": "anwalt, anwälte(n), anwältin, anwältinnen, rechtsanwälte(n)",
        "judge": "richter(n|in|innen)",
        "juror": "geschworene(n|r)",
        "expert": "experte(n), expertin, expertinnen, fachleute(n), sachverständige(n)",
        "investor": "investor, investoren, anleger(n)",
        "author": "autor, autoren, autorin, autorinnen",
        "director": "direktor, direktoren",
        "senator": "senator, senatoren",
        "engine": "motor, motoren",
        "sector": "sektor, sektoren",
        "tractor": "traktor, traktoren",
        "diplomat": "diplomat(en|in|innen)",
        "minister": "minister(n|in|innen)",
        "official": "funktionär(e|en)",
        "candidate": "kandidat(en|in|innen), bewerber(n|in|innen)",
        "delegate": "delegierte(n|r)",
        "lawmaker": "abgeordnete(n|r), parlamentarier(n|in|innen), abgeordneter",
        "driver": "fahrer(n|in|innen), autofahrer(n), fahrzeugführer(n)",
        "pilot": "pilot(en|in|innen)",
        "pedestrian": "fußgänger(n|in|innen)",
        "farmer": "landwirt(e|en), bauer(n), bäuerinnen, landwirtin",
        "fisherman": "fischer(n)",
        "suspect": "verdächtige(n|r), tatverdächtige(n|r), beschuldigte(n|r)",
        "attacker": "angreifer(n), attentäter(n)",
        "perpetrator": "täter(n|in|innen|s)",
        "defendant": "angeklagte(n|r)",
        "plaintiff": "kläger(n|in|innen)",
        "witness": "zeuge(n), zeugin, zeuginnen, augenzeuge(n)",
        "terrorist": "terrorist(en), extremist(en), islamist(en)",
        "rebel": "rebell(en), aufständische(n|r)",
        "settler": "siedler(n)",
        "homeless": "obdachlose(n|r), wohnungslose(n)",
        "arrest": "festnahme(n), festgenommene(n|r), verhaftung(en)",
        "crime": "straftat(en), verbrechen, delikt(e|en)",
        "murder": "mord(e|en), morde(n)",
        "flight": "flug, flüge(n), flugverbindung(en)",
        "trip": "ausflug, ausflüge(n), reise(n), fahrt(en)",
        "school": "schule(n)",
        "university": "universität(en), hochschule(n)",
        "hospital": "krankenhaus, krankenhäuser(n), klinik(en), spital, spitäler(n)",
        "household": "haushalt(e|en|s), familie(n)",
        "member": "mitglied(er|ern|s)",
        "committee": "ausschuss, ausschüsse(n)",
        "party": "partei(en)",
        "survivor": "überlebende(n|r)",
        "animal": "tier(e|en|s)",
        "quarters": "quartier(e|en)",
        "officer": "offizier(e|en)",
        "dog": "hund(e|en)",
        "cat": "katze(n)",
        "horse": "pferd(e|en)",
        "cow": "kuh, kühe(n), rind(er|ern)",
        "pig": "schwein(e|en)",
        "sheep": "schaf(e|en)",
        "chicken": "huhn, hühner(n)",
        "fish": "fisch(e|en)",
        "bird": "vogel, vögel(n)",
        "wolf": "wolf, wölfe(n)",
        "bear": "bär, bären",
        "tree": "baum, bäume(n)",
        "customer": "kunde, kunden, kundin, kundinnen",
        "user": "nutzer(n|in|innen), anwender(n)",
        "follower": "follower(n)",
        "subscriber": "abonnent(en|in|innen)",
        "reader": "leser(n|in|innen)",
        "viewer": "fernsehzuschauer(n)",
        "listener": "hörer(n|in|innen)",
        "spectator": "zuschauer(n|in|innen), zuschauende(n)",
        "visitor": "besucher(n|in|innen), tourist(en|in|innen), urlauber(n|in|innen), besuchende(n)",
        "guest": "gast, gäste(n)",
        "fan": "fan(s), anhänger(n|in|innen), unterstützer(n)",
        "volunteer": "freiwillige(n|r), ehrenamtliche(n|r)",
        "shareholder": "aktionär(e|en)",
        "share": "aktie(n), anteil(e|en), anteilsschein(e)",
        "copy": "exemplar(e|en), kopie(n)",
        "book": "buch, bücher(n)",
        "film": "film(e|en)",
        "song": "lied(er|ern), song(s)",
        "page": "seite(n)",
        "word": "wort, wörter(n), worte(n)",
        "photo": "foto(s), bild(er|ern)",
        "document": "dokument(e|en)",
        "message": "nachricht(en)",
        "question": "frage(n)",
        "answer": "antwort(en)",
        "proposal": "vorschlag, vorschläge(n)",
        "application": "antrag, anträge(n), asylantrag, asylanträge(n)",
        "complaint": "beschwerde(n), klage(n), anzeige(n), strafanzeige(n)",
        "contract": "vertrag, verträge(n)",
        "law": "gesetz(e|en)",
        "measure": "maßnahme(n)",
        "sanction": "sanktion(en)",
        "meeting": "treffen, sitzung(en), tagung(en)",
        "event": "veranstaltung(en)",
        "demonstration": "demonstration(en), kundgebung(en), demo(s), protest(e|en)",
        "operation": "einsatz, einsätze(n), operation(en)",
        "test": "test(s), tests",
        "dose": "dosis, dosen, impfdosis, impfdosen",
        "vaccination": "impfung(en)",
        "ticket": "ticket(s), karten, eintrittskarte(n)",
        "bottle": "flasche(n)",
        "bullet": "kugel(n), patrone(n)",
        "shot": "schuss, schüsse(n)",
        "subsidy": "zuschuss, zuschüsse(n)",
        "unit": "einheit(en), wohneinheit(en)",
        "fire": "brand, brände(n), feuer(n), waldbrand, waldbrände(n)",
        "quake": "beben, erdbeben, erdstöße(n), nachbeben",
        "storm": "sturm, stürme(n)",
        "series": "serie(n)",
        "birth": "geburt(en), geburten",
        "wedding": "hochzeit(en), eheschließung(en)",
        "divorce": "scheidung(en)",
        "satellite": "satellit(en)",
        "egg": "ei, eier(n)",
        "meal": "mahlzeit(en)",
        "language": "sprache(n)",
        "container": "container(n|s)",
        "order": "bestellung(en), auftrag, aufträge(n)",
        "appointment": "termin(e|en)",
        "network": "netzwerk(e|en)",
        "example": "beispiel(e|en)",
        "poll": "umfrage(n)",
        "charge": "anklage(n), anklagepunkt(e|en)",
        "combination": "kombination(en)",
        "emergency": "notfall, notfälle(n)",
        "motorcycle": "motorrad, motorräder(n)",
        "surplus": "überschuss, überschüsse(n)",
        "vacancy": "vakanz(en)",
        "contact": "kontakt(e|en)",
        "product": "produkt(e|en)",
        "project": "projekt(e|en)",
        "object": "objekt(e|en)",
        "washing machine": "waschmaschine(n)",
    }),
    countries=phrases({
        "KP": "nordkoreanisch(e|en|er|es|em), nordkorea(s), nordkoreaner(n|in|innen)",
        "KR": "südkoreanisch(e|en|er|es|em), südkorea(s), südkoreaner(n|in|innen)",
        "RU": "russisch(e|en|er|es|em), russland(s), russe, russen, russin, russinnen",
        "UA": "ukrainisch(e|en|er|es|em), ukraine, ukrainer(n|in|innen|s)",
        "US": (
            "amerikanisch(e|en|er|es|em), us, usa, u.s., us-amerikanisch(e|en|er|es|em), us-amerikaner(n), "
            "amerikaner(n|in|innen), vereinigte staaten, vereinigten staaten"
        ),
        "GB": (
            "britisch(e|en|er|es|em), großbritannien(s), brite(n), britin, britinnen, englisch(e|en|er|es|em), "
            "england(s), engländer(n|in|innen), vereinigte königreich, vereinigten königreich"
        ),
        "DE": "deutsch(e|en|er|es|em), deutschland(s), bundesdeutsch(e|en|er|es|em)",
        "FR": "französisch(e|en|er|es|em), frankreich(s), franzose(n), französin, französinnen",
        "ES": "spanisch(e|en|er|es|em), spanien(s), spanier(n|in|innen)",
        "IT": "italienisch(e|en|er|es|em), italien(s), italiener(n|in|innen)",
        "CN": "chinesisch(e|en|er|es|em), china(s), chinese(n), chinesin, chinesinnen",
        "TW": "taiwanisch(e|en|er|es|em), taiwan(s), taiwanesisch(e|en|er|es|em), taiwaner(n)",
        "JP": "japanisch(e|en|er|es|em), japan(s), japaner(n|in|innen)",
        "IL": "israelisch(e|en|er|es|em), israel(s), israeli(s), israelin",
        "PS": "palästinensisch(e|en|er|es|em), palästinenser(n|in|innen)",
        "IR": "iranisch(e|en|er|es|em), iran(s), iraner(n|in|innen)",
        "IQ": "irakisch(e|en|er|es|em), irak(s), iraker(n|in|innen)",
        "SY": "syrisch(e|en|er|es|em), syrien(s), syrer(n|in|innen)",
        "TR": "türkisch(e|en|er|es|em), türkei, türke(n), türkin, türkinnen",
        "PL": "polnisch(e|en|er|es|em), polen(s), pole",
        "IN": "indisch(e|en|er|es|em), indien(s), inder(n|in|innen)",
        "PK": "pakistanisch(e|en|er|es|em), pakistan(s), pakistaner(n)",
        "BD": "bangladeschisch(e|en|er|es|em), bangladesch(e|en|er|es|em)",
        "AF": "afghanisch(e|en|er|es|em), afghanistan(s), afghane(n), afghanin, afghaninnen",
        "MX": "mexikanisch(e|en|er|es|em), mexiko(s), mexikaner(n|in|innen)",
        "CA": "kanadisch(e|en|er|es|em), kanada(s), kanadier(n|in|innen)",
        "BR": "brasilianisch(e|en|er|es|em), brasilien(s), brasilianer(n|in|innen)",
        "AR": "argentinisch(e|en|er|es|em), argentinien(s), argentinier(n|in|innen)",
        "CL": "chilenisch(e|en|er|es|em), chile(s), chilene(n)",
        "PE": "peruanisch(e|en|er|es|em), peru(s), peruaner(n)",
        "AU": "australisch(e|en|er|es|em), australien(s), australier(n|in|innen)",
        "NZ": "neuseeländisch(e|en|er|es|em), neuseeland(s), neuseeländer(n)",
        "LB": "libanesisch(e|en|er|es|em), libanon(s), libanese(n)",
        "JO": "jordanisch(e|en|er|es|em), jordanien(s), jordanier(n)",
        "EG": "ägyptisch(e|en|er|es|em), ägypten(s), ägypter(n|in|innen)",
        "LY": "libysch(e|en|er|es|em), libyen(s), libyer(n)",
        "TN": "tunesisch(e|en|er|es|em), tunesien(s), tunesier(n)",
        "DZ": "algerisch(e|en|er|es|em), algerien(s), algerier(n)",
        "MA": "marokkanisch(e|en|er|es|em), marokko(s), marokkaner(n|in|innen)",
        "SA": (
            "saudisch(e|en|er|es|em), saudi-arabisch(e|en|er|es|em), saudi-arabien(s), saudi(s), "
            "saudiarabisch(e|en|er|es|em)"
        ),
        "QA": "katarisch(e|en|er|es|em), katar(s)",
        "AE": "emiratisch(e|en|er|es|em)",
        "YE": "jemenitisch(e|en|er|es|em), jemen(s), jemenit(en)",
        "SD": "sudanesisch(e|en|er|es|em), sudan(s), sudanese(n)",
        "ET": "äthiopisch(e|en|er|es|em), äthiopien(s), äthiopier(n)",
        "ER": "eritreisch(e|en|er|es|em), eritrea(s), eritreer(n)",
        "SO": "somalisch(e|en|er|es|em), somalia(s), somalier(n)",
        "KE": "kenianisch(e|en|er|es|em), kenia(s), kenianer(n)",
        "CD": "kongolesisch(e|en|er|es|em), kongo(s), kongolese(n)",
        "ML": "malisch(e|en|er|es|em), mali(s), malier(n)",
        "NG": "nigerianisch(e|en|er|es|em), nigeria(s), nigerianer(n|in|innen)",
        "ZA": "südafrikanisch(e|en|er|es|em), südafrika(s), südafrikaner(n|in|innen)",
        "VE": "venezolanisch(e|en|er|es|em), venezuela(s), venezolaner(n|in|innen)",
        "CO": "kolumbianisch(e|en|er|es|em), kolumbien(s), kolumbianer(n)",
        "CU": "kubanisch(e|en|er|es|em), kuba(s), kubaner(n|in|innen)",
        "HT": "haitianisch(e|en|er|es|em), haiti(s), haitianer(n)",
        "BY": "belarussisch(e|en|er|es|em), belarus, weißrussisch(e|en|er|es|em), belarusse(n)",
        "MD": "moldauisch(e|en|er|es|em), moldau, moldawien(s)",
        "GE": "georgisch(e|en|er|es|em), georgien(s), georgier(n)",
        "AM": "armenisch(e|en|er|es|em), armenien(s), armenier(n)",
        "AZ": "aserbaidschanisch(e|en|er|es|em), aserbaidschan(s)",
        "KZ": "kasachisch(e|en|er|es|em), kasachstan(s)",
        "AT": "österreichisch(e|en|er|es|em), österreich(s), österreicher(n|in|innen)",
        "CH": "schweizer(n|in|innen), schweizerisch(e|en|er|es|em), schweiz",
        "NL": (
            "niederländisch(e|en|er|es|em), niederlande(n), niederländer(n|in|innen), holländisch(e|en|er|es|em), "
            "holland(s), holländer(n)"
        ),
        "BE": "belgisch(e|en|er|es|em), belgien(s), belgier(n|in|innen)",
        "LU": "luxemburgisch(e|en|er|es|em), luxemburg(s)",
        "SE": "schwedisch(e|en|er|es|em), schweden(s), schwede",
        "NO": "norwegisch(e|en|er|es|em), norwegen(s), norweger(n|in|innen)",
        "FI": "finnisch(e|en|er|es|em), finnland(s), finne(n)",
        "DK": "dänisch(e|en|er|es|em), dänemark(s), däne(n)",
        "IS": "isländisch(e|en|er|es|em), island(s), isländer(n)",
        "EE": "estnisch(e|en|er|es|em), estland(s)",
        "LV": "lettisch(e|en|er|es|em), lettland(s)",
        "LT": "litauisch(e|en|er|es|em), litauen(s), litauer(n)",
        "IE": "irisch(e|en|er|es|em), irland(s), ire(n)",
        "PT": "portugiesisch(e|en|er|es|em), portugal(s), portugiese(n)",
        "GR": "griechisch(e|en|er|es|em), griechenland(s), grieche(n), griechin",
        "CY": "zyprisch(e|en|er|es|em), zypern(s), zyprer(n)",
        "HU": "ungarisch(e|en|er|es|em), ungarn(s), ungar",
        "RO": "rumänisch(e|en|er|es|em), rumänien(s), rumäne(n), rumänin",
        "BG": "bulgarisch(e|en|er|es|em), bulgarien(s), bulgare(n)",
        "RS": "serbisch(e|en|er|es|em), serbien(s), serbe(n)",
        "HR": "kroatisch(e|en|er|es|em), kroatien(s), kroate(n)",
        "SI": "slowenisch(e|en|er|es|em), slowenien(s), slowene(n)",
        "SK": "slowakisch(e|en|er|es|em), slowakei, slowake(n)",
        "CZ": "tschechisch(e|en|er|es|em), tschechien(s), tscheche(n), tschechin",
        "BA": "bosnisch(e|en|er|es|em), bosnien(s), bosnier(n)",
        "XK": "kosovarisch(e|en|er|es|em), kosovo(s), kosovare(n)",
        "AL": "albanisch(e|en|er|es|em), albanien(s), albaner(n)",
        "VN": "vietnamesisch(e|en|er|es|em), vietnam(s), vietnamese(n)",
        "TH": "thailändisch(e|en|er|es|em), thailand(s), thailänder(n)",
        "ID": "indonesisch(e|en|er|es|em), indonesien(s), indonesier(n)",
        "PH": "philippinisch(e|en|er|es|em), philippinen, filipino(s)",
        "MM": "myanmarisch(e|en|er|es|em), myanmar(s)",
        "NP": "nepalesisch(e|en|er|es|em), nepal(s), nepalese(n)",
    }),
    stop=word_set(
        "der die das den dem des ein eine einen einem einer eines und oder aber als in im an am auf aus bei bis durch "
        "für gegen hinter mit nach neben ohne seit über um unter vom von vor während wegen zu zum zur zwischen ist "
        "sind war waren wird werden wurde wurden worden hat haben hatte hatten sei seien dass daß ob wenn weil wie wo "
        "was wer nicht auch nur noch schon sich er sie es ihm ihr ihn ihnen sein seine ihre dort hier da dann so "
        "sowie beim ums ins sagte sagten teilte teilten laut jedoch kam kamen ging gingen liegt lag lagen blieb stieg "
        "fiel sank starben starb gab gaben gibt nahm nahmen nimmt fand fanden findet stand standen steht stehenlief "
        "liefen läuft traf trafen trifft floh flohen verließ verließen erreichte erreichten erreicht erklärte "
        "erklärten meldete meldeten berichtete berichteten sprach sprachen spricht forderte forderten fordert "
        "erschütterte erschütterten zerstörte zerstörten tötete töteten zeigte zeigten zeigt führte führten führt "
        "machte machten macht brachte brachten bringt hielt hielten hält zog zogen zieht schloss schlossen verlor "
        "verloren gewann gewannen gewinnt kostete kosteten kostet kosten dauerte dauerten dauert lebte lebten lebt "
        "leben wohnen wohnten arbeiteten arbeiten arbeitet stimmten stimmte stimmt demonstrierten protestierten "
        "reichte reichten reicht brauchte brauchten braucht brauchen erhielt erhielten erhält bekam bekamen bekommt "
        "wollte wollten will wollen sollte sollten soll sollen konnte konnten kann können musste mussten muss müssen "
        "durfte dürfen darf mögen möchte werde würde würden wäre wären hätte hätten könnte könnten müsste bleibe "
        "fehlen fehlten fehlt entstand entstanden folgte folgten folgt begann begannen beginnt endete endeten endet "
        "lässt ließ ließen lassen geht gehen kommt kommen fährt fuhr fuhren sieht sah sahen saß saßen sitzt stammt "
        "stammen stammten gehört gehören gehörten betrug betragen beträgt umfasst umfasste flüchteten versammelten "
        "rechnet rechnete rechnen plant planen gestorben getötet ersetzt davon seither seitdem damals jetzt heute "
        "gestern morgen bereits wieder mehr weniger denn doch sondern bevor nachdem damit darauf danach davor daraus "
        "dazu dafür dagegen inzwischen weiterhin allein mittlerweile zumindest etwa rund fast lang entfernt januar "
        "februar märz april mai juni juli august september oktober november dezember montag dienstag mittwoch "
        "donnerstag freitag samstag sonntag pro je darunter jeweils insgesamt zuvor später"
    ),
    capital_adjectives=("er", "ische", "ischen"),
    noun_rule="capital",
)  # fmt: skip
