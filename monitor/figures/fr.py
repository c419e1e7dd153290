"""French."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.phrases import phrases, word_set
from monitor.models import Hedge

__all__ = ["TABLES"]

TABLES = Language(
    code="fr",
    spoken="fr",
    decimal_mark=",",
    cardinals={"zero": 0, "mille": 1000, "mil": 1000, "vingts": 20, "cents": 100},
    ordinals={
        form: value
        for value, forms in {
            2: "second seconde", 3: "troisieme", 4: "quatrieme", 5: "cinquieme", 6: "sixieme", 7: "septieme",
            8: "huitieme", 9: "neuvieme", 10: "dixieme", 11: "onzieme", 12: "douzieme", 13: "treizieme",
            14: "quatorzieme", 15: "quinzieme", 16: "seizieme", 20: "vingtieme", 30: "trentieme", 40: "quarantieme",
            50: "cinquantieme", 60: "soixantieme", 100: "centieme", 1000: "millieme", 1: "unieme premiere",
            10**6: "millionième millionieme", 10**9: "milliardième milliardieme", 10**12: "billionième billionieme",
            10**18: "trillionième trillionieme",
        }.items()
        for form in forms.split()
    },
    other_words=word_set("neufs neuves"),
    adjectives=word_set("neuf"),
    scales={
        "million": 6, "millions": 6, "milliard": 9, "milliards": 9, "billion": 12, "billions": 12, "billiard": 15,
        "billiards": 15, "trillion": 18, "trillions": 18, "trilliard": 21, "trilliards": 21, "quadrillion": 24,
        "quadrillions": 24, "crore": 7, "crores": 7, "lakh": 5, "lakhs": 5,
    },
    scale_signs={"k": 3, "m": 6, "mio": 6, "mn": 6, "b": 9, "g": 9, "md": 9, "mds": 9, "mrd": 9, "mrds": 9, "mia": 9},
    articles=word_set("un une"),
    only=word_set("seul seule seulement"),
    only_after=word_set("seul seule unique"),
    most_hundreds=19,
    teens_from_ten=True,
    pronoun="",
    article_counts=True,
    uncounted=frozenset({
        "time", "foot", "inch", "pound", "cup", "carat", "degree", "cent", "franc", "dem", "brl", "zar", "bgn", "sen",
        "quart", "yard", "stone", "night", "barrel", "bushel", "ounce", "pint", "quintal", "knot", "league",
        "horsepower", "ton",
    }),
    half=word_set("demi demie demis demies moitié"),
    half_alone=True,
    before_no_half=word_set("première premières seconde deuxième dernière autre meilleure"),
    fractions={"quart": 4, "quarts": 4, "tiers": 3},
    lone_fractions=word_set("quart tiers"),
    noun_plurals=("s", "x"),
    joiners=frozenset({"et"}),
    joins_tens=True,
    joins_tens_to_one=True,
    joins_hundreds=True,
    adds_fraction=word_set("et"),
    point=frozenset({"virgule"}),
    negative=word_set("moins négatif négative"),
    collectives={
        "huitaine": 8, "dizaine": 10, "douzaine": 12, "quinzaine": 15, "vingtaine": 20, "trentaine": 30,
        "quarantaine": 40, "cinquantaine": 50, "soixantaine": 60, "centaine": 100, "millier": 1000,
    },
    rounded=word_set(
        "huitaine dizaine douzaine quinzaine vingtaine trentaine quarantaine cinquantaine soixantaine centaine millier"
    ),
    vague={
        "dizaines": 10, "douzaines": 12, "vingtaines": 20, "centaines": 100, "milliers": 1000,
    },
    vague_scales=word_set("millions milliards billions"),
    few=phrases({(3, 9): "plusieurs, maints, maintes"}),
    few_of=phrases({
        True: (
            "quelques, quelque, une poignée de, une poignée d', de nombreuses, de nombreux, bien des, un bon nombre de"
        ),
    }),
    multiples=phrases({
        "2": (
            "doublé(s|e|es), doubler, doublera, doubleront, doublerait, doubleraient, doublant, doublait, doublaient, "
            "doublent, doublement, doubla, le double, au double, du double, son double, redoublé(s|e|es), une double "
            "dose"
        ),
        "3": (
            "triplé(s|e|es), tripler, triplera, tripleront, triplerait, tripleraient, triplant, triplait, triplaient, "
            "triplent, triplement, tripla, le triple, au triple, du triple"
        ),
        "4": (
            "quadruplé(s|e|es), quadrupler, quadruplera, quadrupleront, quadruplerait, quadruplant, quadruplait, "
            "quadruplent, quadruplement, le quadruple, au quadruple, du quadruple"
        ),
        "5": "quintuplé(s|e|es), quintupler, quintuplera, quintuplerait, quintuplement, le quintuple, au quintuple",
        "6": "sextuplé(s|e|es), sextupler, le sextuple", "7": "septuplé(s|e|es), septupler",
        "8": "octuplé(s|e|es), octupler", "10": "décuplé(s|e|es), décupler, décuplera, décuplement, le décuple",
        "100": "centuplé(s|e|es), centupler, centuplera, le centuple, au centuple",
    }),
    times=word_set("fois x"),
    after_times=word_set(
        "plus moins autant supérieur supérieure supérieurs supérieures inférieur inférieure inférieurs inférieures "
        "la le les l son sa ses leur leurs ce cette celui celle ceux celles trop mieux"
    ),
    times_before=phrases({
        True: (
            "multiplié(s|e|es) par, multiplier par, multiplient par, multiplie par, multipliant par, multipliait par, "
            "multipliera par, multiplieront par, multiplication par, un facteur, un facteur de"
        ),
        False: (
            "divisé(s|e|es) par, diviser par, divise par, divisent par, divisant par, divisait par, divisera par, "
            "division par"
        ),
    }),
    out_of=phrases({True: "sur"}),
    out_of_skips=3,
    of=word_set("de d des du"),
    determiners=word_set("le la les l un une ce cet cette ces son sa ses leur leurs notre nos votre vos mon ma mes"),
    of_groups=frozenset({"des", "aux"}),
    between=frozenset({"entre"}),
    between_and=word_set("et à"),
    from_=phrases({True: "de, d', du, des, depuis"}),
    to=frozenset({"à"}),
    or_=frozenset({"ou"}),
    change_words=word_set(
        "passe(s|r|nt) passé(s|e|es) passait passaient passera passerait passant augmente(r|nt) augmenté(s|e|es) "
        "baissé(s|e|es) monte(r|nt) monté(s|e|es) grimpe(r|nt) grimpé(s|e|es) recule(r|nt) reculé(s|e|es) "
        "chute(r|nt) chuté(s|e|es) tombe(r|nt) tombé(s|e|es) progresse(r|nt) progressé(s|e|es) bondi "
        "bondit réduit réduite réduits réduites réduire ramène ramené(s|e|es) ramener relève relevé(s|e|es) relever "
        "porté(s|e|es) porte porter abaisse abaissé(s|e|es) abaisser diminue(r|nt) diminué(s|e|es) accru "
        "accrue évolué évolue descendu(s|e|es) descend descendre descendent ralenti rétrogradé remonté remonte "
        "révisé(s|e|es) corrigé(s|e|es) revu revue revus élargi élevé gonflé perdu redescendu glissé dégringolé plongé"
    ),
    per=phrases({True: "par", False: "/, le, la, l', à l', de l', au, a l'"}),
    no_rate=word_set("dernier dernière prochain prochaine suivant suivante précédent précédente passé passée plus"),
    hedges=phrases({
        Hedge.ABOUT: (
            "environ, à peu près, à peu de choses près, quelque(s), près de, près d', près des, près du, proche(s) "
            "de, proche(s) d', "
            "proche(s) des, aux alentours de, aux alentours d', aux environs de, aux environs d', autour de, autour "
            "d', autour des, "
            "approximativement, approx, approx., approchant, approche(nt) de, approche(nt) les, presque, quasiment, "
            "quasi, "
            "pratiquement, plus ou moins, de l'ordre de, de l'ordre d', avoisine(nt), avoisinant, avoisine(nt) les, "
            "avoisinant les, "
            "grosso modo, en moyenne, à peine, estimé(s|e|es) à, évalué(s|e|es) à, frôle(nt), frôlant, frôle(nt) les, "
            "frisant, "
            "frise(nt), vers, env, env., ca., ~, ≈, ±, peut-être, probablement, sans doute, un bon, une bonne, une "
            "petite, un petit, "
            "dans les, de quelque, un peu plus de, un peu plus d', un peu moins de, un peu moins d', à peine plus de, "
            "à peine moins de, "
            "légèrement plus de, légèrement moins de, pas loin de, pas loin d', non loin de, selon une estimation, "
            "légèrement inférieur à, légèrement supérieur à"
        ),
        Hedge.MORE: (
            "plus de, plus d', plus des, plus du, plus que, supérieur(s|e|es) à, supérieur(s|e|es) aux, au-dessus de, "
            "au-dessus d', "
            "au-dessus des, au dessus de, au-delà de, au-delà d', au-delà des, au delà de, dépasse(nt), dépasse(nt) "
            "les, dépassant, "
            "dépassant les, dépassé, dépassé les, dépasser, dépasser les, dépassait, dépassaient, dépassera, "
            "dépasserait, excède(nt), "
            "excédant, excéder, excédé, plus grand(s|e|es) que, plus gros que, plus âgé(s|e|es) que, plus âgé(s|e|es) "
            "de, "
            "plus long(s|ue|ues) que, plus élevé(s|e|es) que, plus haut(s|e|es) que, plus lourd(s|e|es) que, plus "
            "cher(s) que, "
            "franchi, franchi les, franchi la barre des, franchit la barre des, franchir la barre des, passé la barre "
            "des, "
            "dépassé la barre des, dépasse la barre des, franchi le cap des, passé le cap des, franchi le seuil des, "
            "franchi le seuil de, dépassé le seuil de, bien plus de, bien plus d', largement plus de, nettement plus "
            "de, beaucoup plus de, "
            "supérieur(s|e|es) strictement à, strictement supérieur(s|e|es) à, >"
        ),
        Hedge.AT_LEAST: (
            "au moins, au moins de, plus ou égal à, plus ou égale à, au minimum, un minimum de, un minimum d', "
            "minimum, minimum de, minimum d', à tout "
            "le moins, "
            "pas moins de, pas moins d', pas moins des, supérieur(s|e|es) ou égal(e|es) à, supérieurs ou égaux à, "
            "égal(e|es) ou supérieur(s|e|es) à, égaux ou supérieurs à, plus grand(s|e|es) ou égal(e|es) à, plus "
            "grands ou égaux à, "
            "plus grand(s|e|es) que ou égal(e|es) à, égal(e|es) ou plus grand(s|e|es) que, à partir de, à partir d', "
            "dès, au bas mot, "
            "à compter de, pas en dessous de, pas inférieur à, du moins, ≥, >=, = >, ≧"
        ),
        Hedge.LESS: (
            "moins de, moins d', moins des, moins du, moins que, inférieur(s|e|es) à, inférieur(s|e|es) aux, en "
            "dessous de, "
            "en dessous d', en dessous des, en-dessous de, au-dessous de, au-dessous d', au dessous de, sous la barre "
            "des, "
            "sous la barre de, sous le seuil de, sous le seuil des, sous les, en deçà de, en deçà des, en-deçà de, "
            "plus petit(s|e|es) que, plus court(s|e|es) que, plus jeune(s) que, plus bas(se|ses) que, plus léger(s) "
            "que, "
            "moins élevé(s|e|es) que, moins cher(s) que, strictement inférieur(s|e|es) à, bien moins de, <"
        ),
        Hedge.AT_MOST: (
            "moins ou égal à, moins ou égale à, jusqu'à, jusqu'a, jusque, au plus, tout au plus, au maximum, un "
            "maximum de, un maximum d', maximum, "
            "maximum de, "
            "maximum d', pas plus de, pas plus d', pas plus des, pas plus que, inférieur(s|e|es) ou égal(e|es) à, "
            "inférieurs ou égaux à, égal(e|es) ou inférieur(s|e|es) à, égaux ou inférieurs à, plus petit(s|e|es) ou "
            "égal(e|es) à, "
            "plus petits ou égaux à, égal(e|es) ou plus petit(s|e|es) que, ne dépassant pas, n'excédant pas, ne "
            "dépasse pas, "
            "ne dépasse pas les, ne dépassent pas, n'excède pas, ne pas dépasser, sans dépasser, dans la limite de, "
            "plafonné(s|e|es) à, limité(s|e|es) à, pas supérieur à, ≤, <=, = <, ≦"
        ),
        Hedge.EXACT: (
            "exactement, précisément, très exactement, un total de, un total d', au total, égal(e|es) à, égaux à, "
            "seulement, les, tous les, "
            "toutes les, ces, ses, leurs, juste"
        ),
    }),
    fillers=word_set("autres bons bonnes supplémentaires la le"),
    bound_joiners=word_set("et , mais"),
    than=word_set("que"),
    hedges_after=phrases({
        Hedge.AT_LEAST: (
            "ou plus, ou davantage, et plus, et au-dessus, ou au-dessus, ou au-delà, et au-delà, au moins, au "
            "minimum, minimum, ou mieux, "
            "ou supérieur, ou plus que, au bas mot"
        ),
        Hedge.AT_MOST: (
            "ou moins, et moins, et en dessous, ou au-dessous, au plus, tout au plus, au maximum, maximum, grand "
            "maximum, au grand maximum, "
            "ou inférieur, ou en dessous, max, max."
        ),
        Hedge.ABOUT: (
            "environ, à peu près, ou presque, et quelques, et des poussières, approximativement, plus ou moins"
        ),
    }),
    units=phrases({
        "percent": "pour cent, pour-cent(s), pourcent(s), pourcentage(s), %, p. cent, p. 100, pct",
        "percentage point": (
            "point(s) de pourcentage, point(s) de pour cent, point(s) de %, point(s) de pourcent, point(s) "
            "pourcentage, "
            "% point(s), point(s) de pib, point(s) de produit intérieur brut"
        ),
        "basis point": "point(s) de base, pb",
        "usd": (
            "dollar(s), dollar(s) américain(s), dollar(s) us, dollar(s) des états-unis, dollar(s) u.s., $ us, "
            "dollar(s) étasunien(s), dollar(s) états-unien(s), $ usd"
        ),
        "aud": "dollar(s) australien(s), $ australien(s), $ a",
        "cad": "dollar(s) canadien(s), $ c, $ ca, $ cad, $cad, $ canadien(s)",
        "hkd": "dollar(s) de hong kong, dollar(s) de hongkong, dollar(s) hongkongais",
        "nzd": "dollar(s) néo-zélandais, dollar(s) de nouvelle-zélande",
        "sgd": "dollar(s) de singapour, dollar(s) singapourien(s)",
        "twd": "dollar(s) taïwanais, dollar(s) de taïwan, nouveau(x) dollar(s) de taïwan",
        "eur": "euro(s), d'euro(s)",
        "gbp": "livre(s) sterling, livre(s) britannique(s), sterling, pound(s)",
        "jpy": "yen(s), yen(s) japonais",
        "cny": "yuan(s), yuan(s) chinois, renminbi(s)",
        "inr": "roupie(s), roupie(s) indienne(s)",
        "pkr": "roupie(s) pakistanaise(s)", "lkr": "roupie(s) srilankaise(s)",
        "rub": "rouble(s), rouble(s) russe(s)",
        "chf": "franc(s) suisse(s)", "franc": "franc(s), franc(s) français",
        "xof": "franc(s) cfa, fcfa", "bef": "franc(s) belge(s)", "lbp": "livre(s) libanaise(s)",
        "egp": "livre(s) égyptienne(s)", "syp": "livre(s) syrienne(s)", "sdg": "livre(s) soudanaise(s)",
        "ils": "shekel(s), sheqel(s)", "krw": "won(s), won(s) sud-coréen(s)",
        "try": "lire(s) turque(s), livre(s) turque(s)",
        "uah": "hryvnia(s), hryvnias ukrainiennes, hryvnya(s)",
        "brl": "real, reals, reais, réal, réals, réaux, réal brésilien, réaux brésiliens",
        "mxn": "peso(s), peso(s) mexicain(s)", "ars": "peso(s) argentin(s)", "clp": "peso(s) chilien(s)",
        "cop": "peso(s) colombien(s)", "php": "peso(s) philippin(s)",
        "sek": "couronne(s) suédoise(s), couronne(s)", "dkk": "couronne(s) danoise(s)",
        "nok": "couronne(s) norvégienne(s)",
        "czk": "couronne(s) tchèque(s)", "isk": "couronne(s) islandaise(s)",
        "zar": "rand(s), rand(s) sud-africain(s)", "myr": "ringgit(s), ringgit(s) malaisien(s)",
        "idr": "rupiah(s), roupie(s) indonésienne(s)",
        "thb": "baht(s)", "pln": "zloty(s), złoty(s)", "huf": "forint(s)", "ron": "leu, lei", "bgn": "lev(s)",
        "sar": "riyal(s), riyal(s) saoudien(s)", "qar": "riyal(s) qatari(s), riyal(s) qatarien(s)",
        "aed": "dirham(s), dirham(s) émirati(s)", "mad": "dirham(s) marocain(s)",
        "irr": "rial(s), rial(s) iranien(s)", "kwd": "dinar(s), dinar(s) koweïtien(s)", "dzd": "dinar(s) algérien(s)",
        "tnd": "dinar(s) tunisien(s)", "iqd": "dinar(s) irakien(s)", "rsd": "dinar(s) serbe(s)", "vnd": "dong(s)",
        "hrk": "kuna(s), kuna(s) croate(s)", "kzt": "tenge(s)", "ngn": "naira(s)", "ghs": "cedi(s)", "etb": "birr(s)",
        "finnish mark": "mark(s) finlandais", "dem": "mark(s), deutsche mark(s), mark(s) allemand(s)",
        "pesewa": "pesewa(s)", "bitcoin": "bitcoin(s)",
        "cent": "centime(s), cent(s), centime(s) d'euro, cent(s) d'euro, ¢", "penny": "pence, penny, pennies",
        "sen": "sen",
        "second": "seconde(s), sec, secs", "minute": "minute(s), min, mn", "hour": "heure(s)",
        "day": "jour(s), journée(s)",
        "week": "semaine(s)", "month": "mois", "year": "an(s), année(s)", "decade": "décennie(s)",
        "century": "siècle(s)",
        "millennium": "millénaire(s)", "night": "nuit(s), nuitée(s)", "weekend": "week-end(s), weekend(s)",
        "quarter": "trimestre(s)", "semester": "semestre(s)", "millisecond": "milliseconde(s)",
        "microsecond": "microseconde(s)", "nanosecond": "nanoseconde(s)",
        "year of age": "an(s) d'âge, an(s) d'age, année(s) d'âge, année(s) d'age, an(s) révolus",
        "month of age": "mois d'âge, mois d'age",
        "week of age": "semaine(s) d'âge, semaine(s) d'age, semaines vieilles",
        "day of age": "jour(s) d'âge, jour(s) d'age",
        "mile": "mile(s), mille(s) terrestres", "yard": "yard(s), verge(s)", "foot": "pied(s)", "inch": "pouce(s)",
        "nautical mile": "mille(s) marin(s), mille(s) nautique(s), mille nautique, mile(s) nautique(s), milles",
        "league": "lieue(s)", "light year": "année(s)-lumière, année(s) lumière, années-lumières",
        "acre": "acre(s)", "hectare": "hectare(s)",
        "square mile": "mile(s) carré(s)", "square foot": "pied(s) carré(s)",
        "square metre": "mètre(s) carré(s), m carré(s)",
        "square yard": "yard(s) carré(s)", "square inch": "pouce(s) carré(s)",
        "square kilometre": "kilomètre(s) carré(s), km carré(s), kilometre(s) carré(s)",
        "square centimetre": "centimètre(s) carré(s), cm carré(s)", "square millimetre": "millimètre(s) carré(s)",
        "square decimetre": "décimètre(s) carré(s)", "square hectometre": "hectomètre(s) carré(s)",
        "cubic metre": "mètre(s) cube(s), m cube(s)", "cubic foot": "pied(s) cube(s)",
        "cubic kilometre": "kilomètre(s) cube(s)",
        "cubic centimetre": "centimètre(s) cube(s), cc", "cubic inch": "pouce(s) cube(s)",
        "cubic yard": "yard(s) cube(s)",
        "cubic decimetre": "décimètre(s) cube(s)", "cubic millimetre": "millimètre(s) cube(s)",
        "cubic mile": "mile(s) cube(s)",
        "mile per hour": (
            "mile(s) par heure, mile(s) à l'heure, mile(s) a l'heure, mile(s)-heure, miles/h, mph, mile(s) heure, "
            "mille(s) par heure, milles à l'heure"
        ),
        "mile per gallon": "mile(s) par gallon, mpg",
        "kilometre per hour": (
            "kilomètre(s) par heure, kilomètre(s) à l'heure, kilomètre(s) a l'heure, kilomètre(s)-heure, "
            "kilomètre(s)/heure, "
            "kilomètre(s) heure, km à l'heure, km par heure, km heure, km/heure, kilometre(s) par heure, kmh, kph"
        ),
        "metre per second": "mètre(s) par seconde, mètre(s)/seconde, mètre(s) seconde",
        "kilometre per second": "kilomètre(s) par seconde, km par seconde",
        "knot": "nœud(s), noeud(s)", "ton": "tonneau(x)", "metric ton": "tonne(s), tonne(s) métrique(s)",
        "kiloton": "kilotonne(s)", "megaton": "mégatonne(s)", "gigaton": "gigatonne(s)", "quintal": "quintal, quintaux",
        "kilogram": "kilo(s)", "pound": "livre(s)", "ounce": "once(s)", "stone": "stone(s)", "carat": "carat(s)",
        "fluid ounce": "once(s) liquide(s), once(s) fluide(s)", "gallon": "gallon(s)", "quart": "quart(s) de gallon",
        "pint": "pinte(s), demiard(s)", "barrel": "baril(s), barrique(s), tonnelet(s)", "cup": "tasse(s)",
        "tablespoon": "cuillère(s) à soupe, cuillerée(s) à soupe",
        "teaspoon": "cuillère(s) à café, cuillère(s) à thé, cuillerée(s) à café",
        "bushel": "boisseau(x)", "dram": "drachme(s)",
        "celsius": (
            "degré(s) celsius, celsius, degré(s) c, degré(s) centigrade(s), centigrade(s), ° celsius, deg c, "
            "celsius celsius, degrés celcius, celcius"
        ),
        "fahrenheit": "degré(s) fahrenheit, fahrenheit, degré(s) f, ° fahrenheit, deg f, fahrenheits",
        "kelvin": "kelvin(s), degré(s) kelvin, degré(s) k, k kelvin, k",
        "rankine": "rankine, degré(s) rankine, degré(s) r",
        "degree": "degré(s), deg, deg., degrés d'angle",
        "horsepower": "cheval-vapeur, chevaux-vapeur, chevaux vapeur, cheval vapeur, cv, ch, chevaux fiscaux",
        "part per million": "partie(s) par million, ppm", "part per billion": "partie(s) par milliard",
        "per mille": "pour mille, pour-mille, ‰", "foot pound-force": "pied(s)-livre(s), pied(s) livre(s)",
        "pound per square inch": "livre(s) par pouce carré",
        "kilowatt hour": "kilowattheure(s), kilowatt(s)-heure(s), kilowatt(s) heure",
        "megawatt hour": "mégawattheure(s), mégawatt(s)-heure(s), mégawatt(s) heure",
        "gigawatt hour": "gigawattheure(s), gigawatt(s)-heure(s)",
        "terawatt hour": "térawattheure(s), térawatt(s)-heure(s)", "watt hour": "wattheure(s), watt(s)-heure(s)",
        "megapixel": "mégapixel(s)", "decibel": "décibel(s)", "british thermal unit": "btu(s)", "calorie": "calorie(s)",
        "kilocalorie": "kilocalorie(s)", "revolution per minute": "tour(s) par minute, tours/minute, tours/min, tr/min",
        "time": "fois",
    }),
    metric={
        form: name
        for name, forms in {
            "metre": "mètre mètres metre metres", "gram": "gramme grammes", "watt": "watt watts", "volt": "volt volts",
            "hertz": "hertz", "byte": "octet octets byte bytes", "bit": "bit bits", "litre": "litre litres",
            "pascal": "pascal pascals",
            "joule": "joule joules", "ampere": "ampère ampères", "newton": "newton newtons", "farad": "farad farads",
            "ohm": "ohm ohms", "lumen": "lumen lumens", "sievert": "sievert sieverts",
            "becquerel": "becquerel becquerels",
            "tesla": "tesla teslas", "mole": "mole moles",
        }.items()
        for form in forms.split()
    },
    before_percent=frozenset({"pour"}),
    months=word_set(
        "janvier février fevrier mars avril mai juin juillet août aout septembre octobre novembre décembre decembre "
        "janv févr fév avr juil sept oct nov déc"
    ),
    weak_months=frozenset({"sept"}),
    before_year=word_set(
        "en depuis dès avant après jusqu'en an année années fin début mi courant milieu horizon printemps promotion "
        "millésime exercice entre circa saison édition"
    ),
    surely_before_year=word_set("en depuis"),
    decades=word_set("années"),
    seasons=word_set(
        "printemps été automne hiver noël jo olympiques élections présidentielle législatives coupe mondial euro "
        "rentrée "
        "trimestre semestre"
    ),
    eras=phrases({
        True: (
            "avant j.-c., après j.-c., av. j.-c., apr. j.-c., avant jésus-christ, avant notre ère, de notre ère, ap. "
            "j.-c."
        ),
    }),
    ordinal_endings=word_set("er ère ere re e è ème eme ième ieme nd nde es èmes ers ères emes ièmes"),
    labels=word_set(
        "jour vol vols salle chambre page(s) pp p no nos n nº numéro(s) numero route nationale départementale "
        "autoroute article(s) art section "
        "chapitre partie étape phase étage niveau stade type version épisode saison tome volume numéro sortie porte "
        "quai voie "
        "ligne acte règle titre amendement proposition district circonscription zone appartement bâtiment bureau "
        "classe "
        "catégorie groupe résolution formulaire loi décret psaume verset place siège piste terminal bus tram métro "
        "train rer tgv "
        "bloc lot poste tél tel téléphone fax fig figure tableau annexe alinéa formule ps playstation xbox iphone "
        "windows galaxy "
        "pixel top chaîne canal modèle unité module match manche set tour journée semaine escale kilomètre km point "
        "question dossier "
        "rue boulevard avenue bp cedex secteur parcelle casier hangar batterie division brigade régiment bataillon "
        "escadron escadrille code"
    ),
    of_daypart=frozenset({"du"}),
    before_hour=word_set("à vers dès avant jusqu'à minuit"),
    clock_hours=word_set("à vers dès"),
    lasting=word_set("en pendant durant"),
    before_ordinal=frozenset(),
    things=frozenset({"choses"}),
    listing=word_set(
        "chose(s) raison(s) question(s) conseil(s) clé(s) façon(s) manière(s) astuce(s) leçon(s) idée(s) infos info "
        "chiffres graphiques bonnes fait(s) points actus citations photos images dates"
    ),
    clock=word_set("h heures gmt utc cet cest"),
    before_age=phrases({
        True: (
            "âgé(s|e|es) de, âgé(s|e|es) d', agé(s|e|es) de, âgé(s|e|es) respectivement de, âgé(s|e|es) d'environ, "
            "âgé(s|e|es) d'à peine, âgé(s|e|es) de seulement, âgé(s|e|es) de plus de, âgé(s|e|es) de moins de, "
            "âge de, âge d', l'âge de, l'âge d', à l'age de, âge :, vieux de, vieille(s) de, "
            "les plus de, des plus de, aux plus de, les moins de, des moins de, aux moins de, "
            "homme(s) de, femme(s) de, enfant(s) de, garçon(s) de, garçonnet de, fille(s) de, fillette(s) de, "
            "adolescent(s|e|es) de, "
            "ado(s) de, jeune(s) de, bébé(s) de, nourrisson(s) de, personne(s) de, homme(s) d', femme(s) d', "
            "personne(s) d', "
            "étudiant(s|e|es) de, lycéen(s|ne|nes) de, collégien(s|ne|nes) de, élève(s) de, écolier(s) de, "
            "écolière(s) de, "
            "retraité(s|e|es) de, octogénaire de, père de famille de, mère de famille de, conducteur(s) de, "
            "conductrice(s) de, "
            "suspect(s|e|es) de, française de, français de, américain(e) de, britannique de, allemand(e) de, "
            "sexagénaire de, "
            "septuagénaire de, individu(s) de, patient(s|e|es) de, joueur(s) de, joueuse(s) de, attaquant de, "
            "défenseur de, "
            "milieu de terrain de, gardien de, chanteur de, chanteuse de, acteur de, actrice de, motard de, cycliste "
            "de, "
            "automobiliste de, piéton(ne) de, policier de, militaire de, soldat de, gendarme de, pompier de, "
            "ressortissant(e) de, "
            "habitant(e) de, riverain(e) de, agriculteur de, jumeaux de, fils de, garçons de, quinquagénaire de, "
            "trentenaire de, "
            "fêté ses, fête ses, fêtera ses, fêter ses, soufflé ses, fêté les, mort(s|e|es) à, décédé(s|e|es) à, "
            "disparu(s|e|es) à, éteint(e) à, meurt à, décède à"
        )
    }),
    before_lone_age=phrases({
        True: (
            "il avait, elle avait, qui avait, il a, elle a, qui a, il n'a que, elle n'a que, n'avait que"
        ),
    }),
    ages_apposed=True,
    points=word_set("point points"),
    set_phrases=phrases({
        True: (
            "quart(s) de finale, demi-finale(s), demi-finaliste(s), demi finale(s), demi-tour(s), demi-frère(s), "
            "demi-sœur(s), demi-mesure(s), "
            "demi-teinte, demi-mot, demi-dieu, demi-fond, demi de mêlée, demi d'ouverture, huitième(s) de finale, "
            "seizième(s) de finale, "
            "trente-deuxième(s) de finale, "
            "tiers-monde, tiers monde, tiers-mondiste(s), pays tiers, état(s) tiers, tiers-lieu(x), tiers-temps, "
            "tiers payant, "
            "quart-arrière, de quart, "
            "l'un, l'une, un à un, une à une, un par un, une par une, mille-feuille(s), mille-pattes, mille fois, "
            "entre-deux, quatre-quatre, deux-roues, deux-points, deux-pièces, trois-quarts, deux-chevaux, trois-mâts, "
            "quatre saisons, un jour où, un jour ou l'autre, sur son trente et un, en moins de deux, se mettre en "
            "quatre, à quatre pattes, cinq étoiles, "
            "sept jours sur sept, vingt-quatre heures sur vingt-quatre, 24 heures sur 24, 24 h sur 24, 24h sur 24, 7 "
            "jours sur 7, 7j / 7, 24h / 24, 24 / 24, 7 / 7, 49.3, 49 - 3, un doublé, son doublé, un triplé, triplé "
            "historique, son triplé"
        )
    }),
    counting=phrases({True: "nombre, total, chiffre"}),
    nouns=phrases({
        "soldier": (
            "soldat(s|e|es), militaire(s), combattant(s|e|es), troupes, fantassin(s), homme(s) de troupe, effectifs "
            "militaires, militaire(s) de carrière, appelé(s)"
        ),
        "people": "personne(s), gens, individu(s), citoyen(s|ne|nes), être(s) humain(s), humain(s), âmes",
        "dead": "mort(s|e|es), tué(s|e|es), décès, décédé(s|e|es), cadavre(s), corps, défunt(s)",
        "injured": "blessé(s|e|es), blessure(s)", "missing": "disparu(s|e|es), portés disparus, personnes disparues",
        "child": "enfant(s), mineur(s|e|es), gamin(s), bébé(s)", "woman": "femme(s)", "man": "homme(s)",
        "victim": "victime(s)",
        "police officer": (
            "policier(s), policière(s), agent(s) de police, gendarme(s), agents, fonctionnaires de police, crs"
        ),
        "staff": "personnel(s), collaborateur(s), effectifs",
        "worker": "travailleur(s), travailleuse(s), ouvrier(s), ouvrière(s)",
        "employee": "employé(s|e|es), salarié(s|e|es), fonctionnaire(s)",
        "job": "emploi(s), poste(s), poste(s) de travail",
        "protester": "manifestant(s|e|es), contestataire(s)", "refugee": "réfugié(s|e|es), déplacé(s|e|es)",
        "migrant": "migrant(s|e|es), exilé(s|e|es)",
        "prisoner": "prisonnier(s), prisonnière(s), détenu(s|e|es), prisonnier(s) de guerre", "hostage": "otage(s)",
        "civilian": "civil(s|e|es)",
        "patient": "patient(s|e|es), malade(s)",
        "student": "étudiant(s|e|es), élève(s), lycéen(s|ne|nes), collégien(s|ne|nes), écolier(s), écolières",
        "teacher": "enseignant(s|e|es), professeur(s|e|es), instituteur(s)", "passenger": "passager(s), passagère(s)",
        "vote": "voix, vote(s), suffrage(s), bulletin(s), bulletin(s) de vote",
        "voter": "électeur(s), électrice(s), votant(s)", "seat": "siège(s)",
        "house": "maison(s), pavillon(s)", "home": "logement(s), habitation(s), domicile(s), appartement(s)",
        "resident": "habitant(s|e|es), résident(s|e|es), riverain(s|e|es)",
        "building": "bâtiment(s), immeuble(s), édifice(s)", "drone": "drone(s), aéronef(s) sans pilote",
        "missile": "missile(s)", "rocket": "roquette(s), fusée(s)",
        "tank": "char(s), blindé(s), tank(s)",
        "aircraft": "avion(s), appareil(s), aéronef(s), avion(s) de chasse, avion(s) de ligne",
        "ship": "navire(s), bâtiment(s) de guerre, paquebot(s)",
        "boat": "bateau(x), embarcation(s), canot(s)", "vehicle": "véhicule(s)",
        "car": "voiture(s), automobile(s), auto(s)",
        "case": "cas, infection(s), contamination(s)", "attack": "attaque(s), attentat(s), assaut(s)",
        "strike": "frappe(s), bombardement(s)",
        "country": "pays, nation(s)", "city": "ville(s), commune(s), municipalité(s)",
        "village": "village(s), hameau(x)",
        "company": "entreprise(s), société(s), compagnie(s), groupe(s), firme(s)", "point": "point(s)",
        "goal": "but(s)",
        "firefighter": "pompier(s), sapeur(s)-pompier(s), soldat(s) du feu",
        "doctor": "médecin(s), docteur(s), praticien(s)",
        "lawmaker": "député(s|e|es), parlementaire(s), élu(s|e|es), sénateur(s), sénatrice(s), législateur(s)",
        "suspect": "suspect(s|e|es)", "flight": "vol(s)",
        "school": "école(s), établissement(s) scolaire(s), lycée(s), collège(s)", "hospital": "hôpital, hôpitaux",
        "household": "foyer(s), ménage(s), famille(s)", "member": "membre(s), adhérent(s|e|es)",
        "survivor": "survivant(s|e|es), rescapé(s|e|es)",
        "animal": "animal, animaux, bête(s)", "tree": "arbre(s)", "customer": "client(s|e|es), abonné(s|e|es)",
        "user": "utilisateur(s), utilisatrice(s), usager(s), internaute(s)",
        "share": "action(s), titre(s)", "copy": "exemplaire(s), copie(s)", "ticket": "billet(s), ticket(s), place(s)",
        "shot": "coup(s) de feu, tir(s)", "bullet": "balle(s), cartouche(s), munition(s)",
        "unit": "unité(s)", "fire": "incendie(s), feu(x), feu(x) de forêt, foyer(s) d'incendie, sinistre(s)",
        "quake": "séisme(s), tremblement(s) de terre, secousse(s)", "site": "site(s), emplacement(s)",
        "settlement": "colonie(s), localité(s), implantation(s)",
        "arrest": "arrestation(s), interpellation(s), interpellé(s|e|es), arrêté(s|e|es)", "state": "état(s)",
        "district": "arrondissement(s), district(s), quartier(s), circonscription(s)",
        "visitor": "visiteur(s), visiteuse(s), touriste(s), vacancier(s), estivant(s)",
        "wolf": "loup(s), louve(s)", "series": "série(s)", "police": "police(s), forces de l'ordre",
        "farmer": "agriculteur(s), agricultrice(s), paysan(s|ne|nes), exploitant(s) agricole(s), éleveur(s)",
        "tractor": "tracteur(s)", "bed": "lit(s)",
        "plaintiff": "plaignant(s|e|es)", "farm": "exploitation(s), exploitation(s) agricole(s), ferme(s)",
        "base": "base(s)", "contract": "contrat(s), marché(s)",
        "irregularity": "irrégularité(s)", "polling station": "bureau de vote, bureaux de vote", "shell": "obus",
        "bomb": "bombe(s)", "mine": "mine(s)",
        "journalist": "journaliste(s), reporter(s)", "spectator": "spectateur(s), spectatrice(s)",
        "supporter": "supporter(s), supporteur(s), partisan(s)",
        "participant": "participant(s|e|es)", "candidate": "candidat(s|e|es)",
        "volunteer": "bénévole(s), volontaire(s)",
        "driver": "conducteur(s), conductrice(s), chauffeur(s), automobiliste(s)",
        "region": "région(s)", "province": "province(s)", "department": "département(s)", "bridge": "pont(s)",
        "road": "route(s)", "train": "train(s)", "bus": "bus, autobus, autocar(s), car(s)",
        "truck": "camion(s), poids lourd(s), poids lourds", "helicopter": "hélicoptère(s)", "weapon": "arme(s)",
        "store": "magasin(s), boutique(s), point(s) de vente, commerce(s)", "restaurant": "restaurant(s)",
        "hotel": "hôtel(s)", "factory": "usine(s)", "plant": "centrale(s)", "reactor": "réacteur(s)",
        "bank": "banque(s)", "dog": "chien(s|ne|nes)", "cat": "chat(s|te|tes)", "cow": "vache(s)",
        "sheep": "mouton(s), brebis",
        "pig": "porc(s), cochon(s)", "bird": "oiseau(x)", "horse": "cheval, chevaux", "fish": "poisson(s)",
        "egg": "œuf(s), oeuf(s)", "family": "fratrie(s)", "couple": "couple(s)", "parent": "parent(s)",
        "game": "match(s|es), rencontre(s), partie(s)", "medal": "médaille(s)", "try": "essai(s)",
        "team": "équipe(s), club(s)", "player": "joueur(s), joueuse(s)", "athlete": "athlète(s), sportif(s)",
        "judge": "juge(s), magistrat(s|e|es)", "juror": "juré(s)", "lawyer": "avocat(s|e|es)",
        "expert": "expert(s|e|es)", "scientist": "scientifique(s), chercheur(s), chercheuse(s)",
        "nurse": "infirmier(s), infirmière(s)",
        "official": "responsable(s)", "minister": "ministre(s)", "rescuer": "secouriste(s), sauveteur(s)",
        "dose": "dose(s)", "test": "test(s), dépistage(s)", "measure": "mesure(s)", "proposal": "proposition(s)",
        "amendment": "amendement(s)", "law": "loi(s)", "complaint": "plainte(s)", "document": "document(s)",
        "page": "page(s)", "photo": "photo(s), photographie(s)", "book": "ouvrage(s)",
        "film": "film(s), long(s) métrage(s), long(s)-métrage(s)",
        "song": "chanson(s)", "word": "mot(s)", "language": "langue(s)", "question": "question(s)",
        "answer": "réponse(s)", "event": "événement(s), évènement(s)", "accident": "accident(s)",
        "explosion": "explosion(s)", "crime": "crime(s), délit(s)",
        "murder": "meurtre(s), homicide(s), assassinat(s)", "birth": "naissance(s)", "wedding": "mariage(s)",
        "subscriber": "abonnement(s)", "outage": "coupure(s), panne(s)", "order": "commande(s)",
        "mission": "mission(s)", "satellite": "satellite(s)", "star": "étoile(s)", "planet": "planète(s)",
        "island": "île(s)", "lake": "lac(s)", "tunnel": "tunnel(s)", "station": "gare(s), station(s)",
        "airport": "aéroport(s)", "port": "port(s)", "church": "église(s)", "museum": "musée(s)", "park": "parc(s)",
        "camp": "camp(s)", "tent": "tente(s)",
        "room": "chambre(s), pièce(s), salle(s)", "floor": "étage(s)", "door": "porte(s)", "chair": "chaise(s)",
        "table": "table(s)", "meal": "repas", "speech": "discours", "meeting": "réunion(s)",
        "session": "séance(s), session(s)",
        "demonstration": "manifestation(s), rassemblement(s)", "trip": "voyage(s), trajet(s), déplacement(s)",
        "lap": "tour(s)", "sanction": "sanction(s)", "penalty": "pénalité(s), penalty(s)", "fine": "amende(s)",
        "loan": "prêt(s)", "account": "compte(s)", "message": "message(s), courriel(s)",
        "tweet": "tweet(s)", "view": "vue(s)", "follower": "follower(s)", "reader": "lecteur(s), lectrice(s)",
        "listener": "auditeur(s)", "viewer": "téléspectateur(s), téléspectatrice(s)",
    }),
    countries=phrases({
        "KP": "nord-coréen(s|ne|nes), corée du nord", "KR": "sud-coréen(s|ne|nes), corée du sud",
        "RU": "russe(s), russie", "UA": "ukrainien(s|ne|nes), ukraine",
        "US": "américain(s|e|es), états-unis, etats-unis, usa, états-unien(s|ne|nes), étasunien(s)",
        "GB": "britannique(s), royaume-uni, anglais(e|es), grande-bretagne", "DE": "allemand(s|e|es), allemagne",
        "FR": "français(e|es), france",
        "ES": "espagnol(s|e|es), espagne", "IT": "italien(s|ne|nes), italie", "CN": "chinois(e|es), chine",
        "JP": "japonais(e|es), japon, nippon(s|e|es)", "IL": "israélien(s|ne|nes), israël",
        "PS": "palestinien(s|ne|nes)", "IR": "iranien(s|ne|nes), iran", "IQ": "irakien(s|ne|nes), irak",
        "SY": "syrien(s|ne|nes), syrie", "TR": "turc(s), turque(s), turquie",
        "PL": "polonais(e|es), pologne", "IN": "indien(s|ne|nes), inde", "PK": "pakistanais(e|es), pakistan",
        "AF": "afghan(s|e|es), afghanistan",
        "MX": "mexicain(s|e|es), mexique", "CA": "canadien(s|ne|nes), canada", "BR": "brésilien(s|ne|nes), brésil",
        "AU": "australien(s|ne|nes), australie",
        "LB": "libanais(e|es), liban", "EG": "égyptien(s|ne|nes), égypte", "SA": "saoudien(s|ne|nes), arabie saoudite",
        "YE": "yéménite(s), yémen", "SD": "soudanais(e|es), soudan",
        "ET": "éthiopien(s|ne|nes), éthiopie", "NG": "nigérian(s|e|es), nigeria",
        "ZA": "sud-africain(s|e|es), afrique du sud", "VE": "vénézuélien(s|ne|nes), venezuela",
        "CO": "colombien(s|ne|nes), colombie", "CU": "cubain(s|e|es), cuba", "HT": "haïtien(s|ne|nes), haïti",
        "BY": "biélorusse(s), bélarusse(s), biélorussie, bélarus", "GE": "géorgien(s|ne|nes)",
        "AT": "autrichien(s|ne|nes), autriche", "CH": "suisse(s), helvétique(s)",
        "NL": "néerlandais(e|es), pays-bas, hollandais(e|es)", "BE": "belge(s), belgique", "SE": "suédois(e|es), suède",
        "NO": "norvégien(s|ne|nes), norvège", "FI": "finlandais(e|es), finlande", "DK": "danois(e|es), danemark",
        "PT": "portugais(e|es), portugal",
        "GR": "grec(s), grecque(s), grèce", "HU": "hongrois(e|es), hongrie", "RO": "roumain(s|e|es), roumanie",
        "BG": "bulgare(s), bulgarie", "RS": "serbe(s), serbie",
        "DZ": "algérien(s|ne|nes), algérie", "MA": "marocain(s|e|es), maroc", "TN": "tunisien(s|ne|nes), tunisie",
        "SN": "sénégalais(e|es), sénégal", "ML": "malien(s|ne|nes), mali", "CI": "ivoirien(s|ne|nes)",
        "CD": "congolais(e|es)", "CM": "camerounais(e|es), cameroun", "KE": "kényan(s|e|es), kenyan(s), kenya",
        "LY": "libyen(s|ne|nes), libye", "AR": "argentin(s|e|es), argentine", "CL": "chilien(s|ne|nes), chili",
        "CZ": "tchèque(s)", "IE": "irlandais(e|es), irlande",
    }),
    stop=word_set(
        "le la les l un une des du de d au aux en dans sur sous par pour avec sans contre entre vers chez depuis "
        "pendant durant avant après "
        "dès jusque jusqu à a et ou où ni mais donc or car que qu qui quoi dont lequel laquelle lesquels lesquelles "
        "si comme lorsque lorsqu quand "
        "parce puisque afin tandis ce cet cette ces cela ça c s se sa son ses leur leurs notre nos votre vos mon ma "
        "mes ton ta tes il elle ils "
        "elles on nous vous je j tu me m te t lui eux y ne n pas plus moins très trop aussi encore déjà toujours "
        "jamais seulement ainsi alors "
        "puis ensuite enfin ici là hier aujourd hui demain lundi mardi mercredi jeudi vendredi samedi dimanche est "
        "sont était étaient été être "
        "sera seront serait seraient soit soient fut furent ai as avons avez ont avait avaient aura auront aurait "
        "auraient ayant étant eu fait "
        "font faire faisait peut peuvent doit doivent va vont vient viennent selon malgré parmi environ près autour "
        "lors hors outre via voire "
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre chaque tout tous toute "
        "toutes même mêmes "
        "chacun chacune minimum maximum total ans tôt tard ailleurs notamment dit disent affirme indique "
        "précise annonce "
        "représente représentent suffisent restent reste manquent manque au-dessus au-dessous dessus dessous prochain "
        "prochaine dernier dernière "
        "min max"
    ),
    preposed=word_set(
        "nouveau(x) nouvel nouvelle(s) autre(s) grand(s|e|es) petit(s|e|es) jeune(s) premier(s) première(s) "
        "dernier(s) dernière(s) ancien(s|ne|nes) bon(s|ne|nes) gros(se|ses) vieux vieille(s) "
        "beau(x) belle(s) mauvais(e|es) vrai(s|e|es) seul(s|e|es) simple(s) principaux principales principal "
        "principale différents différentes divers diverses prochains prochaines "
        "meilleur(s|e|es) futurs futures long(s|ue|ues) haut(s|e|es) double(s) rares fameux célèbres éventuels "
        "éventuelles ex"
    ),
    noun_rule="first",
)  # fmt: skip
