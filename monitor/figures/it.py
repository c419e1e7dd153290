"""Italian."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.phrases import forms, phrases, word_set
from monitor.models import Hedge

__all__ = ["TABLES"]

TABLES = Language(
    code="it",
    spoken="it",
    decimal_mark=",",
    cardinals={
        "vent": 20, "trent": 30, "quarant": 40, "cinquant": 50, "sessant": 60, "settant": 70, "ottant": 80,
        "novant": 90, "diciott": 18, "cinqu": 5, "sett": 7, "dugento": 200, "tré": 3,
    },
    spellings=(("centottant", "centoottant"), ("centundici", "centoundici"), ("dicotto", "diciotto")),
    other_words=word_set("secondo secondi seconde prima centesimo centesimi"),
    scales={
        "mila": 3, "milione": 6, "milioni": 6, "miliardo": 9, "miliardi": 9, "bilione": 12, "bilioni": 12,
        "biliardo": 15, "trilione": 18, "trilioni": 18,
    },
    scale_signs={"k": 3, "m": 6, "mln": 6, "mil": 6, "mio": 6, "mld": 9, "mrd": 9, "md": 9, "g": 9},
    articles=word_set("un uno una"),
    only=word_set("solo soltanto solamente appena"),
    only_after=word_set("solo sola unico unica"),
    counted=phrases({
        True: "mort(o|a), ferit(o|a), dispers(o|a), vittima, decedut(o|a), arrestat(o|a)",
    }),
    article_counts=True,
    uncounted=frozenset({
        "time", "second", "foot", "inch", "pound", "cup", "carat", "degree", "cent", "franc", "mark", "brl", "bgn",
        "sen", "zar", "yard", "night", "barrel", "bushel", "ounce", "pint", "quintal", "knot", "league", "horsepower",
    }),
    half=word_set("mezzo mezza mezz metà"),
    half_alone=True,
    half_adjectives=word_set("mezzo mezza mezz"),
    before_no_half=word_set("il lo del dal al nel sul questo quel quello ogni proprio nuovo altro grosso"),
    lone_ordinal_parts=True,
    plural_endings=("i",),
    noun_plurals=("i",),
    joiners=frozenset({"e", "ed"}),
    joins_tens=True,
    joins_hundreds=True,
    joins_by_comma=True,
    adds_fraction=frozenset({"e", "ed"}),
    point=frozenset({"virgola"}),
    negative=word_set("meno negativo negativa"),
    below_zero=phrases({True: "sotto zero, sotto lo zero"}),
    collectives={
        "paio": 2, "decina": 10, "dozzina": 12, "quindicina": 15, "ventina": 20, "trentina": 30, "quarantina": 40,
        "cinquantina": 50, "sessantina": 60, "settantina": 70, "ottantina": 80, "novantina": 90, "centinaio": 100,
        "migliaio": 1000,
    },
    rounded=word_set(
        "paio decina dozzina quindicina ventina trentina quarantina cinquantina sessantina settantina ottantina "
        "novantina centinaio migliaio"
    ),
    vague={"decine": 10, "dozzine": 12, "ventine": 20, "centinaia": 100, "migliaia": 1000},
    vague_scales=word_set("milioni miliardi bilioni"),
    few=phrases({
        (3, 9): "diversi, diverse, parecchi, parecchie, svariati, svariate",
        (20, 99): "qualche decina", (24, 99): "qualche dozzina", (200, 999): "qualche centinaio",
        (2000, 9999): "qualche migliaio", (20_000, 99_999): "qualche decina di migliaia",
        (200_000, 999_999): "qualche centinaio di migliaia", (2 * 10**6, 10**7 - 1): "qualche milione",
        (2 * 10**7, 10**8 - 1): "qualche decina di milioni", (2 * 10**9, 10**10 - 1): "qualche miliardo",
    }),
    few_of=phrases({
        True: (
            "pochi, poche, alcuni, alcune, molti, molte, tanti, tante, numerosi, numerose, vari, varie, troppi, "
            "troppe, una manciata di, un pugno di"
        ),
    }),
    multiples=phrases({
        "0.5": "dimezzat(o|a|i|e), dimezza, dimezzano, dimezzare, dimezzarsi, dimezzò, dimezzerà, dimezzando",
        "2": (
            "raddoppiat(o|a|i|e), raddoppia, raddoppiano, raddoppiare, raddoppiò, raddoppiarono, raddoppierà, "
            "raddoppieranno, raddoppierebbe, raddoppiando, raddoppiava, raddoppio, il doppio, al doppio, del doppio, "
            "doppio rispetto, doppia rispetto"
        ),
        "3": (
            "triplicat(o|a|i|e), triplica, triplicano, triplicare, triplicò, triplicarono, triplicherà, "
            "triplicheranno, triplicando, triplicava, triplo, tripla"
        ),
        "4": "quadruplicat(o|a|i|e), quadruplica, quadruplicano, quadruplicare, quadruplicò, quadruplo, quadrupla",
        "5": "quintuplicat(o|a|i|e), quintuplica, quintuplicano, quintuplicare, quintuplicò, quintuplo, quintupla",
        "6": "sestuplicat(o|a|i|e), sestuplo",
        "10": "decuplicat(o|a|i|e), decuplica, decuplicano, decuplicare, decuplicò, decuplo",
        "100": "centuplicat(o|a|i|e), centuplica, centuplicare, centuplo",
    }),
    times=word_set("volte x"),
    after_times=word_set(
        "più meno tanto maggiore maggiori superiore superiori minore minori inferiore inferiori il lo la i gli le "
        "quello quella quelli quelle tale meglio peggio"
    ),
    times_before=phrases({
        True: (
            "moltiplicat(o|a|i|e) per, moltiplicare per, moltiplica per, moltiplicano per, moltiplicando per, "
            "moltiplicò per, un fattore, un fattore di"
        ),
        False: "divis(o|a|i|e) per, dividere per, divide per, dividendo per",
    }),
    out_of=phrases({True: "su, ogni"}),
    out_of_skips=2,
    of=word_set("di d del dello della dell dei degli delle"),
    determiners=word_set(
        "il lo la l i gli le un uno una questo questa questi queste quei quegli quelle suo sua suoi sue loro nostri "
        "nostre vostri vostre miei mie ' ’"
    ),
    between=word_set("tra fra"),
    between_and=word_set("e ed"),
    from_=phrases({True: "da, dal, dallo, dalla, dall', dai, dagli, dalle"}),
    to=word_set("a ad al allo alla all ai agli alle"),
    or_=word_set("o od oppure"),
    by=word_set("di del dello dell"),
    change_words=word_set(
        "passa passano passò passat(o|a|i|e) passare passerà passeranno passando passarono sale salgono salì salirono "
        "salit(o|a|i|e) salire salirà saliranno salendo sceso scesa scesi scese scende scendono scendere scenderà "
        "scendendo cala calano calò calat(o|a|i|e) calare calando aumenta aumentano aumentò aumentarono "
        "aumentat(o|a|i|e) aumentare aumenterà aumentando cresce crescono crebbe crebbero cresciut(o|a|i|e) crescere "
        "crescendo diminuisce diminuiscono diminuì diminuit(o|a|i|e) diminuire riduce riducono ridusse ridott(o|a|i|e) "
        "ridurre riducendo porta portat(o|a|i|e) portare portando portò alza alzat(o|a|i|e) alzare abbassa "
        "abbassat(o|a|i|e) abbassare taglia tagliat(o|a|i|e) tagliare cade cadut(o|a|i|e) cadere crolla "
        "crollat(o|a|i|e) balza balzat(o|a|i|e) schizzat(o|a|i|e) arretra arretrat(o|a|i|e) rivist(o|a|i|e) "
        "corrett(o|a|i|e) elevat(o|a|i|e) estes(o|a|i|e) allargat(o|a|i|e) scivolat(o|a|i|e) precipitat(o|a|i|e) "
        "rincarat(o|a|i|e) aumento calo crescita riduzione rialzo ribasso"
    ),
    per=phrases({True: "per", False: "al, allo, alla, all', a, il, lo, la, l', ogni, /, per ogni"}),
    rates=phrases({
        "person": "a persona, a testa, pro capite", "day": "giornalier(o|a|i|e)", "week": "settimanal(e|i)",
        "month": "mensil(e|i)", "year": "annu(o|a|i|e), annual(e|i)",
    }),
    rates_behind=True,
    no_rate=word_set(
        "scorso scorsa prossimo prossima precedente precedenti seguente seguenti successivo successiva dopo prima fa "
        "che passato passata"
    ),
    denials=phrases({True: "non, non ci"}),
    hedges=phrases({
        Hedge.ABOUT: (
            "circa, all'incirca, quasi, pressappoco, pressoché, approssimativamente, più o meno, grosso modo, "
            "praticamente, intorno a, intorno al, intorno ai, intorno alle, intorno agli, intorno alla, intorno all, "
            "attorno a, attorno al, attorno ai, attorno alle, attorno agli, attorno alla, attorno all, vicin(o|a|i|e) "
            "a, vicin(o|a|i|e) al, vicin(o|a|i|e) ai, vicin(o|a|i|e) alle, nell'ordine di, dell'ordine di, in media, "
            "mediamente, stimat(o|a|i|e) in, stimat(o|a|i|e) a, si stimano, stimati, stimate, sfiora, sfiorano, "
            "sfiorando, sfiora i, sfiora le, sfiorano i, sfiorano le, poco più di, poco meno di, poco oltre, poco più "
            "del, poco meno del, poco sotto, poco sopra, appena sotto, appena sopra, non lontano da, probabilmente, "
            "forse, verso, ca., ca, ~, ≈, ±, qualcosa come, un po' più di, un po' meno di, leggermente superiore a, "
            "leggermente inferiore a"
        ),
        Hedge.MORE: (
            "più di, più del, più dello, più della, più dell, più dei, più degli, più delle, più che, oltre, ben "
            "oltre, ben più di, molto più di, superior(e|i) a, superior(e|i) al, superior(e|i) ai, superior(e|i) alle, "
            "superior(e|i) all, maggior(e|i) di, maggior(e|i) del, al di sopra di, al di sopra del, al di sopra dei, "
            "al di sopra delle, sopra, supera, superano, superato, superata, superati, superate, superò, superarono, "
            "superando, superare, supererà, superava, superavano, eccede, eccedono, eccedente, più alt(o|a|i|e) di, "
            "più grand(e|i) di, più lung(o|a) di, più vecch(io|ia|i|ie) di, più pesant(e|i) di, strettamente maggiore "
            "di, >"
        ),
        Hedge.AT_LEAST: (
            "almeno, al meno, per lo meno, perlomeno, quanto meno, quantomeno, come minimo, minimo, al minimo, "
            "un minimo di, minimo di, non meno di, non inferior(e|i) a, a partire da, a partire dai, a partire dal, "
            "a partire dalle, maggiore o uguale a, maggior(e|i) o ugual(e|i) a, superior(e|i) o ugual(e|i) a, "
            "superior(e|i) o pari a, pari o superior(e|i) a, uguale o superior(e|i) a, uguale o maggior(e|i) di, "
            "più di o uguale a, più grande o uguale a, maggiore di o uguale a, non minore di, ≥, >=, ≧"
        ),
        Hedge.LESS: (
            "meno di, meno del, meno dello, meno della, meno dell, meno dei, meno degli, meno delle, meno che, "
            "ben meno di, molto meno di, inferior(e|i) a, inferior(e|i) al, inferior(e|i) ai, inferior(e|i) alle, "
            "inferior(e|i) all, minor(e|i) di, minor(e|i) del, al di sotto di, al di sotto del, al di sotto dei, "
            "al di sotto delle, al di sotto della, sotto, sotto a, più bass(o|a|i|e) di, più piccol(o|a|i|e) di, "
            "più giovan(e|i) di, più cort(o|a|i|e) di, più legger(o|a|i|e) di, strettamente minore di, <"
        ),
        Hedge.AT_MOST: (
            "fino a, fino ad, fino al, fino ai, fino alle, fino agli, fino alla, fino all, sino a, sino ad, sino al, "
            "sino ai, sino alle, al massimo, massimo, un massimo di, massimo di, tutt'al più, al più, tutt'alpiù, "
            "non più di, non più del, non oltre, non superior(e|i) a, non superior(e|i) al, non maggior(e|i) di, "
            "minore o uguale a, minor(e|i) o ugual(e|i) a, inferior(e|i) o ugual(e|i) a, inferior(e|i) o pari a, "
            "pari o inferior(e|i) a, uguale o inferior(e|i) a, uguale o minor(e|i) di, meno di o uguale a, "
            "più piccolo o uguale a, entro un massimo di, non supera, non supera i, non superano, non superano i, "
            "non sopra, ≤, <=, ≦"
        ),
        Hedge.EXACT: (
            "esattamente, precisamente, un totale di, in totale, pari a, uguale a, solo, soltanto, appena, tutti i, "
            "tutte le"
        ),
    }),
    fillers=word_set("altri altre altro altra ulteriori ben i gli le il lo la l ' ’"),
    bound_joiners=word_set("e ma ,"),
    than=word_set("che di"),
    hedges_after=phrases({
        Hedge.MORE: "e passa, e rotti",
        Hedge.AT_LEAST: (
            "o più, e più, o oltre, e oltre, in su, o superiore, o superiori, o maggiore, almeno, come minimo, "
            "per lo meno, perlomeno, minimo"
        ),
        Hedge.AT_MOST: (
            "o meno, e meno, in giù, o inferiore, o inferiori, o minore, al massimo, massimo, al più, tutt'al più, max"
        ),
        Hedge.ABOUT: "circa, all'incirca, più o meno, o giù di lì, pressappoco, approssimativamente, o poco più",
    }),
    units=phrases({
        "percent": "per cento, percento, %, per cent, pct, p. cento",
        "percentage point": (
            "punt(o|i) percentual(e|i), punt(o|i) di percentuale, punt(o|i) %, % punti, punt(o|i) di pil"
        ),
        "basis point": "punt(o|i) base, punt(o|i) di base, pb", "per mille": "per mille, ‰",
        "usd": (
            "dollar(o|i), dollar(o|i) american(o|i), dollar(o|i) statunitens(e|i), dollar(o|i) usa, dollar(o|i) us, "
            "dollar(o|i) degli stati uniti"
        ),
        "aud": "dollar(o|i) australian(o|i)", "cad": "dollar(o|i) canades(e|i)",
        "hkd": "dollar(o|i) di hong kong", "nzd": "dollar(o|i) neozelandes(e|i)",
        "sgd": "dollar(o|i) di singapore", "twd": "dollar(o|i) taiwanes(e|i), dollar(o|i) di taiwan",
        "eur": "euro", "gbp": "sterlin(a|e), lir(a|e) sterlin(a|e), sterlin(a|e) britannic(a|he)",
        "jpy": "yen, yen giappones(e|i)", "cny": "yuan, yuan cines(e|i), renminbi",
        "inr": "rupi(a|e), rupi(a|e) indian(a|e)",
        "pkr": "rupi(a|e) pakistan(a|e)", "lkr": "rupi(a|e) dello sri lanka",
        "rub": "rubl(o|i), rubl(o|i) russ(o|i)", "chf": "franc(o|hi) svizzer(o|i)",
        "franc": "franc(o|hi), franc(o|hi) frances(e|i)",
        "xof": "franc(o|hi) cfa", "ils": "shekel, siclo, sicli, sheqel", "krw": "won, won sudcorean(o|i)",
        "try": "lir(a|e) turc(a|he)", "itl": "lir(a|e), vecchie lire, lir(a|e) italian(a|e)",
        "lbp": "lir(a|e) libanes(e|i), sterlin(a|e) libanes(e|i)",
        "egp": "lir(a|e) egizian(a|e), sterlin(a|e) egizian(a|e)",
        "uah": "grivni(a|e), grivna, grivne, hryvnia, hryvnie",
        "brl": "real, reais, real brasilian(o|i)", "mxn": "peso, pesos, pesi, pes(o|i) messican(o|i)",
        "ars": "pes(o|i) argentin(o|i)", "clp": "pes(o|i) cilen(o|i)", "cop": "pes(o|i) colombian(o|i)",
        "php": "pes(o|i) filippin(o|i)", "pen": "sol peruvian(o|i)",
        "sek": "coron(a|e) svedes(e|i), coron(a|e)", "dkk": "coron(a|e) danes(e|i)", "nok": "coron(a|e) norveges(e|i)",
        "czk": "coron(a|e) cec(a|he)", "isk": "coron(a|e) islandes(e|i)", "zar": "rand, rand sudafrican(o|i)",
        "myr": "ringgit, ringgit malesian(o|i), ringgit malese", "idr": "rupi(a|e) indonesian(a|e)",
        "thb": "baht, baht thailandes(e|i)",
        "pln": "zloty, złoty", "huf": "fiorin(o|i) ungheres(e|i), fiorin(o|i)",
        "ron": "leu, lei rumen(o|i), leu rumen(o|i)",
        "bgn": "lev bulgar(o|i)", "sar": "riyal, riyal saudit(a|i)", "qar": "riyal del qatar",
        "aed": "dirham, dirham degli emirati",
        "mad": "dirham marocchin(o|i)", "irr": "rial, rial iranian(o|i)",
        "kwd": "dinar(o|i), dinar(o|i) kuwaitian(o|i)",
        "dzd": "dinar(o|i) algerin(o|i)", "tnd": "dinar(o|i) tunisin(o|i)", "iqd": "dinar(o|i) irachen(o|i)",
        "rsd": "dinar(o|i) serb(o|i)", "vnd": "dong", "hrk": "kuna, kune, kuna croat(a|e)", "kzt": "tenge",
        "ngn": "naira", "etb": "birr", "dem": "march(i|o) tedesc(hi|o), marc(o|hi) tedesc(o|hi), marc(o|hi)",
        "bitcoin": "bitcoin", "cent": "centesim(o|i) di euro, centesim(o|i) di dollaro, cent, centesimi, ¢",
        "penny": "penny, pence",
        "sen": "sen",
        "second": "second(o|i), sec", "minute": "minut(o|i), min", "hour": "or(a|e), 'or(a|e), 'oretta, orett(a|e)",
        "day": "giorn(o|i), giornat(a|e), dì", "week": "settiman(a|e)", "month": "mes(e|i), mensilità",
        "year": "ann(o|i), 'ann(o|i), annat(a|e)", "decade": "decenn(io|i)", "century": "secol(o|i)",
        "millennium": "millenn(io|i)",
        "night": "nott(e|i)", "weekend": "weekend, fine settimana, week-end", "quarter": "trimestr(e|i)",
        "semester": "semestr(e|i)", "fortnight": "quindicinale", "millisecond": "millisecond(o|i)",
        "microsecond": "microsecond(o|i)", "nanosecond": "nanosecond(o|i)",
        "year of age": (
            "anni di età, anni d'età, anno di età, anno d'età, anni di vita, enne, enni, -enne, -enni, 'anni di età, "
            "'anni d'età"
        ),
        "month of age": "mes(e|i) di età, mes(e|i) d'età, mes(e|i) di vita",
        "week of age": "settiman(a|e) di età, settiman(a|e) d'età, settiman(a|e) di vita",
        "day of age": "giorn(o|i) di età, giorn(o|i) d'età, giorn(o|i) di vita",
        "mile": "migli(o|a)", "yard": "yard, iard(a|e)", "foot": "pied(e|i)", "inch": "pollic(e|i)",
        "nautical mile": "migli(o|a) nautic(o|he), migli(o|a) marin(o|e)", "league": "leg(a|he) marin(a|e)",
        "light year": "ann(o|i) luce, ann(o|i)-luce", "acre": "acr(o|i)", "hectare": "ettar(o|i)",
        "square mile": "migli(o|a) quadrat(o|e)", "square foot": "pied(e|i) quadrat(o|i)",
        "square metre": "metr(o|i) quadrat(o|i), metr(o|i) quadr(o|i), mq, m quadrati",
        "square yard": "iard(a|e) quadrat(a|e)",
        "square inch": "pollic(e|i) quadrat(o|i)",
        "square kilometre": "chilometr(o|i) quadrat(o|i), km quadrat(o|i), kmq",
        "square centimetre": "centimetr(o|i) quadrat(o|i), cm quadrati, cmq",
        "square millimetre": "millimetr(o|i) quadrat(o|i)",
        "square decimetre": "decimetr(o|i) quadrat(o|i)", "square hectometre": "ettometr(o|i) quadrat(o|i)",
        "cubic metre": "metr(o|i) cub(o|i), mc, m cubi", "cubic foot": "pied(e|i) cub(o|i)",
        "cubic kilometre": "chilometr(o|i) cub(o|i)",
        "cubic centimetre": "centimetr(o|i) cub(o|i)", "cubic inch": "pollic(e|i) cub(o|i)",
        "cubic yard": "iard(a|e) cub(a|he)",
        "cubic decimetre": "decimetr(o|i) cub(o|i)", "cubic millimetre": "millimetr(o|i) cub(o|i)",
        "cubic mile": "migli(o|a) cub(o|he)",
        "mile per hour": "migli(o|a) all'ora, migli(o|a) orar(io|ie), migli(o|a) per ora, migli(o|a)/ora, mph",
        "mile per gallon": "migli(o|a) per gallone, migli(o|a) al gallone, mpg",
        "kilometre per hour": (
            "chilometr(o|i) all'ora, chilometr(o|i) orar(io|i), chilometr(o|i) per ora, chilometr(o|i)/ora, km "
            "all'ora, km orari, km/ora, kmh"
        ),
        "metre per second": "metr(o|i) al secondo, metr(o|i) per secondo, m al secondo",
        "kilometre per second": "chilometr(o|i) al secondo, km al secondo",
        "knot": "nod(o|i)", "metric ton": "tonnellat(a|e), tonnellat(a|e) metric(a|he), ton",
        "kiloton": "chiloton, kiloton, chilotoni",
        "megaton": "megaton, megatonnellat(a|e)", "gigaton": "gigaton, gigatonnellat(a|e)", "quintal": "quintal(e|i)",
        "kilogram": "chil(o|i), chilogramm(o|i), kg", "hectogram": "ett(o|i), ettogramm(o|i)", "pound": "libbr(a|e)",
        "ounce": "onc(ia|e)",
        "fluid ounce": "onc(ia|e) liquid(a|e), onc(ia|e) fluid(a|e)", "carat": "carat(o|i)", "gallon": "gallon(e|i)",
        "quart": "quart(o|i) di gallone", "pint": "pint(a|e)", "barrel": "baril(e|i)", "cup": "tazz(a|e)",
        "tablespoon": "cucchia(io|i)", "teaspoon": "cucchiain(o|i)", "bushel": "staio, staia", "stone": "stone",
        "dram": "dramm(a|e)",
        "celsius": (
            "grad(o|i) celsius, celsius, grad(o|i) centigrad(o|i), centigrad(o|i), grad(o|i) c, ° celsius, °c"
        ),
        "fahrenheit": "grad(o|i) fahrenheit, fahrenheit, grad(o|i) f, ° fahrenheit, °f",
        "kelvin": "kelvin, grad(o|i) kelvin, grad(o|i) k", "rankine": "rankine, grad(o|i) rankine, grad(o|i) r",
        "degree": "grad(o|i)", "horsepower": "cavall(o|i) vapore, cavall(o|i), cv",
        "part per million": "part(e|i) per milione, ppm", "part per billion": "part(e|i) per miliardo",
        "kilometre": "chilometr(o|i)", "hectometre": "ettometr(o|i)", "hectolitre": "ettolitr(o|i)",
        "kilowatt": "chilowatt",
        "kilohertz": "chilohertz", "kilojoule": "chilojoule", "kilobyte": "chilobyte", "kilovolt": "chilovolt",
        "kilocalorie": "chilocalori(a|e), kilocalori(a|e)",
        "watt hour": "wattora, wattore",
        "kilowatt hour": "chilowattora, kilowattora, chilowattore, kilowattore, kilowatt/ora",
        "megawatt hour": "megawattora, megawattore", "gigawatt hour": "gigawattora, gigawattore",
        "terawatt hour": "terawattora, terawattore", "megapixel": "megapixel", "decibel": "decibel",
        "calorie": "calori(a|e)",
        "pound per square inch": "libbr(a|e) per pollice quadrato",
        "foot pound-force": "pied(e|i)-libbr(a|e), libbra-piede",
        "revolution per minute": "gir(o|i) al minuto, giri/min, giri/minuto", "time": "volt(a|e)",
    }),
    metric=forms({
        "metre": "metr(o|i)", "gram": "gramm(o|i)", "watt": "watt", "volt": "volt", "hertz": "hertz", "byte": "byte",
        "bit": "bit", "litre": "litr(o|i)", "pascal": "pascal", "joule": "joule", "ampere": "ampere",
        "newton": "newton",
        "farad": "farad", "ohm": "ohm", "lumen": "lumen", "sievert": "sievert", "becquerel": "becquerel",
    }),
    points=word_set("punto punti"),
    before_percent=frozenset({"per"}),
    months=word_set(
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre gen feb mar apr "
        "mag giu lug ago sett ott nov dic"
    ),
    weak_months=word_set("mar mag ago sett gen"),
    before_year=word_set(
        "nel dal del al dell nell sul entro fino primavera estate autunno inverno anno fine inizio metà dopo durante "
        "verso biennio triennio stagione edizione tra fra e da"
    ),
    surely_before_year=word_set("nel dal"),
    decades=word_set("anni"),
    seasons=word_set(
        "primavera estate autunno inverno natale pasqua olimpiadi mondiali europei elezioni coppa trimestre semestre"
    ),
    eras=phrases({
        True: "a.c., d.c., a. c., d. c., avanti cristo, dopo cristo, avanti cr., a.e.v., e.v.",
    }),
    ordinal_endings=word_set("º ª ° esimo esima esimi esime"),
    labels=word_set(
        "giorno volo voli stanza camera aula sala pagina pagine pag pp p numero numeri n num nr nº articolo articoli "
        "art comma sezione capitolo parte tappa fase livello tipo versione episodio stagione volume puntata uscita "
        "casello porta gate binario linea legge decreto titolo emendamento distretto circoscrizione collegio zona "
        "appartamento edificio ufficio classe categoria gruppo risoluzione modulo salmo versetto posto sedile pista "
        "terminal autobus bus tram metro treno lotto blocco interno telefono tel fax figura fig tabella allegato "
        "formula playstation xbox iphone windows galaxy pixel top canale modello unità girone match set giornata "
        "settimana chilometro km punto quesito statale provinciale autostrada strada via viale corso piazza civico cap "
        "settore cella hangar batteria divisione brigata reggimento battaglione codice protocollo scheda piano "
        "municipio lettera caso apollo"
    ),
    before_hour=word_set("alle dalle ore verso"),
    before_bare_hour=word_set("alle dalle ore"),
    lasting=word_set("in per durante"),
    things=frozenset({"cose"}),
    listing=word_set(
        "cosa cose ragion(e|i) motiv(o|i) domand(a|e) consigl(io|i) mod(o|i) regol(a|e) lezion(e|i) ide(a|e) passi "
        "trucchi segreti notizie grafici foto numeri curiosità citazioni"
    ),
    clock=word_set("h gmt utc cet cest"),
    before_age=phrases({
        True: (
            "età di, età d', all'età di, l'età di, età compresa tra i, età compresa fra i, età :, di età tra i, di "
            "anni, ha compiuto, hanno compiuto, compie, compirà, compiuti, compiuto, compiere, compiva, festeggia i "
            "suoi, festeggiato i suoi, festeggiare i, uom(o|ini) di, donn(a|e) di, ragazz(o|a|i|e) di, bambin(o|a|i|e) "
            "di, bimb(o|a|i|e) di, giovan(e|i) di, neonat(o|a|i|e) di, adolescent(e|i) di, minorenn(e|i) di, "
            "anzian(o|a|i|e) di, student(e|i|essa|esse) di, pensionat(o|a|i|e) di, person(a|e) di, uomo d', donna d', "
            "padre di famiglia di, madre di famiglia di, conducent(e|i) di, automobilista di, motociclista di, "
            "ciclista di, operai(o|a) di, agente di, poliziotto di, soldato di, militare di, turista di, pazient(e|i) "
            "di, sospettat(o|a) di, fermato un, italian(o|a) di, frances(e|i) di, tedesc(o|a) di, figli(o|a) di, "
            "fratell(o|i) di, sorell(a|e) di, mort(o|a|i|e) a, scompars(o|a) a, decedut(o|a) a, spent(o|a) a, si è "
            "spento a, si è spenta a, over, under, gli over, gli under"
        )
    }),
    before_lone_age=phrases({
        True: "ha, aveva, lui ha, lei ha, lui aveva, lei aveva, che ha, che aveva, aveva solo, ha solo, avrebbe",
    }),
    ages_apposed=True,
    set_phrases=phrases({
        True: (
            "un mezzo, a mezzo di, per mezzo, in mezzo, nel mezzo, di mezzo a, mezza età, mezz'età, mezzo di "
            "trasporto, mezzi di trasporto, mezzogiorno e mezzo, mezza maratona, mezze maniche, mezze misure, mezza "
            "parola, a metà, metà gennaio, metà febbraio, metà marzo, metà aprile, metà maggio, metà giugno, metà "
            "luglio, metà agosto, metà settembre, metà ottobre, metà novembre, metà dicembre, metà anno, metà mandato, "
            "metà degli anni, metà campo, metà mattina, metà settimana, metà secolo, metà del secolo, metà strada, "
            "quart(o|i) di finale, ottav(o|i) di finale, sedicesim(o|i) di finale, trentaduesim(o|i) di finale, terzo "
            "mondo, terza età, terze parti, terzo settore, quarto potere, quart'ultimo, quinta colonna, quinte, dietro "
            "le quinte, l'uno, l'una, l'un, uno per uno, uno a uno, una a una, uno alla volta, una alla volta, uno "
            "dopo l'altro, una dopo l'altra, mille grazie, mille volte, anni venti, anni trenta, anni quaranta, anni "
            "cinquanta, anni sessanta, anni settanta, anni ottanta, anni novanta, tu sei, non sei, sei un, sei una, "
            "sei stato, sei stata, sei il, sei la, forti venti, venti forti, venti di burrasca, venti di guerra, venti "
            "di maestrale, venti di scirocco, quattro stagioni, quattro passi, due passi, due ruote, quattro ruote, "
            "fare due conti, cinque stelle, cinquestelle, 24 ore su 24, ventiquattro ore su ventiquattro, sette giorni "
            "su sette, 7 giorni su 7, 24 / 24, 7 / 7, h24, un giorno in cui, un giorno o l'altro"
        )
    }),
    counting=phrases({True: "numero, totale, cifra, quantità"}),
    nouns=phrases({
        "soldier": (
            "soldat(o|i|essa|esse), militar(e|i), trupp(a|e), combattent(e|i), effettivi, uomini in divisa, fant(e|i), "
            "riservist(a|i)"
        ),
        "people": "person(a|e), gente, individu(o|i), cittadin(o|a|i|e), esser(e|i) uman(o|i), anime",
        "dead": (
            "mort(o|a|i|e), vittim(a|e) mortal(e|i), uccis(o|a|i|e), decess(o|i), decedut(o|a|i|e), cadaver(e|i), "
            "corp(o|i), salm(a|e), caduti"
        ),
        "injured": "ferit(o|a|i|e), lesionat(o|a|i|e)", "missing": "dispers(o|a|i|e), scompars(o|a|i|e)",
        "child": "bambin(o|a|i|e), bimb(o|a|i|e), minor(e|i), minorenn(e|i), figli(o|a|e), figli",
        "woman": "donn(a|e)", "man": "uomo, uomini", "victim": "vittim(a|e)",
        "police officer": "poliziott(o|a|i|e), agent(e|i), agent(e|i) di polizia, carabinier(e|i), finanzier(e|i)",
        "staff": "personale, organico", "worker": "lavorator(e|i), lavoratric(e|i), operai(o|a|e), operai",
        "employee": "dipendent(e|i), impiegat(o|a|i|e)",
        "job": "post(o|i) di lavoro, impieg(o|hi), post(o|i)", "protester": "manifestant(e|i), dimostrant(e|i)",
        "refugee": "rifugiat(o|a|i|e), profug(o|a|hi|he), sfollat(o|a|i|e)",
        "migrant": "migrant(e|i), immigrat(o|a|i|e)",
        "prisoner": "prigionier(o|a|i|e), detenut(o|a|i|e), carcerat(o|a|i|e), prigionier(o|i) di guerra",
        "hostage": "ostagg(io|i)",
        "civilian": "civil(e|i)", "patient": "pazient(e|i), malat(o|a|i|e)",
        "student": "student(e|i|essa|esse), alunn(o|a|i|e), allievi",
        "teacher": "insegnant(e|i), docent(e|i), professor(e|i|essa|esse), maestr(o|a|i|e)",
        "passenger": "passegger(o|a|i|e), viaggiator(e|i)",
        "vote": "vot(o|i), sched(a|e), preferenz(a|e)", "voter": "elettor(e|i), elettric(e|i), votant(e|i)",
        "seat": "segg(io|i)",
        "house": "cas(a|e), villett(a|e)", "home": "abitazion(e|i), allogg(io|i), appartament(o|i)",
        "resident": "abitant(e|i), resident(e|i)", "building": "edific(io|i), palazz(o|i), immobil(e|i)",
        "drone": "dron(e|i), velivol(o|i) senza pilota", "missile": "missil(e|i)", "rocket": "razz(o|i)",
        "tank": "carr(o|i) armat(o|i), carr(o|i), blindat(o|i)",
        "aircraft": "aere(o|i), velivol(o|i), aeroplan(o|i), cacci(a)",
        "ship": "nav(e|i), navigli", "boat": "barc(a|he), barchin(o|i), imbarcazion(e|i), gommon(e|i)",
        "vehicle": "veicol(o|i), mezz(i), mezzi", "car": "auto, automobil(e|i), macchin(a|e), vettur(a|e)",
        "case": "cas(o|i), contag(io|i), infezion(e|i)", "attack": "attacc(o|hi), attentat(o|i), assalt(o|i)",
        "strike": "bombardament(o|i), raid", "country": "paes(e|i), nazion(e|i)", "city": "città, comun(e|i)",
        "village": "villagg(io|i), borg(o|hi), frazion(e|i)",
        "company": "aziend(a|e), impres(a|e), società, compagni(a|e), ditt(a|e)", "point": "punt(o|i)",
        "goal": "gol, ret(e|i)",
        "firefighter": "pompier(e|i), vigil(e|i) del fuoco", "doctor": "medic(o|i), dottor(e|i), dottoress(a|e)",
        "lawmaker": "deputat(o|a|i|e), parlamentar(e|i), senator(e|i), senatric(e|i), legislator(e|i)",
        "suspect": "sospettat(o|a|i|e), sospett(o|i)",
        "flight": "vol(o|i)", "school": "scuol(a|e), istitut(o|i)", "hospital": "ospedal(e|i)",
        "household": "famigli(a|e), nucle(o|i) familiar(e|i)",
        "member": "membr(o|i), iscritt(o|a|i|e)", "survivor": "sopravvissut(o|a|i|e), superstit(e|i)",
        "animal": "animal(e|i), bestie",
        "tree": "alber(o|i)", "customer": "client(e|i), abbonat(o|a|i|e)", "user": "utent(e|i), utilizzator(e|i)",
        "share": "azion(e|i), titol(o|i)",
        "copy": "copi(a|e), esemplar(e|i)", "ticket": "bigliett(o|i)",
        "shot": "colp(o|i), spar(o|i), colp(o|i) d'arma da fuoco",
        "bullet": "proiettil(e|i), cartucc(ia|e)", "unit": "unità", "fire": "incend(io|i), rog(o|hi)",
        "quake": "terremot(o|i), scoss(a|e), sism(a|i)",
        "site": "sit(o|i)", "settlement": "insediament(o|i), coloni(a|e)",
        "arrest": "arrest(o|i), arrestat(o|a|i|e), fermat(o|i)",
        "state": "stat(o|i)", "district": "distrett(o|i), circoscrizion(e|i), quartier(e|i)",
        "visitor": "visitator(e|i), visitatric(e|i), turist(a|i|e)",
        "wolf": "lup(o|a|i|e)", "series": "serie", "police": "polizia", "spectator": "spettator(e|i), spettatric(e|i)",
        "farmer": "agricoltor(e|i), contadin(o|a|i|e), allevator(e|i)", "tractor": "trattor(e|i)",
        "bed": "lett(o|i), post(o|i) letto",
        "farm": "fattori(a|e), aziend(a|e) agricol(a|e)", "base": "bas(e|i)", "contract": "contratt(o|i), appalt(o|i)",
        "irregularity": "irregolarità", "polling station": "segg(io|i) elettoral(e|i)", "shell": "granat(a|e)",
        "bomb": "bomb(a|e), ordign(o|i)",
        "mine": "min(a|e)", "journalist": "giornalist(a|i|e), reporter", "supporter": "tifos(o|a|i|e), sostenitor(e|i)",
        "participant": "partecipant(e|i)",
        "candidate": "candidat(o|a|i|e)", "volunteer": "volontar(io|ia|i|ie)",
        "driver": "automobilist(a|i|e), conducent(e|i), autist(a|i|e)",
        "region": "region(e|i)", "province": "provinc(ia|e)", "bridge": "pont(e|i)", "road": "strad(a|e)",
        "train": "tren(o|i)",
        "bus": "autobus, bus, pullman, corrier(a|e)", "truck": "camion, autocarr(o|i), tir",
        "helicopter": "elicotter(o|i)", "weapon": "arm(a|i)",
        "store": "negoz(io|i), punt(o|i) vendita", "restaurant": "ristorant(e|i)",
        "hotel": "albergh(o|i), albergo, hotel", "factory": "fabbric(a|he), stabiliment(o|i)",
        "plant": "central(e|i), impiant(o|i)", "reactor": "reattor(e|i)", "bank": "banc(a|he)", "dog": "can(e|i)",
        "cat": "gatt(o|a|i|e)",
        "cow": "mucc(a|he), vacc(a|he)", "sheep": "pecor(a|e)", "pig": "maial(e|i), suin(o|i)", "bird": "uccell(o|i)",
        "horse": "cavall(o|i)", "fish": "pesc(e|i)",
        "egg": "uovo, uova", "couple": "copp(ia|ie)", "parent": "genitor(e|i)", "game": "partit(a|e)",
        "medal": "medagli(a|e)",
        "team": "squadr(a|e)", "player": "giocator(e|i), giocatric(e|i)", "athlete": "atlet(a|i|e)",
        "judge": "giudic(e|i), magistrat(o|a|i|e)",
        "juror": "giurat(o|a|i|e)", "lawyer": "avvocat(o|a|i|e)", "expert": "espert(o|a|i|e)",
        "scientist": "scienziat(o|a|i|e), ricercator(e|i), ricercatric(e|i)",
        "nurse": "infermier(e|i|a)", "official": "funzionar(io|ia|i|ie), dirigent(e|i)", "minister": "ministr(o|a|i|e)",
        "rescuer": "soccorritor(e|i)",
        "dose": "dos(e|i)", "test": "test, tampon(e|i)", "measure": "misur(a|e)", "proposal": "propost(a|e)",
        "amendment": "emendament(o|i)", "law": "legg(e|i)",
        "complaint": "denunc(ia|e), espost(o|i)", "document": "document(o|i)", "page": "pagin(a|e)",
        "photo": "foto, fotografi(a|e)", "book": "libr(o|i)",
        "film": "film, pellicol(a|e)", "song": "canzon(e|i), bran(o|i)", "word": "parol(a|e)", "language": "lingu(a|e)",
        "question": "domand(a|e)",
        "event": "event(o|i)", "accident": "incident(e|i)", "explosion": "esplosion(e|i)",
        "crime": "reat(o|i), delitt(o|i), crimin(e|i)", "murder": "omicid(io|i), assassin(io|ii)",
        "birth": "nascit(a|e)", "wedding": "matrimon(io|i)", "order": "ordin(e|i)", "mission": "mission(e|i)",
        "satellite": "satellit(e|i)", "star": "stell(a|e)",
        "planet": "pianet(a|i)", "island": "isol(a|e)", "lake": "lag(o|hi)", "station": "stazion(e|i)",
        "airport": "aeroport(o|i)", "port": "port(o|i)",
        "church": "chies(a|e)", "museum": "muse(o|i)", "park": "parc(o|hi)", "camp": "camp(o|i)", "tent": "tend(a|e)",
        "room": "stanz(a|e), camer(a|e), sal(a|e)",
        "floor": "pian(o|i)", "meal": "past(o|i)", "meeting": "riunion(e|i), incontr(o|i)",
        "demonstration": "manifestazion(e|i), cortei, corteo", "trip": "viagg(io|i)",
        "sanction": "sanzion(e|i)", "fine": "mult(a|e)", "loan": "prestit(o|i), mutu(o|i)",
        "account": "cont(o|i), account", "message": "messagg(io|i)",
        "reader": "lettor(e|i), lettric(e|i)", "viewer": "telespettator(e|i)",
    }),
    countries=phrases({
        "KP": "nordcorean(o|a|i|e), nord-corean(o|a|i|e), corea del nord",
        "KR": "sudcorean(o|a|i|e), sud-corean(o|a|i|e), corea del sud",
        "RU": "russ(o|a|i|e), russia", "UA": "ucrain(o|a|i|e), ucraina",
        "US": "american(o|a|i|e), statunitens(e|i), stati uniti, usa",
        "GB": "britannic(o|a|i|he), ingles(e|i), regno unito, gran bretagna", "DE": "tedesc(o|a|hi|he), germania",
        "FR": "frances(e|i), francia",
        "ES": "spagnol(o|a|i|e), spagna", "IT": "italian(o|a|i|e), italia", "CN": "cines(e|i), cina",
        "JP": "giappones(e|i), giappone, nipponic(o|a|i|he)",
        "IL": "israelian(o|a|i|e), israele", "PS": "palestines(e|i)", "IR": "iranian(o|a|i|e), iran",
        "IQ": "irachen(o|a|i|e), iraq",
        "SY": "sirian(o|a|i|e), siria", "TR": "turc(o|a|hi|he), turchia", "PL": "polacc(o|a|hi|he), polonia",
        "IN": "indian(o|a|i|e), india",
        "PK": "pakistan(o|a|i|e), pachistan(o|a|i|e), pakistan", "AF": "afghan(o|a|i|e), afgan(o|a|i|e), afghanistan",
        "MX": "messican(o|a|i|e), messico",
        "CA": "canades(e|i), canada", "BR": "brasilian(o|a|i|e), brasile", "AU": "australian(o|a|i|e), australia",
        "LB": "libanes(e|i), libano",
        "EG": "egizian(o|a|i|e), egitto", "SA": "saudit(a|i|e), arabia saudita", "YE": "yemenit(a|i|e), yemen",
        "SD": "sudanes(e|i), sudan",
        "ET": "etiop(e|i), etiopia", "NG": "nigerian(o|a|i|e), nigeria", "ZA": "sudafrican(o|a|i|e), sudafrica",
        "VE": "venezuelan(o|a|i|e), venezuela",
        "CO": "colombian(o|a|i|e), colombia", "CU": "cuban(o|a|i|e), cuba", "HT": "haitian(o|a|i|e), haiti",
        "AR": "argentin(o|a|i|e), argentina",
        "CL": "cilen(o|a|i|e), cile", "PE": "peruvian(o|a|i|e), perù", "BY": "bieloruss(o|a|i|e), bielorussia",
        "GE": "georgian(o|a|i|e)",
        "AT": "austriac(o|a|i|he), austria", "CH": "svizzer(o|a|i|e), elvetic(o|a|i|he)",
        "NL": "olandes(e|i), paesi bassi, olanda", "BE": "belg(a|i|he), belgio",
        "SE": "svedes(e|i), svezia", "NO": "norveges(e|i), norvegia", "FI": "finlandes(e|i), finlandia",
        "DK": "danes(e|i), danimarca",
        "PT": "portoghes(e|i), portogallo", "GR": "grec(o|a|i|he), grecia", "HU": "ungheres(e|i), ungheria",
        "RO": "rumen(o|a|i|e), romen(o|a|i|e), romania",
        "BG": "bulgar(o|a|i|e), bulgaria", "RS": "serb(o|a|i|e), serbia", "DZ": "algerin(o|a|i|e), algeria",
        "MA": "marocchin(o|a|i|e), marocco",
        "TN": "tunisin(o|a|i|e), tunisia", "LY": "libic(o|a|i|he), libia", "AL": "albanes(e|i), albania",
        "CZ": "cec(o|a|hi|he)", "IE": "irlandes(e|i), irlanda",
        "SN": "senegales(e|i), senegal", "BD": "bengales(e|i), bangladesh", "TW": "taiwanes(e|i), taiwan",
        "VN": "vietnamit(a|i|e), vietnam",
    }),
    stop=word_set(
        "il lo la l i gli le un uno una di d del dello della dell dei degli delle a ad al allo alla all ai agli alle "
        "da dal dallo dalla dall dai dagli dalle in nel nello nella nell nei negli nelle con col su sul sullo sulla "
        "sull sui sugli sulle per tra fra e ed o od né ma però che chi cui quale quali quanto se come quando dove "
        "perché poiché mentre anche ancora già più meno molto troppo così poi dopo prima ora oggi ieri domani qui qua "
        "lì là non sì no è sono era erano fu furono sarà saranno sarebbe sarebbero sia siano stato stata stati state "
        "essere ha hanno aveva avevano ebbe ebbero avrà avranno avrebbe avrebbero abbia abbiano avere ho abbiamo può "
        "possono potrebbe potrebbero deve devono dovrebbe dovrebbero va vanno viene vengono fa fanno ci si vi ne mi ti "
        "lui lei loro noi voi io tu essi esse suo sua suoi sue mio mia nostro nostra questo questa questi queste "
        "quello quella quelli quelle ogni tutto tutta tutti tutte altro altra stesso stessa secondo contro senza sotto "
        "sopra oltre verso entro fino durante circa almeno lungo presso dice dicono detto afferma riferisce spiega "
        "annuncia gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre lunedì "
        "martedì mercoledì giovedì venerdì sabato domenica restano resta rimangono rimane mancano manca totale "
        "rispetto ciascuno ciascuna massimo minimo invece inoltre infine quindi dunque infatti soltanto forse quasi "
        "insieme via fuori dentro vicino lontano davanti dietro sempre mai scorso scorsa prossimo prossima"
    ),
    preposed=word_set(
        "nuov(o|a|i|e) altr(o|a|i|e) grand(e|i) piccol(o|a|i|e) giovan(e|i) prim(o|i|e) ultim(o|a|i|e) "
        "vecch(io|ia|i|ie) buon(o|a|i|e) bell(o|a|i|e) bei begli brutt(o|a|i|e) ex divers(i|e) principal(e|i) "
        "possibil(e|i) presunt(o|a|i|e) vari varie ulterior(e|i) singol(o|a|i|e) lungh(i|e) sol(o|a|i|e) unic(o|a) "
        "cosiddett(o|a|i|e) miglior(e|i) peggior(e|i) maggior(e|i) miser(o|i) numeros(i|e)"
    ),
    noun_rule="first",
)  # fmt: skip
