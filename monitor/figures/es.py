"""Spanish."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.phrases import phrases, word_set
from monitor.models import Hedge

__all__ = ["TABLES"]

#: forms of verbs that tell where a quantity went: "subió hasta" is where it arrived and no bound
_CHANGES = (
    "pasa(n|r|ndo|ba|ban|do|ron|rá|rán) pasó sub(e|en|ir|ía|ían|ido|iendo|ieron|irá|irán) subió "
    "baj(a|an|ar|ando|aba|aban|ado|aron|ará|arán) bajó cae(n|r|rá|rán) cayó cayeron cayendo caído cay caía caían "
    "aument(a|an|ar|ando|aba|aban|ado|ada|aron|ará|arán) aumentó increment(a|an|ar|ando|ado|aron|ará|arán) incrementó "
    "reduc(e|en|ir|ido|ida|idos|iendo|irá|irán) redujo redujeron crec(e|en|er|ía|ido|iendo|ieron|erá|erán) creció "
    "asciend(e|en) ascend(er|ido|ieron|ía|erá) ascendió desciend(e|en) descend(er|ido|ieron|erá) descendió "
    "disminu(ye|yen|ir|ido|yó|yeron|irá) elev(a|an|ar|ando|aba|ado|ada|aron|ará|arán) elevó "
    "rebaj(a|an|ar|ado|ada|aron|ará) rebajó recort(a|an|ar|ado|ada|aron|ará) recortó "
    "ampl(ía|ían|iar|iado|iada|iaron) amplió "
    "dispar(a|an|ado|ada|aron) disparó desplom(a|an|ado|ada|aron) desplomó escal(a|ó|ado|aron) trep(a|ó|ado|aron) "
    "retroced(e|en|ió|ido|ieron) avanz(a|an|ó|ado|aron) repunt(a|ó|ado|aron) moder(a|ó|ado|aron) acort(a|ó|ado) "
    "encarec(e|ió|ido|ieron) abarat(a|ó|ado|aron) engord(a|ó|ado) rev(isa|isó|isado|isaron) corrig(e|ió) corregido "
    "mejor(a|ó|ado|aron) empeor(a|ó|ado|aron) ensanch(a|ó|ado) multiplic(a|ó|ado|aron) hund(e|ió|ido|ieron) "
    "alz(a|ó|ado|aron) salt(a|ó|ado|aron) contra(jo|ído) adelgaz(a|ó|ado) creci crecen alarg(a|ó|ado|aron) "
    "modific(a|ó|ado|aron) cambi(a|ó|ado|aron) actualiz(a|ó|ado|aron) aceler(a|ó|ado|aron) ralentiz(a|ó|ado|aron) "
    "agrav(a|ó|ado) estrech(a|ó|ado) restring(e|ió|ido) encog(e|ió|ido) situ(ó|ado|arse|aron|arlo) lleg(ó|ado|aron) "
    "evolucion(a|ó|ado) oscil(a|ó|an|aron) subida bajada aumento descenso caída incremento alza reducción rebaja"
)
_CHANGE_WORDS = word_set(_CHANGES)
#: places at which a thousand or a million divides: "diezmilésima"
_PARTS = {"": 1, "diez": 10, "cien": 100}

TABLES = Language(
    code="es",
    spoken="es",
    decimal_mark=",",
    cardinals={
        "uno": 1, "dieciseis": 16, "dieciséis": 16, "veintiun": 21, "veintiún": 21, "veintiuna": 21, "veintidos": 22,
        "veintidós": 22, "veintitres": 23, "veintitrés": 23, "veintiseis": 26, "veintiséis": 26, "cien": 100,
        "ciento": 100, "mil": 1000, "quinientos": 500, "quinientas": 500, "setecientos": 700, "setecientas": 700,
        "novecientos": 900, "novecientas": 900, "cero": 0, "zero": 0, "séis": 6,
    },
    ordinals={
        form: value
        for value, forms in {
            2: "segundo segunda segundas",
            3: "tercer tercero tercera terceros terceras",
            7: "septimo septima septimos septimas sétimo sétima",
            10: "decimo decima decimos decimas",
            11: "undecimo undecima",
            12: "duodecimo duodecima",
            13: "decimotercer decimotercero decimotercera",
            14: "decimocuarto decimocuarta",
            15: "decimoquinto decimoquinta",
            16: "decimosexto decimosexta",
            17: "decimoséptimo decimoséptima decimoseptimo",
            18: "decimoctavo decimoctava",
            19: "decimonoveno decimonovena",
            20: "vigesimo vigesima",
            21: "vigesimoprimer vigesimoprimero vigesimoprimera",
            22: "vigesimosegundo vigesimosegunda",
            23: "vigesimotercer vigesimotercero vigesimotercera",
            24: "vigesimocuarto vigesimocuarta",
            25: "vigesimoquinto vigesimoquinta",
            30: "trigesimo trigesima",
            40: "cuadragesimo cuadragesima",
            50: "quincuagesimo quincuagesima",
            60: "sexagesimo sexagesima",
            70: "septuagesimo septuagesima",
            80: "octogesimo octogesima",
            90: "nonagesimo nonagesima",
            200: "ducentésimo ducentésima",
            300: "tricentésimo tricentésima",
            400: "cuadringentésimo cuadringentésima",
            500: "quingentésimo quingentésima",
        }.items()
        for form in forms.split()
    },
    other_words=word_set("unos unas segundos"),
    scales={
        "millón": 6, "millon": 6, "millones": 6, "millardo": 9, "millardos": 9, "billón": 12, "billon": 12,
        "billones": 12, "trillón": 18, "trillon": 18, "trillones": 18, "cuatrillón": 24, "cuatrillon": 24,
        "cuatrillones": 24,
    },
    scale_signs={
        "k": 3, "m": 6, "mill": 6, "mln": 6, "mn": 6, "mio": 6, "mdd": 6, "mdp": 6, "mde": 6, "md": 9, "mmdd": 9,
        "mmdp": 9, "g": 9, "t": 12,
    },
    articles=word_set("un una"),
    only=word_set("solo sólo solamente únicamente apenas menos"),
    only_after=word_set("solo sola único única"),
    counted=phrases({
        True: (
            "muert(o|a), fallecid(o|a), herido, herida grave, desaparecid(o|a), víctima mortal, ahogad(o|a), "
            "detenid(o|a)"
        ),
    }),
    article_counts=True,
    uncounted=frozenset({
        "time", "foot", "inch", "pound", "cup", "carat", "degree", "cent", "penny", "second",
        "night", "barrel", "bushel", "ounce", "pint", "knot", "league", "horsepower", "ton", "quarter", "yard",
        "weekend", "chf", "pen", "brl", "zar", "dem", "mxn", "ars", "fortnight", "turn", "tablespoon", "teaspoon",
        "calorie", "quart", "gallon", "decibel", "kwd",
    }),
    pronoun="uno",
    before_pronoun=word_set("el cada ningún alguno ninguno otro"),
    after_pronoun=word_set("mismo misma por tras que no se mismos"),
    half=word_set("medio media mitad"),
    half_alone=True,
    half_adjectives=word_set("medio media"),
    before_no_half=word_set("en a primera segunda otra última mejor oriente clase edad término precio"),
    fractions={
        "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4,
        **{
            f"{part}{stem}{ending}": value * times
            for part, times in _PARTS.items()
            for stem, value in {
                "centésim": 100, "centesim": 100, "milésim": 1000, "milesim": 1000, "millonésim": 10**6,
                "millonesim": 10**6, "milmillonésim": 10**9, "milmillonesim": 10**9,
                "billonésim": 10**12, "billonesim": 10**12, "trillonésim": 10**18,
            }.items()
            for ending in ("o", "a", "os", "as")
            if part == "" or stem.startswith(("mil", "bil"))
        },
    },
    fraction_endings=(
        "avos", "avo", "avas", "ava", "vos", "vo", "vas", "va", "esimos", "esimo", "ésimos", "ésimo", "esimas",
        "esima", "ésimas", "ésima",
    ),
    glued_fractions=True,
    least_ordinal_part=5,
    parts_agree=True,
    part_words=word_set("parte partes"),
    ordinal_fractions=True,
    plural_endings=("s",),
    noun_plurals=("s",),
    joiners=frozenset({"y", "e"}),
    joins_tens=True,
    joins_hundreds=False,
    adds_fraction=frozenset({"y", "con"}),
    point=frozenset({"coma", "punto", "con"}),
    negative=frozenset({"menos", "negativo", "negativa"}),
    below_zero=phrases({True: "bajo cero, por debajo de cero"}),
    collectives={
        "docena": 12, "docenas": 12, "dz": 12, "dozs": 12, "doc": 12, "decena": 10, "centenar": 100, "centena": 100,
        "millar": 1000, "quincena": 15, "veintena": 20, "treintena": 30, "cincuentena": 50, "sesentena": 60,
        "gruesa": 144,
    },
    rounded=word_set("decena quincena veintena treintena cincuentena sesentena centenar centena millar"),
    vague={
        "decenas": 10, "docenas": 12, "veintenas": 20, "centenares": 100, "centenas": 100, "cientos": 100,
        "miles": 1000, "millares": 1000,
    },
    vague_scales=word_set("millones billones trillones millardos"),
    few=phrases({(3, 9): "varios, varias", (2, 3): "un par de"}),
    few_of=phrases({
        True: (
            "unos pocos, unas pocas, unos cuantos, unas cuantas, algunos, algunas, pocos, pocas, muchos, muchas, "
            "diversos, diversas, un puñado de, cuantiosos, numerosos, numerosas, algunos pocos"
        )
    }),
    multiples=phrases({
        "2": (
            "duplic(a|an|ó|ar|arse|arla|arlo|arlos|ado|ada|ados|adas|aron|ando|aba|aban|ará|arán|aría|arían|ase|aran), "
            "dupliqu(e|en), duplicación"
        ),
        "3": (
            "triplic(a|an|ó|ar|arse|arla|arlo|arlos|ado|ada|ados|adas|aron|ando|aba|aban|ará|arán|aría|arían), "
            "tripliqu(e|en), triplicación"
        ),
        "4": "cuadruplic(a|an|ó|ar|arse|ado|ada|ados|adas|aron|ando|aba|aban|ará|arán|aría), cuadrupliqu(e|en)",
        "5": "quintuplic(a|an|ó|ar|arse|ado|ada|ados|adas|aron|ando|aba|aban|ará|arán|aría), quintupliqu(e|en)",
        "6": "sextuplic(a|an|ó|ar|arse|ado|ada|aron|ando)",
        "7": "septuplic(a|an|ó|ar|arse|ado|ada|aron|ando)",
        "8": "octuplic(a|an|ó|ar|arse|ado|ada|aron|ando)",
        "10": "decuplic(a|an|ó|ar|arse|ado|ada|aron|ando)",
        "100": "centuplic(a|an|ó|ar|arse|ado|ada|aron|ando)",
    }),
    multiple_nouns={
        "doble": 2, "triple": 3, "cuádruple": 4, "cuádruplo": 4, "quíntuple": 5, "quíntuplo": 5, "séxtuple": 6,
        "décuplo": 10, "céntuplo": 100,
    },
    times=word_set("veces"),
    after_times=word_set("más mayor(es) menos menor(es) superior(es) inferior(es) mejor(es) peor(es) tant(o|a|os|as)"),
    times_before=phrases({
        True: (
            "multiplic(a|an|ó|ar|arse|ado|ada|ados|adas|aron|ando|ará|arán|aba|aban|aría) por, multipliqu(e|en) por, "
            "un factor de, factor de"
        ),
        False: "divid(e|en|ió|ir|ido|ida|idos|idas|ieron|irá) por, divid(e|en|ió|ir|ido|ida|idos|idas|ieron|irá) entre",
    }),
    out_of=phrases({True: "de cada, por cada, de entre", False: "sobre"}),
    out_of_skips=1,
    of=word_set("de del d"),
    determiners=word_set("el la los las lo sus su estos estas esos esas este esta aquellos aquellas nuestros nuestras"),
    between=frozenset({"entre"}),
    between_and=frozenset({"y", "e", "a"}),
    from_=phrases({True: "de, del, de los, de las, de el, desde, desde los, desde las, desde el, de unos, de unas"}),
    to=word_set("a hasta al"),
    score_words=frozenset({"a"}),
    rates_behind=True,
    or_=frozenset({"o", "u", "ó"}),
    by=frozenset({"en"}),
    change_words=_CHANGE_WORDS - word_set("aumento incremento subida"),
    per=phrases({True: "por", False: "al, a la, el, la, cada, /"}),
    no_rate=word_set("pasado pasada anterior próximo próxima siguiente que viene siguientes previo previa"),
    rates=phrases({
        "share": "por acción, por título",
        "person": "por persona, por cabeza, per cápita, por barba",
        "inhabitant": "por habitante",
        "day": "diari(o|a|os|as), al día",
        "week": "semanal(es)",
        "month": "mensual(es), mensualmente",
        "year": "anual(es), anualmente",
        "quarter": "trimestral(es)",
    }),
    denials=phrases({True: "no, nunca"}),
    hedges=phrases({
        Hedge.ABOUT: (
            "unos, unas, cerca de, cerca del, casi, alrededor de, alrededor del, aproximadamente, aprox., aprox, "
            "más o menos, en torno a, en torno al, cosa de, como unos, como unas, prácticamente, ~, ≈, un estimado de, "
            "estimado en, estimada en, estimados en, estimadas en, poco menos de, poco más de, algo más de, "
            "algo menos de, rondando los, rondando las, rondando, rondan, ronda, rondaba, rondaban, rondó, rozan, "
            "roza, rozó, rozando, rozaron, a razón de, entorno a, del orden de, en el entorno de, por el entorno de, "
            "circa, ca., se estima en, se calcula en, una media de, un promedio de, de media, en promedio, apenas, "
            "escasos, escasas, aproximado de, aproximada de, cercano a, cercana a, cercanos a, cercanas a, próximo a, "
            "próxima a, próximos a, próximas a, quizá, quizás, tal vez, probablemente, poco más o menos, al filo de, "
            "al borde de, a cerca de, acerca de unos, acaricia, acarician, se acerca a, se acercan a, se acercó a, "
            "se acercaba a, se aproxima a, se aproximan a"
        ),
        Hedge.MORE: (
            "más de, mas de, más del, más que, superior a, superiores a, superior al, superiores al, mayor que, "
            "mayor a, mayores que, mayores a, mayor al, mayor de, mayores de, por encima de, por encima del, "
            "encima de, >, más grande que, más grandes que, más alt(o|a|os|as) que, más elevad(o|a|os|as) que, "
            "más larg(o|a|os|as) que, más viej(o|a|os|as) que, más rápid(o|a|os|as) que, más pesad(o|a|os|as) que, "
            "más car(o|a|os|as) que, excede(n|r), excedió, excedieron, exceda, excedan, "
            "supera(n|r|ba|ban|ndo|do|da|dos|das|ron|rá|rán|ría), superó, supere(n), "
            "sobrepasa(n|r|ba|ban|ndo|do|da|ron), sobrepasó, rebasa(n|r|ba|ban|ndo|do|da|ron), rebasó, traspasa(n), "
            "traspasó, más allá de, más allá del, bastante más de, mucho más de, muy por encima de, muy superior a, "
            "a más de, pasados los, pasan de, pasa de los"
        ),
        Hedge.AT_LEAST: (
            "superior(es) o igual(es) a, al menos, por lo menos, como mínimo, a lo menos, no menos de, un mínimo de, "
            "mínimo de, mínimo, a partir de, a partir del, mayor(es) o igual(es) que, mayor(es) o igual(es) a, "
            "mayor(es) que o igual(es) a, mayor(es) e igual(es) que, >=, ≥, ⩾, igual(es) o mayor(es) que, "
            "igual(es) o mayor(es) a, igual(es) o superior(es) a, igual(es) a o mayor(es) que, "
            "igual(es) a o superior(es) a, cuando menos, no menor(es) que, no menor(es) a, no menor(es) de, "
            "no inferior(es) a, más de o igual a, más que o igual a, igual o más de, igual a o más de, más o igual a, "
            "más o igual que, más grande(s) o igual(es) a, más grande(s) o igual(es) que, más alt(o|a) o igual que, "
            "no baja(n) de, desde los, desde las, desde"
        ),
        Hedge.LESS: (
            "menos de, menos del, menos que, inferior(es) a, inferior(es) al, menor(es) que, menor(es) a, "
            "menor(es) de, menor(es) al, por debajo de, por debajo del, debajo de, <, más pequeñ(o|a|os|as) que, "
            "más baj(o|a|os|as) que, más cort(o|a|os|as) que, más jóven(es) que, más joven que, "
            "más barat(o|a|os|as) que, muy por debajo de, bastante menos de, mucho menos de, no llega(n) a, "
            "no alcanza(n)"
        ),
        Hedge.AT_MOST: (
            "inferior(es) o igual(es) a, hasta, hasta los, hasta las, hasta unos, hasta el, como máximo, a lo sumo, "
            "no más de, no más que, un máximo de, máximo de, máximo, menor(es) o igual(es) que, "
            "menor(es) o igual(es) a, menor(es) que o igual(es) a, menor(es) e igual(es) que, <=, ≤, ⩽, "
            "igual(es) o menor(es) que, igual(es) o menor(es) a, igual(es) o inferior(es) a, "
            "igual(es) a o menor(es) que, igual(es) a o inferior(es) a, no mayor(es) que, no mayor(es) a, "
            "no mayor(es) de, no superior(es) a, a lo más, menos de o igual a, menos que o igual a, igual o menos de, "
            "igual a o menos de, menos o igual a, menos o igual que, más pequeñ(o|a|os|as) o igual(es) a, "
            "más pequeñ(o|a|os|as) o igual(es) que, no supera(n), no excede(n), no rebasa(n), sin superar, "
            "no por encima de, tope de, un tope de, un límite de, límite de"
        ),
        Hedge.EXACT: (
            "exactamente, justamente, precisamente, un total de, en total, igual(es) a, solo, sólo, solamente, "
            "únicamente, tan solo, tan sólo, nada más que, nada menos que, justo, los, las, el, "
            "el mismo número de"
        ),
    }),
    arrivals=word_set("hasta"),
    fillers=word_set("otros otras otro otra los las el la sus"),
    bound_joiners=frozenset({"y", "e", ",", "pero"}),
    hedges_after=phrases({
        Hedge.AT_LEAST: (
            "o más, o superior(es), como mínimo, por lo menos, al menos, o mayor(es), cuando menos, en adelante, "
            "para arriba, hacia arriba, de mínimo, o por encima, y más, mínimo"
        ),
        Hedge.AT_MOST: (
            "o menos, o inferior(es), como máximo, o menor(es), a lo sumo, a lo más, para abajo, hacia abajo, máximo, "
            "de máximo, o por debajo"
        ),
        Hedge.ABOUT: (
            "más o menos, aproximadamente, o así, y pico, y tantos, y tantas, aprox., aprox, poco más o menos, "
            "o cosa así, y algo, de media"
        ),
    }),
    than=word_set("que de a"),
    units=phrases({
        "percent": "por ciento, por cien, porciento, %, por cientos, por 100, pct, pct.",
        "percentage point": "punto(s) porcentual(es), punto(s) de porcentaje, punto(s) del porcentaje, pp",
        "basis point": "punto(s) básico(s), punto(s) base, pb, pbs",
        "per mille": "por mil, ‰",
        "usd": (
            "dólar(es), dolar(es), dólar(es) estadounidense(s), dolar(es) estadounidense(s), dólar(es) american(o|os), "
            "dólar(es) norteamerican(o|os), dólares de estados unidos, dólares de los estados unidos, "
            "dólares de ee. uu., dólares de ee uu, dólares de eeuu, dólares de ee.uu., dollars, dollar"
        ),
        "aud": "dólar(es) australiano(s)",
        "cad": "dólar(es) canadiense(s)",
        "hkd": "dólar(es) de hong kong, dólar(es) hongkonés",
        "nzd": "dólar(es) neozeland(és|eses), dólar(es) de nueva zelanda",
        "sgd": "dólar(es) de singapur, dólar(es) singapurens(e|es)",
        "twd": "dólar(es) taiwan(és|eses), dólar(es) de taiwán, nuevos dólares taiwaneses",
        "eur": "euro(s)",
        "gbp": "libra(s) esterlina(s), libra(s) británica(s), libras inglesas, pounds, pound, libra(s) del reino unido",
        "jpy": "yen(es), yen(es) japonés, yenes japoneses",
        "cny": "yuan(es), yuanes chinos, yuan chino, renminbi, renminbis, yuán",
        "inr": "rupia(s), rupia(s) india(s)",
        "pkr": "rupia(s) pakistaní(es), rupia(s) paquistaní(es)",
        "lkr": "rupia(s) de sri lanka",
        "idr": "rupia(s) indonesia(s), rupia(s) de indonesia",
        "rub": "rublo(s), rublo(s) ruso(s)",
        "chf": "franco(s) suizo(s), franco(s)",
        "frf": "franco(s) francés, francos franceses",
        "bef": "francos belgas, franco belga",
        "ils": "séquel(s), séqueles, shekel(s), shéquel(s), shekeles, séqueles israelíes",
        "try": "lira(s) turca(s), lira(s)",
        "itl": "lira(s) italiana(s)",
        "uah": "grivna(s), grivnia(s), jrivnia(s), grivnas ucranianas",
        "brl": "real(es) brasileño(s), reales, real, reais",
        "mxn": "peso(s) mexicano(s), peso(s)",
        "ars": "peso(s) argentino(s)",
        "cop": "peso(s) colombiano(s)",
        "clp": "peso(s) chileno(s)",
        "php": "peso(s) filipino(s)",
        "cuban peso": "peso(s) cubano(s)",
        "uyu": "peso(s) uruguayo(s)",
        "dop": "peso(s) dominicano(s)",
        "pen": "sol(es), nuevo(s) sol(es), sol(es) peruano(s)",
        "ves": "bolívar(es), bolivar(es), bolívares digitales, bolívares soberanos",
        "bob": "boliviano(s)",
        "pyg": "guaraní(es), guaraníes",
        "crc": "colón, colones, colones costarricenses",
        "gtq": "quetzal(es)",
        "hnl": "lempira(s)",
        "nio": "córdoba(s)",
        "pab": "balboa(s)",
        "sek": "corona(s) sueca(s), corona(s)",
        "dkk": "corona(s) danesa(s)",
        "nok": "corona(s) noruega(s)",
        "czk": "corona(s) checa(s)",
        "isk": "corona(s) islandesa(s)",
        "pln": "zloty(s), esloti(s), zlotis, eslotis",
        "krw": "won(es), wones surcoreanos, won surcoreano",
        "zar": "rand(s), rands sudafricanos",
        "huf": "forinto(s), florín húngaro, florines húngaros, forint(s)",
        "esp": "peseta(s), ptas, pta, pts",
        "nlg": "florín, florines, florines neerlandeses, florines holandeses, florín neerlandés",
        "dem": "marco(s), marco(s) aleman(es), marco alemán",
        "sar": "riyal(es), riyales saudíes, riyales saudies",
        "qar": "riyales cataríes, riyales qataríes",
        "irr": "rial(es), riales iraníes",
        "aed": "dirham(s), dírham(s), dirhams de emiratos",
        "mad": "dirham(s) marroquí(es), dírhams marroquíes",
        "kwd": "dinar(es) kuwaití(es), dinar(es)",
        "iqd": "dinar(es) iraquí(es)",
        "jod": "dinar(es) jordano(s)",
        "dzd": "dinar(es) argelino(s)",
        "rsd": "dinar(es) serbio(s)",
        "tnd": "dinar(es) tunecino(s)",
        "thb": "baht(s), bat(s) tailandés",
        "myr": "ringgit(s)",
        "vnd": "dong(s)",
        "egp": "libra(s) egipcia(s)",
        "lbp": "libra(s) libanesa(s)",
        "ngn": "naira(s)",
        "kes": "chelín keniano, chelines kenianos",
        "ron": "leu(s), lei rumanos",
        "bgn": "lev(s), leva(s)",
        "hrk": "kuna(s)",
        "kzt": "tenge(s)",
        "cent": (
            "centavo(s), céntimo(s), centimo(s), centavo(s) de dólar, céntimo(s) de euro, centavo(s) de peso, cent(s), "
            "¢"
        ),
        "penny": "penique(s)",
        "second": "segundo(s), seg, segs",
        "minute": "minuto(s), min, mins",
        "hour": "hora(s), hrs, hr",
        "day": "día(s), dia(s)",
        "week": "semana(s)",
        "month": "mes(es)",
        "year": "año(s)",
        "decade": "década(s), decada(s), decenio(s)",
        "century": "siglo(s)",
        "night": "noche(s)",
        "quarter": "trimestre(s)",
        "millennium": "milenio(s)",
        "millisecond": "milisegundo(s)",
        "microsecond": "microsegundo(s)",
        "nanosecond": "nanosegundo(s)",
        "weekend": "fin de semana, fines de semana",
        "fortnight": "quincenas",
        "year of age": "año(s) de edad, año(s) de vida, año(s) de antigüedad, año(s) cumplidos, año(s) de existencia",
        "month of age": "mes(es) de edad, mes(es) de vida, mes(es) de antigüedad, mes(es) de nacid(o|a|os|as)",
        "week of age": "semana(s) de edad, semana(s) de vida, semana(s) de nacid(o|a|os|as), semana(s) de antigüedad",
        "day of age": "día(s) de edad, día(s) de vida, dias de edad, día(s) de nacid(o|a|os|as), día(s) de antigüedad",
        "mile": "milla(s), milla(s) terrestre(s)",
        "yard": "yarda(s)",
        "foot": "pie(s)",
        "inch": "pulgada(s)",
        "nautical mile": "milla(s) náutica(s), milla(s) marina(s), milla(s) nautica(s)",
        "light year": "año(s) luz, año(s)-luz",
        "acre": "acre(s)",
        "hectare": "hectárea(s), hectarea(s), ha, has",
        "league": "legua(s)",
        "fathom": "braza(s)",
        "square mile": "milla(s) cuadrada(s)",
        "square foot": "pie(s) cuadrado(s)",
        "square inch": "pulgada(s) cuadrada(s)",
        "square yard": "yarda(s) cuadrada(s)",
        "square metre": "metro(s) cuadrado(s), m2, mts2",
        "square kilometre": "kilómetro(s) cuadrado(s), kilometro(s) cuadrado(s), km2, km cuadrado(s)",
        "square centimetre": "centímetro(s) cuadrado(s), centimetro(s) cuadrado(s)",
        "square millimetre": "milímetro(s) cuadrado(s)",
        "cubic metre": "metro(s) cúbico(s), metro(s) cubico(s)",
        "cubic foot": "pie(s) cúbico(s)",
        "cubic inch": "pulgada(s) cúbica(s)",
        "cubic yard": "yarda(s) cúbica(s)",
        "cubic centimetre": "centímetro(s) cúbico(s), centimetro(s) cubico(s)",
        "cubic kilometre": "kilómetro(s) cúbico(s)",
        "cubic hectometre": "hectómetro(s) cúbico(s), hm3, hm³",
        "cubic decimetre": "decímetro(s) cúbico(s)",
        "mile per hour": "milla(s) por hora, milla(s) a la hora, mph",
        "mile per gallon": "milla(s) por galón, mpg",
        "kilometre per hour": (
            "kilómetro(s) por hora, kilometro(s) por hora, kilómetro(s) a la hora, km por hora, km/h, kmh, kms/h, kph"
        ),
        "metre per second": "metro(s) por segundo",
        "kilometre per second": "kilómetro(s) por segundo",
        "knot": "nudo(s)",
        "metric ton": "tonelada(s) métrica(s), tonelada(s), tm, ton",
        "ton": "tonelada(s) corta(s)",
        "long ton": "tonelada(s) larga(s)",
        "kiloton": "kilotón, kilotones, kilotonelada(s)",
        "megaton": "megatón, megatones, megatonelada(s)",
        "gigaton": "gigatonelada(s), gigatón, gigatones",
        "pound": "libra(s), libra(s) de peso",
        "ounce": "onza(s)",
        "troy ounce": "onza(s) troy",
        "carat": "quilate(s)",
        "hundredweight": "quintal(es)",
        "arroba": "arroba(s)",
        "fluid ounce": "onza(s) líquida(s), onza(s) fluida(s)",
        "gallon": "galón, galones, galon",
        "barrel": "barril(es)",
        "pint": "pinta(s)",
        "quart": "cuarto(s) de galón",
        "cup": "taza(s)",
        "tablespoon": "cucharada(s), cucharada(s) sopera(s)",
        "teaspoon": "cucharadita(s)",
        "bushel": "fanega(s), bushel(s)",
        "dram": "dracma(s)",
        "kilometre": "kilómetro(s), kilometro(s), km, kms",
        "centimetre": "centímetro(s), centimetro(s)",
        "millimetre": "milímetro(s), milimetro(s)",
        "metre": "metro(s), mts",
        "micrometre": "micrómetro(s), micra(s), micrón, micrones",
        "nanometre": "nanómetro(s)",
        "decimetre": "decímetro(s)",
        "hectometre": "hectómetro(s)",
        "picometre": "picómetro(s)",
        "kilogram": "kilo(s), kilogramo(s), kg, kgs",
        "milligram": "miligramo(s)",
        "celsius": (
            "grado(s) celsius, celsius, grado(s) centígrado(s), grado(s) centigrado(s), centígrado(s), centigrado(s), "
            "grado(s) c, ° celsius, °c, ºc, ° c, º c"
        ),
        "fahrenheit": "grado(s) fahrenheit, fahrenheit, grado(s) farenheit, grado(s) f, ° fahrenheit, °f, ºf, ° f, º f",
        "kelvin": "kelvin(s), grado(s) kelvin, grado(s) k",
        "rankine": "rankine, grado(s) rankine, grado(s) r",
        "degree": "grado(s)",
        "radian": "rad, radián, radianes",
        "turn": "vuelta(s)",
        "horsepower": "caballo(s) de vapor, caballo(s) de fuerza, caballo(s) de potencia, cv, hp",
        "decibel": "decibelio(s), decibel(es)",
        "watt hour": "vatio(s) hora, vatio(s)-hora, vatio(s) por hora, watt(s) hora",
        "kilowatt hour": (
            "kilovatio(s) hora, kilovatio(s)-hora, kilowatt(s) hora, kilovatio(s) por hora, kilovatio(s)/hora"
        ),
        "megawatt hour": "megavatio(s) hora, megavatio(s)-hora, megawatt(s) hora",
        "gigawatt hour": "gigavatio(s) hora, gigavatio(s)-hora, gigawatt(s) hora",
        "terawatt hour": "teravatio(s) hora, teravatio(s)-hora",
        "part per million": "parte(s) por millón",
        "part per billion": "parte(s) por mil millones, parte(s) por billón",
        "pound per square inch": "libra(s) por pulgada cuadrada",
        "foot pound-force": "libra(s)-pie, libra(s) pie, pie(s)-libra(s)",
        "revolution per minute": "revoluciones por minuto",
        "calorie": "caloría(s), caloria(s)",
        "kilocalorie": "kilocaloría(s)",
        "british thermal unit": "btu(s)",
        "megapixel": "megapíxel(es), megapixel(es), megapixeles",
        "beat per minute": "latidos por minuto, pulsaciones por minuto",
        "byte": "octeto(s)",
        "time": "veces, vez",
    }),
    metric={
        form: name
        for name, forms in {
            "metre": "metro metros",
            "gram": "gramo gramos gr grs",
            "watt": "vatio vatios watt watts watio watios",
            "volt": "voltio voltios volt volts",
            "hertz": "hercio hercios hertz hertzios hertzio",
            "byte": "byte bytes",
            "bit": "bit bits",
            "litre": "litro litros",
            "pascal": "pascal pascales pascals",
            "joule": "joule joules",
            "ampere": "amperio amperios ampere amperes",
            "newton": "newton newtons",
            "farad": "faradio faradios",
            "ohm": "ohmio ohmios ohm ohms",
            "sievert": "sievert sieverts",
            "becquerel": "becquerel becquereles becquerelios",
            "lumen": "lumen lúmenes",
            "calorie": "caloría calorías",
            "mole": "mol moles",
        }.items()
        for form in forms.split()
    },
    points=word_set("punto puntos"),
    points_parts=word_set("décima décimas decima decimas centésima centésimas"),
    before_percent=frozenset({"por"}),
    months=word_set(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre ene feb "
        "abr jun jul ago sept sep oct nov dic"
    ),
    weak_months=word_set("ago sep"),
    before_year=word_set(
        "en desde hasta de del año años durante antes después hacia para entre finales principios mediados comienzos "
        "inicios fines ejercicio curso temporada mundial olímpicos copa eurocopa edición verano invierno otoño "
        "primavera circa agenda horizonte"
    ),
    surely_before_year=word_set("en desde"),
    seasons=word_set(
        "verano invierno otoño primavera navidad navidades juegos mundial eurocopa elecciones presupuestos olimpiadas "
        "campaña"
    ),
    eras=phrases({
        True: (
            "a. c., d. c., a.c., d.c., a. de c., d. de c., antes de cristo, después de cristo, antes de nuestra era, "
            "de nuestra era, ac, dc"
        ),
    }),
    ordinal_endings=word_set("º ª er ero era ro do da ra to ta mo ma vo va no na avo ava ᵉʳ"),
    labels=word_set(
        "día página(s) pág págs habitación sala vuelo artículo(s) art arts capítulo(s) sección parte paso fase etapa "
        "nivel tipo versión episodio temporada volumen vol número(s) núm nº n num nro puerta línea ley decreto título "
        "distrito zona unidad modelo juego jornada grupo figura fig tabla cuadro piso planta canal grado clase "
        "categoría resolución caso formulario asiento tren autobús bus bloque código tel teléfono tlf fax móvil "
        "carretera autovía autopista ruta calle carrera avenida apolo iphone galaxy windows fórmula formula kilómetro "
        "km minuto dorsal años anexo apartado inciso párrafo nota pie enmienda constitucional sentencia expediente "
        "lote parcela escala pista terminal muelle andén celda módulo pabellón aula urna circunscripción ronda set "
        "round asalto acto salmo versículo tomo edición convocatoria playstation xbox mark extensión ext cp "
        "apartamento apto depto casilla ventanilla"
    ),
    before_hour=word_set("las la a hacia desde hasta sobre"),
    before_clock=phrases({
        True: (
            "a las, a la, desde las, desde la, hasta las, sobre las, hacia las, antes de las, después de las, "
            "a partir de las, entre las, alrededor de las, pasadas las, cerca de las, a eso de las, eran las, son las, "
            "era la, es la"
        ),
    }),
    dayparts=phrases({
        True: (
            "de la mañana, de la tarde, de la noche, de la madrugada, del mediodía, de la medianoche, en punto, "
            "hora local, hora peninsular, hora española, gmt, de este, y media, y cuarto, menos cuarto, y pico, hora de"
        ),
    }),
    things=frozenset({"cosas"}),
    listing=word_set(
        "cosas claves razones preguntas consejos maneras formas datos lecciones pasos motivos trucos errores ideas "
        "curiosidades frases fotos imágenes gráficos mitos cifras detalles recomendaciones conclusiones momentos "
        "noticias temas puntos respuestas"
    ),
    clock=word_set("horas h am pm a.m p.m gmt hrs hs"),
    set_phrases=phrases({
        True: (
            "cuartos de final, octavos de final, dieciseisavos de final, treintaidosavos de final, media noche, "
            "medias noches, mitad y mitad, primera quincena, segunda quincena, última quincena, próxima quincena, "
            "esta quincena, uno a uno, una a una, uno por uno, una por una, uno tras otro, una tras otra, uno u otro, "
            "una u otra, el uno al otro, cada uno, cada una, de una vez, una vez más, por primera vez, una y otra vez, "
            "más de una vez, érase una vez, una vez que, de dos en dos, de uno en uno, de una en una, mil gracias, "
            "mil veces, mil y una, cuatro gatos, siete vidas, las dos coreas, dos coreas, cuatro por cuatro, "
            "24 horas al día, 24 horas del día, las 24 horas, 24 / 7, tercer mundo, tercera edad, tercera vía, "
            "tercera persona, cuarto poder, quinta columna, tolerancia cero, cuarto de baño, cuartos de baño, "
            "cuarto de estar, sexto sentido, séptimo arte, un día de estos, un día u otro, de un día para otro"
        ),
    }),
    before_age=phrases({
        True: (
            "de edad de, edad de, edades de, a la edad de, la edad de, edad media de, edad promedio de, "
            "cumpl(ió|ir|e|irá|ía|en|ieron|ido|iendo), cumpl(ió|ir|e|irá|ía|en|ieron|ido|iendo) los, hombre de, "
            "mujer de, varón de, niño de, niña de, joven de, chico de, chica de, anciano de, anciana de, "
            "adolescente de, bebé de, muchacho de, muchacha de, hijo de, hija de, jubilado de, jubilada de"
        ),
    }),
    before_years=phrases({
        True: (
            "tiene(n), tenía(n), tuvo, tener, tendría, tendrá, teniendo, tenga, mayores de, menores de, mayor de, "
            "menor de, personas de, niños de, niñas de, jóvenes de, mujeres de, hombres de, menores de entre, "
            "adolescentes de, ancianos de, hijos de, varones de, chicos de, chicas de, estudiante de, conductor de, "
            "conductora de, ciudadano de, ciudadana de, vecino de, vecina de, español de, española de, murió a los, "
            "murió con, falleció a los, muere a los, fallece a los, muerto a los, fallecido a los, muerta a los, "
            "fallecida a los, debutó a los, empezó a los, comenzó a los, con solo, con tan solo, con apenas, "
            "víctima de, futbolista de, actor de, actriz de, cantante de, turista de, motorista de, ciclista de, "
            "soldado de, policía de, agente de, agricultor de, médico de, escritor de, escritora de, novelista de, "
            "político de, presidente de, empresario de, empresaria de, obrero de, trabajador de, trabajadora de, "
            "persona de, sospechoso de, detenido de, herido de, fallecido de, individuo de, pareja de, madre de, "
            "padre de, delantero de, portero de, defensa de, piloto de, tenista de, nadadora de, alumno de, alumna de, "
            "paciente de, peatón de, migrante de"
        ),
    }),
    no_age=word_set("para de del por sin como más menos"),
    ages_apposed=True,
    counting=phrases({True: "número, cifra, total, cantidad"}),
    nouns=phrases({
        "soldier": (
            "soldado(s), soldada(s), tropa(s), militar(es), efectivo(s), uniformado(s), combatiente(s), infante(s), "
            "infante(s) de marina, recluta(s), legionario(s), marine(s)"
        ),
        "people": "persona(s), gente, individuo(s), ciudadan(o|a|os|as), ser(es) humano(s), humano(s), almas",
        "dead": (
            "muert(o|a|os|as), muerte(s), fallecid(o|a|os|as), fallecimiento(s), víctima(s) mortal(es), "
            "víctimas fatales, deceso(s), defunción, defunciones, asesinad(o|a|os|as), cadáver(es), difunt(o|a|os|as), "
            "cuerpo(s), ahogad(o|a|os|as), muertos confirmados, personas muertas, personas fallecidas"
        ),
        "injured": "herid(o|a|os|as), lesionad(o|a|os|as), personas heridas",
        "missing": "desaparecid(o|a|os|as), personas desaparecidas",
        "child": (
            "niñ(o|a|os|as), menor(es), menores de edad, hij(o|a|os|as), bebé(s), infantes menores, crí(o|a|os|as)"
        ),
        "woman": "mujer(es)",
        "man": "hombre(s), varón, varones",
        "victim": "víctima(s), damnificad(o|a|os|as), afectad(o|a|os|as)",
        "police officer": (
            "policía(s), agente(s), agente(s) de policía, guardia(s) civil(es), gendarme(s), carabinero(s)"
        ),
        "staff": "personal, plantilla, plantillas",
        "employee": "emplead(o|a|os|as), asalariad(o|a|os|as), funcionari(o|a|os|as)",
        "worker": "trabajador(es), trabajadora(s), obrer(o|a|os|as), operari(o|a|os|as)",
        "job": "empleo(s), puesto(s) de trabajo, puesto(s)",
        "protester": "manifestante(s)",
        "refugee": "refugiad(o|a|os|as), desplazad(o|a|os|as)",
        "migrant": "migrante(s), inmigrante(s), emigrante(s), indocumentado(s)",
        "prisoner": (
            "pres(o|a|os|as), prisioner(o|a|os|as), reclus(o|a|os|as), intern(o|a|os|as), reo(s), "
            "prisionero(s) de guerra, encarcelad(o|a|os|as)"
        ),
        "hostage": "rehén, rehenes, secuestrad(o|a|os|as)",
        "civilian": "civil(es)",
        "patient": "paciente(s), enferm(o|a|os|as)",
        "student": "estudiante(s), alumn(o|a|os|as), escolar(es), universitari(o|a|os|as)",
        "teacher": "profesor(es), profesora(s), docente(s), maestr(o|a|os|as)",
        "passenger": "pasajer(o|a|os|as), viajer(o|a|os|as), ocupante(s)",
        "vote": "voto(s), sufragio(s), papeleta(s)",
        "voter": "votante(s), elector(es), electora(s)",
        "seat": "escaño(s), asiento(s), curul(es), plaza(s)",
        "house": "casa(s), chalé(s), chalet(s)",
        "home": "vivienda(s), piso(s), domicilio(s), apartamento(s)",
        "resident": "habitante(s), residente(s), vecin(o|a|os|as), pobladores",
        "building": "edificio(s), inmueble(s), edificacion(es), edificación",
        "drone": (
            "dron(es), drone(s), uav(s), vehículo(s) aéreo(s) no tripulado(s), avión no tripulado, "
            "aviones no tripulados"
        ),
        "missile": "misil(es)",
        "rocket": "cohete(s)",
        "tank": "tanque(s), carro(s) de combate, blindado(s)",
        "aircraft": "avión, aviones, aeronave(s), aparato(s), caza(s), avioneta(s), medio(s) aéreo(s), jet(s)",
        "ship": "barco(s), buque(s), navío(s), nave(s), petrolero(s), fragata(s)",
        "boat": "embarcación, embarcaciones, cayuco(s), patera(s), lancha(s), bote(s), balsa(s)",
        "vehicle": "vehículo(s)",
        "car": "coche(s), auto(s), automóvil(es), carro(s), turismo(s)",
        "case": "caso(s), contagio(s), infección, infecciones, positivo(s)",
        "attack": "ataque(s), atentado(s), asalto(s), ofensiva(s)",
        "strike": "bombardeo(s), ataque(s) aéreo(s)",
        "country": "país(es), nación, naciones",
        "city": "ciudad(es), municipio(s)",
        "village": "pueblo(s), aldea(s), localidad(es)",
        "company": "empresa(s), compañía(s), sociedad(es), pyme(s)",
        "point": "punto(s)",
        "goal": "gol(es)",
        "firefighter": "bomber(o|a|os|as)",
        "doctor": "médic(o|a|os|as), doctor(es), doctora(s), facultativ(o|a|os|as)",
        "lawmaker": (
            "diputad(o|a|os|as), legislador(es), legisladora(s), parlamentari(o|a|os|as), senador(es), senadora(s), "
            "congresista(s), asambleísta(s)"
        ),
        "suspect": "sospechos(o|a|os|as), investigad(o|a|os|as)",
        "flight": "vuelo(s)",
        "school": "escuela(s), colegio(s), instituto(s), centro(s) educativo(s), centro(s) escolar(es)",
        "hospital": "hospital(es)",
        "household": "hogar(es), familia(s)",
        "member": "miembro(s), integrante(s)",
        "survivor": "superviviente(s), sobreviviente(s)",
        "animal": "animal(es)",
        "tree": "árbol(es)",
        "customer": "cliente(s), clienta(s), abonad(o|a|os|as)",
        "user": "usuari(o|a|os|as)",
        "share": "acción, acciones",
        "copy": "ejemplar(es), copia(s)",
        "ticket": "entrada(s), boleto(s), billete(s)",
        "shot": "disparo(s), tiro(s)",
        "bullet": "bala(s), munición, municiones",
        "unit": "unidad(es)",
        "fire": "incendio(s), fuego(s), foco(s)",
        "quake": "terremoto(s), seísmo(s), sismo(s), temblor(es)",
        "site": "sitio(s), emplazamiento(s)",
        "settlement": "asentamiento(s)",
        "arrest": "arresto(s), detención, detenciones, detenid(o|a|os|as), arrestad(o|a|os|as)",
        "state": "estado(s)",
        "district": "distrito(s), barrio(s)",
        "visitor": "visitante(s), turista(s)",
        "wolf": "lobo(s), loba(s)",
        "series": "serie(s)",
        "farmer": "agricultor(es), agricultora(s), campesin(o|a|os|as), ganader(o|a|os|as)",
        "tractor": "tractor(es)",
        "bed": "cama(s)",
        "plaintiff": "demandante(s), querellante(s)",
        "farm": "granja(s), explotaciones agrícolas, explotación agrícola, finca(s)",
        "base": "base(s)",
        "contract": "contrato(s)",
        "irregularity": "irregularidad(es)",
        "polling station": "colegio(s) electoral(es), mesa(s) electoral(es)",
        "shell": "obús, obuses, proyectil(es)",
        "bomb": "bomba(s)",
        "mine": "mina(s)",
        "journalist": "periodista(s), reporter(o|a|os|as), informador(es)",
        "spectator": "espectador(es), espectadora(s)",
        "supporter": "simpatizante(s), partidari(o|a|os|as), hincha(s), aficionad(o|a|os|as)",
        "participant": "participante(s), asistente(s)",
        "candidate": "candidat(o|a|os|as), aspirante(s)",
        "volunteer": "voluntari(o|a|os|as)",
        "driver": "conductor(es), conductora(s), chófer(es), camioner(o|a|os|as)",
        "region": "región, regiones",
        "province": "provincia(s)",
        "department": "departamento(s)",
        "bridge": "puente(s)",
        "road": "carretera(s), vía(s)",
        "train": "tren(es)",
        "bus": "autobús, autobuses, bus, autocar(es), ómnibus",
        "truck": "camión, camiones",
        "helicopter": "helicóptero(s)",
        "weapon": "arma(s)",
        "store": "tienda(s), comercio(s), local(es), establecimiento(s)",
        "restaurant": "restaurante(s)",
        "hotel": "hotel(es)",
        "factory": "fábrica(s)",
        "plant": "central(es), planta(s)",
        "reactor": "reactor(es)",
        "bank": "banco(s)",
        "dog": "perr(o|a|os|as)",
        "cat": "gat(o|a|os|as)",
        "cow": "vaca(s)",
        "sheep": "oveja(s), cordero(s)",
        "pig": "cerd(o|a|os|as)",
        "bird": "ave(s), pájaro(s)",
        "horse": "caballo(s)",
        "fish": "pez, peces, pescado(s)",
        "egg": "huevo(s)",
        "couple": "pareja(s), matrimonio(s)",
        "parent": "padre(s), progenitor(es)",
        "game": "partido(s), encuentro(s)",
        "medal": "medalla(s)",
        "team": "equipo(s), club(es)",
        "player": "jugador(es), jugadora(s), futbolista(s)",
        "athlete": "atleta(s), deportista(s)",
        "judge": "juez, jueza(s), jueces, magistrad(o|a|os|as)",
        "juror": "jurado(s)",
        "lawyer": "abogad(o|a|os|as), letrad(o|a|os|as)",
        "expert": "expert(o|a|os|as), especialista(s)",
        "scientist": "científic(o|a|os|as), investigador(es), investigadora(s)",
        "nurse": "enfermer(o|a|os|as)",
        "official": "responsable(s), autoridades, oficial(es)",
        "minister": "ministr(o|a|os|as)",
        "rescuer": "rescatista(s), socorrista(s)",
        "dose": "dosis",
        "test": "prueba(s), test, pruebas pcr",
        "measure": "medida(s)",
        "proposal": "propuesta(s)",
        "amendment": "enmienda(s)",
        "law": "ley(es)",
        "complaint": "denuncia(s), queja(s), querella(s), demanda(s)",
        "document": "documento(s)",
        "page": "página(s)",
        "photo": "foto(s), fotografía(s)",
        "book": "libro(s)",
        "film": "película(s), filme(s), largometraje(s)",
        "song": "canción, canciones",
        "word": "palabra(s)",
        "language": "lengua(s), idioma(s)",
        "question": "pregunta(s)",
        "answer": "respuesta(s)",
        "event": "evento(s), acto(s)",
        "accident": "accidente(s), siniestro(s)",
        "explosion": "explosión, explosiones",
        "crime": "delito(s), crimen, crímenes",
        "murder": "asesinato(s), homicidio(s), feminicidio(s)",
        "birth": "nacimiento(s)",
        "wedding": "boda(s)",
        "subscriber": "suscriptor(es), suscriptora(s), suscripción, suscripciones",
        "outage": "corte(s), apagón, apagones",
        "order": "pedido(s), encargo(s)",
        "mission": "misión, misiones",
        "satellite": "satélite(s)",
        "star": "estrella(s)",
        "planet": "planeta(s)",
        "island": "isla(s)",
        "lake": "lago(s)",
        "tunnel": "túnel(es)",
        "station": "estación, estaciones",
        "airport": "aeropuerto(s)",
        "port": "puerto(s)",
        "church": "iglesia(s)",
        "museum": "museo(s)",
        "park": "parque(s)",
        "camp": "campamento(s)",
        "tent": "tienda(s) de campaña, carpa(s)",
        "room": "habitación, habitaciones, sala(s)",
        "door": "puerta(s)",
        "chair": "silla(s)",
        "table": "mesa(s)",
        "meal": "comida(s)",
        "speech": "discurso(s)",
        "meeting": "reunión, reuniones",
        "session": "sesión, sesiones",
        "demonstration": "manifestación, manifestaciones, concentración, concentraciones",
        "trip": "viaje(s), trayecto(s)",
        "lap": "giros",
        "sanction": "sanción, sanciones",
        "penalty": "penalti(s)",
        "fine": "multa(s)",
        "loan": "préstamo(s), crédito(s)",
        "account": "cuenta(s)",
        "message": "mensaje(s), correo(s)",
        "tweet": "tuit(s)",
        "view": "visualización, visualizaciones",
        "follower": "seguidor(es), seguidora(s)",
        "reader": "lector(es), lectora(s)",
        "listener": "oyente(s)",
        "viewer": "televidente(s), telespectador(es)",
        "aftershock": "réplica(s)",
        "crew member": "tripulante(s)",
        "kidnapping": "secuestro(s)",
        "witness": "testigo(s)",
        "defendant": "acusad(o|a|os|as), imputad(o|a|os|as), procesad(o|a|os|as)",
        "councillor": "concejal(es), concejala(s)",
        "mayor": "alcalde(s), alcaldesa(s)",
        "pilot": "piloto(s)",
        "sailor": "marinero(s), marino(s)",
        "fisherman": "pescador(es)",
        "guard": "guardia(s)",
        "terrorist": "terrorista(s)",
        "rebel": "rebelde(s)",
        "insurgent": "insurgente(s)",
        "guerrilla": "guerriller(o|a|os|as)",
        "mercenary": "mercenario(s)",
        "veteran": "veteran(o|a|os|as)",
        "reservist": "reservista(s)",
        "delegate": "delegad(o|a|os|as)",
        "shareholder": "accionista(s)",
        "investor": "inversor(es), inversora(s), inversionista(s)",
        "tenant": "inquilin(o|a|os|as)",
        "owner": "propietari(o|a|os|as), dueñ(o|a|os|as)",
        "pensioner": "pensionista(s), jubilad(o|a|os|as)",
        "taxpayer": "contribuyente(s)",
        "pilgrim": "peregrin(o|a|os|as)",
        "cardinal": "cardenal(es)",
        "bishop": "obispo(s)",
        "priest": "sacerdote(s), cura(s)",
        "nun": "monja(s)",
        "artist": "artista(s)",
        "musician": "músic(o|a|os|as)",
        "concert": "concierto(s)",
        "painting": "pintura(s)",
        "title": "título(s)",
        "tournament": "torneo(s)",
        "season": "temporada(s)",
        "win": "victoria(s)",
        "defeat": "derrota(s)",
        "draw": "empate(s)",
        "ambulance": "ambulancia(s)",
        "container": "contenedor(es)",
        "motorcycle": "motocicleta(s), moto(s)",
        "bicycle": "bicicleta(s)",
        "package": "paquete(s)",
        "passport": "pasaporte(s)",
        "visa": "visado(s), visa(s)",
        "application": "solicitud(es)",
        "signature": "firma(s)",
        "reform": "reforma(s)",
        "sample": "muestra(s)",
        "vaccine": "vacuna(s)",
        "outbreak": "brote(s)",
        "mask": "mascarilla(s)",
        "grenade": "granada(s)",
        "rifle": "rifle(s), fusil(es)",
        "pistol": "pistola(s)",
        "brigade": "brigada(s)",
        "battalion": "batallón, batallones",
        "submarine": "submarino(s)",
        "community": "comunidad(es)",
        "university": "universidad(es)",
        "library": "biblioteca(s)",
        "pharmacy": "farmacia(s)",
        "clinic": "clínica(s)",
        "prison": "prisión, prisiones, cárcel(es)",
        "court": "juzgado(s), tribunal(es)",
        "mosque": "mezquita(s)",
        "office": "oficina(s)",
        "branch": "sucursal(es)",
        "relative": "familiar(es)",
        "guest": "invitad(o|a|os|as), huésped(es)",
        "respondent": "encuestad(o|a|os|as)",
        "brother": "hermano(s)",
        "sister": "hermana(s)",
        "friend": "amig(o|a|os|as)",
        "species": "especie(s)",
        "product": "producto(s)",
        "device": "dispositivo(s)",
        "phone": "teléfono(s), móviles",
        "computer": "ordenador(es), computadora(s)",
        "project": "proyecto(s)",
        "programme": "programa(s)",
        "robbery": "robo(s), atraco(s)",
    }),
    countries=phrases({
        "KP": "norcorean(o|a|os|as), corea del norte",
        "KR": "surcorean(o|a|os|as), corea del sur",
        "RU": "rus(o|a|os|as), rusia",
        "UA": "ucranian(o|a|os|as), ucrania",
        "US": (
            "estadounidense(s), norteamerican(o|a|os|as), american(o|a|os|as), estados unidos, ee. uu., ee.uu., ee uu, "
            "eeuu, eua"
        ),
        "GB": "británic(o|a|os|as), ingles(a|es|as), inglés, reino unido, gran bretaña",
        "DE": "alemán, aleman(a|es|as), alemania",
        "FR": "francés, frances(a|es|as), francia",
        "ES": "español(a|es|as), españa",
        "IT": "italian(o|a|os|as), italia",
        "CN": "chin(o|a|os|as)",
        "JP": "japonés, japones(a|es|as), nipón, nipones, japón",
        "IL": "israelí(es|s), israel",
        "PS": "palestin(o|a|os|as)",
        "IR": "iraní(es|s), irán",
        "IQ": "iraquí(es|s), irak, iraq",
        "SY": "siri(o|a|os|as)",
        "TR": "turc(o|a|os|as), turquía",
        "PL": "polac(o|a|os|as), polonia",
        "IN": "indi(o|a|os|as)",
        "PK": "pakistaní(es|s), paquistaní(es), pakistán",
        "AF": "afgan(o|a|os|as), afganistán",
        "MX": "mexican(o|a|os|as), mejican(o|a|os|as), méxico",
        "CA": "canadiense(s), canadá",
        "BR": "brasileñ(o|a|os|as), brasil",
        "AU": "australian(o|a|os|as), australia",
        "LB": "libanés, libanes(a|es|as), líbano",
        "EG": "egipci(o|a|os|as), egipto",
        "SA": "saudí(es|s), saudita(s), arabia saudí, arabia saudita",
        "YE": "yemení(es|s), yemen",
        "SD": "sudanés, sudanes(a|es|as), sudán",
        "ET": "etíope(s), etiopía",
        "NG": "nigerian(o|a|os|as), nigeria",
        "ZA": "sudafrican(o|a|os|as), sudáfrica",
        "VE": "venezolan(o|a|os|as), venezuela",
        "CO": "colombian(o|a|os|as), colombia",
        "CU": "cuban(o|a|os|as), cuba",
        "HT": "haitian(o|a|os|as), haití",
        "BY": "bielorrus(o|a|os|as), bielorrusia",
        "GE": "georgian(o|a|os|as)",
        "AT": "austriac(o|a|os|as), austríac(o|a|os|as), austria",
        "CH": "suiz(o|a|os|as)",
        "NL": "neerlandés, neerlandes(a|es|as), holandés, holandes(a|es|as), países bajos, holanda",
        "BE": "belga(s), bélgica",
        "SE": "suec(o|a|os|as), suecia",
        "NO": "norueg(o|a|os|as)",
        "FI": "finlandés, finlandes(a|es|as), finlandia",
        "DK": "danés, danes(a|es|as), dinamarca",
        "PT": "portugués, portugues(a|es|as), portugal",
        "GR": "grieg(o|a|os|as), grecia",
        "HU": "húngar(o|a|os|as), hungría",
        "RO": "ruman(o|a|os|as), rumanía, rumania",
        "BG": "búlgar(o|a|os|as), bulgaria",
        "RS": "serbi(o|a|os|as)",
        "AR": "argentin(o|a|os|as)",
        "CL": "chilen(o|a|os|as), chile",
        "PE": "peruan(o|a|os|as), perú",
        "EC": "ecuatorian(o|a|os|as), ecuador",
        "BO": "bolivian(o|a|os|as), bolivia",
        "UY": "uruguay(o|a|os|as), uruguay",
        "PY": "paraguay(o|a|os|as), paraguay",
        "GT": "guatemaltec(o|a|os|as), guatemala",
        "HN": "hondureñ(o|a|os|as), honduras",
        "SV": "salvadoreñ(o|a|os|as), el salvador",
        "NI": "nicaragüense(s), nicaragua",
        "CR": "costarricense(s), costa rica",
        "PA": "panameñ(o|a|os|as), panamá",
        "DO": "dominican(o|a|os|as), república dominicana",
        "PR": "puertorriqueñ(o|a|os|as), puerto rico",
        "MA": "marroquí(es|s), marruecos",
        "DZ": "argelin(o|a|os|as), argelia",
        "TN": "tunecin(o|a|os|as), túnez",
        "SN": "senegalés, senegales(a|es|as), senegal",
        "ML": "malí, maliense(s)",
        "CD": "congoleñ(o|a|os|as)",
        "KE": "kenian(o|a|os|as), kenia",
        "LY": "libi(o|a|os|as)",
        "CZ": "chec(o|a|os|as)",
        "IE": "irlandés, irlandes(a|es|as), irlanda",
        "PH": "filipin(o|a|os|as), filipinas",
        "ID": "indonesi(o|a|os|as)",
        "MM": "birman(o|a|os|as), birmania",
        "BD": "bangladesí(es), bangladés, bangladesh",
    }),
    stop=word_set(
        "el la los las lo un una unos unas de del y e o u ni que en a al con sin por para contra desde hasta entre "
        "sobre bajo tras según durante mediante como cuando donde si pero sino porque pues es son era eran fue fueron "
        "ser sido será serán sería serían sea sean ha han había habían haya hayan hay hubo habrá habría he hemos está "
        "están estaba estaban estuvo estuvieron estar estará esté se le les me te nos os su sus mi mis tu tus este "
        "esta estos estas ese esa esos esas eso esto aquel aquella aquellos aquellas ya no sí también tampoco más "
        "menos muy tan tanto tanta todo todos toda todas otro otra cada mientras ante dijo dijeron dice dicen afirmó "
        "afirma anunció anunciaron anuncia informó informa informaron aseguró asegura explicó indicó señaló confirmó "
        "confirmaron añadió agregó precisó reconoció enero febrero marzo abril mayo junio julio agosto septiembre "
        "octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana anoche "
        "murieron murió mueren muere resultaron resultó quedaron quedó quedan fallecieron falleció perdieron ganaron "
        "sufrieron sufrió viven vive viajaban viajan trabajan llegaron llegó salieron salió siguen sigue tienen tiene "
        "tenían tenía tuvo permanecen permanece fueran fuera huyeron cruzaron entraron votaron pidieron hicieron hizo "
        "hace hacen hacía dejaron dejó deja dejan causó causaron recibieron recibió participaron participan ocurrieron "
        "ocurrió cayeron cayó pueden puede podrían podría podrán podrá deben debe necesitan esperan espera esperaban "
        "van va iban iba vienen viene continúan continúa llevan lleva llevaba cuyo cuya cuyos cuyas quien quienes cual "
        "cuales qué cuál cuándo dónde cómo quién antes después luego entonces además así incluso aún aun todavía "
        "siempre nunca solo sólo casi apenas respecto frente aunque aparte lejos cerca atrás adelante arriba abajo "
        "dentro juntos aproximadamente ahora pronto tarde temprano salvo excepto junto encima debajo igual mismo "
        "misma mismos mismas algo nada alguien nadie él ella ellos ellas ello nosotros usted ustedes yo tú vosotros "
        "uno ninguno ninguna respectivamente total promedio media máximo mínimo máxima mínima diarios diarias diario "
        "diaria anual anuales mensual mensuales semanal semanales pasado pasada próximo próxima siguiente anterior "
        "cuanto ambos ambas vía versus pese gracias debido"
    ),
    event_letters=word_set("e f m a j s o n d"),
    verb_endings=("aron", "ieron", "aban", "arán", "erán", "irán", "arían", "erían", "irían", "jeron"),
    preposed=word_set(
        "nuev(o|a|os|as) otr(o|a|os|as) primer primer(o|a|os|as) últim(o|a|os|as) grandes gran pequeñ(o|a|os|as) "
        "antigu(o|a|os|as) jóvenes joven posibles supuest(o|a|os|as) presunt(o|a|os|as) distint(o|a|os|as) diferentes "
        "principales principal buen buen(o|a|os|as) mal mal(o|a|os|as) mejor mejores peor peores larg(o|a|os|as) "
        "larguísimos viej(o|a|os|as) sol(o|a|os|as) únic(o|a|os|as) próxim(o|a|os|as) siguientes anteriores "
        "pasad(o|a|os|as) ciert(o|a|os|as) valios(o|a|os|as) important(e|es) simples diversos diversas "
        "numeros(o|a|os|as) alt(o|a|os|as) falsos falsas verdaderos verdaderas recientes dos tres cuatro cinco seis "
        "siete ocho nueve diez once doce trece quince veinte cien mil enormes gigantescos potentes fuertes graves "
        "nutridos ex exitosos históricos históricas"
    ) - word_set("solo"),
    noun_rule="first",
)  # fmt: skip
