"""Spanish."""

from __future__ import annotations

from monitor.figures.language import Language
from monitor.figures.phrases import forms, phrases, word_set
from monitor.models import Hedge

__all__ = ["TABLES"]

TABLES = Language(
    code="es",
    spoken="es",
    decimal_mark=",",
    cardinals={
        "uno": 1, "dieciseis": 16, "dieciséis": 16, "veintiun": 21, "veintiún": 21, "veintiuna": 21, "veintidos": 22,
        "veintitres": 23, "veintiseis": 26, "cien": 100, "ciento": 100, "mil": 1000, "quinientos": 500,
        "quinientas": 500, "setecientos": 700, "setecientas": 700, "novecientos": 900, "novecientas": 900, "cero": 0,
        "séis": 6,
    },
    other_words=word_set("unos unas segunda segundas segundo segundos"),
    scales={
        "millón": 6, "millon": 6, "millones": 6, "millardo": 9, "millardos": 9, "billón": 12, "billon": 12,
        "billones": 12, "trillón": 18, "trillon": 18, "trillones": 18,
    },
    scale_signs={"k": 3, "m": 6, "mill": 6, "mln": 6, "md": 9, "g": 9, "t": 12},
    articles=word_set("un una"),
    only=word_set("solo sólo solamente únicamente apenas"),
    article_counts=True,
    pronoun="uno",
    before_pronoun=word_set("el cada ningún alguno ninguno otro"),
    half=word_set("medio media medios medias mitad"),
    before_no_half=word_set("clase oriente edad por de en término plazo primera segunda y promedio"),
    fractions={
        "tercio": 3, "tercios": 3, "cuarto": 4, "cuartos": 4, "quinto": 5, "quintos": 5, "quinta": 5, "quintas": 5,
        "sexto": 6, "sextos": 6, "séptimo": 7, "séptimos": 7, "octavo": 8, "octavos": 8, "noveno": 9, "novenos": 9,
        "décimo": 10, "décimos": 10, "décima": 10, "décimas": 10, "centésimo": 100, "centésimos": 100,
        "centésima": 100, "centésimas": 100, "milésimo": 1000, "milésimos": 1000, "milésima": 1000, "milésimas": 1000,
        "millonésimo": 10**6, "millonésimos": 10**6, "millonésima": 10**6, "millonésimas": 10**6, "millonesimo": 10**6,
        "millonesimas": 10**6, "billonésimo": 10**12, "billonesimo": 10**12, "billonésimos": 10**12,
        "billonesimos": 10**12, "billonésimas": 10**12, "billonesimas": 10**12, "decimo": 10, "decimos": 10,
        "septimo": 7, "centesimo": 100, "centesimos": 100, "milesimo": 1000, "milesimos": 1000,
    },
    fraction_endings=("avos", "avo", "avas", "ava", "esimos", "esimo", "ésimos", "ésimo"),
    ordinal_fractions=False,
    plural_endings=("s",),
    joiners=frozenset({"y", "e"}),
    joins_tens=True,
    joins_hundreds=False,
    adds_fraction=frozenset({"y", "con"}),
    point=frozenset({"coma", "punto", "con"}),
    negative=frozenset({"menos", "negativo", "negativa"}),
    half_alone=True,
    collectives={
        "docena": 12, "docenas": 12, "dz": 12, "dozs": 12, "decena": 10, "centenar": 100, "centena": 100,
        "millar": 1000, "veintena": 20, "treintena": 30, "cincuentena": 50,
    },
    vague={
        "decenas": 10, "centenares": 100, "centenas": 100, "cientos": 100, "miles": 1000, "millares": 1000,
    },
    vague_scales=word_set("millones billones"),
    few=phrases({
        (3, 9): "varios, varias, diversos, diversas",
    }),
    few_of=phrases({
        True: "unos pocos, unas pocas, unos cuantos, unas cuantas, algunos, algunas, pocos, pocas, muchos, muchas",
    }),
    multiples=phrases({
        "2": (
            "doble, duplicado, duplicada, duplicó, duplicaron, duplicar, duplica, duplican, duplicarse, dos veces "
            "más"
        ),
        "3": "triple, triplicado, triplicada, triplicó, triplicaron, triplicar, triplica, triplican",
        "4": "cuádruple, cuadruplicado, cuadruplicó, cuadruplicaron, cuadruplicar",
        "5": "quíntuple, quintuplicado, quintuplicó, quintuplicar",
        "10": "décuplo, decuplicado, decuplicó",
    }),
    times=frozenset({"veces"}),
    after_times=word_set("más mayor mayores menos superior menor el la su lo"),
    out_of=phrases({
        True: "de cada, de entre, sobre",
    }),
    out_of_skips=1,
    every=frozenset(),
    of=word_set("de del d"),
    determiners=word_set("el la los las lo sus su estos estas esos esas este esta"),
    between=frozenset({"entre"}),
    between_and=frozenset({"y", "a"}),
    from_=phrases({
        True: "de, desde, del",
    }),
    to=word_set("a hasta al"),
    or_=frozenset({"o", "u"}),
    by=frozenset({"en"}),
    change_words=word_set(
        "pasó pasado pasa pasaron pasar subió subido sube subieron bajó bajado baja bajaron cayó caído cae cayeron "
        "aumentó aumentado aumenta aumentaron redujo reducido reduce redujeron creció crecido crece crecieron ascendió "
        "descendió disminuyó elevó elevado eleva incrementó incrementado rebajó recortó recortado"
    ),
    per=phrases({
        True: "por",
        False: "al, a la, el, la, cada, /",
    }),
    no_rate=word_set("pasado anterior próximo siguiente que"),
    hedges=phrases({
        Hedge.ABOUT: (
            "unos, unas, cerca de, casi, alrededor de, aproximadamente, aprox., más o menos, en torno a, en torno "
            "al, cosa de, prácticamente, alrededor del, cerca del, ~, sobre, un estimado de, estimado en, estimados "
            "en, alrededor, poco menos de, poco más de, rondando los, rondando, a razón de, como"
        ),
        Hedge.MORE: (
            "más de, mas de, más del, superior a, superiores a, mayor que, mayor a, mayores que, mayores a, por "
            "encima de, >, más que, más grande que, más alta que, más alto que, excede, supera, superan, superaron, "
            "supera los, superó los, superan los, más allá de, sobrepasa, sobrepasan, mayor de, mayores de, más "
            "altas que, más altos que"
        ),
        Hedge.AT_LEAST: (
            "superiores o iguales a, superior o igual a, al menos, por lo menos, como mínimo, no menos de, un mínimo "
            "de, mínimo, a partir de, mayor o igual que, mayor o igual a, mayores o iguales a, desde, >=, ≥, igual o "
            "mayor que, igual o mayor a, igual o superior a, cuando menos, no menor que, no menor a, más de o igual "
            "a, mayor que o igual a, igual o más de, no inferior a, igual a o mayor que, más grande o igual a, más "
            "grande o igual que"
        ),
        Hedge.LESS: (
            "menos de, menos del, inferior a, inferiores a, menor que, menor a, menores que, menores de, menores a, "
            "por debajo de, <, menos que, más pequeño que, más bajo que, más baja que, más bajas que, más bajos que, "
            "menor de, debajo de"
        ),
        Hedge.AT_MOST: (
            "inferiores o iguales a, inferior o igual a, hasta, como máximo, a lo sumo, no más de, un máximo de, "
            "máximo, menor o igual que, menor o igual a, menores o iguales a, <=, ≤, igual o menor que, igual o "
            "menor a, igual o inferior a, no mayor que, no mayor a, no superior a, a lo más, menos de o igual a, "
            "menor que o igual a, igual a o menor que, igual o menos de, menos o igual a, más pequeño o igual a, más "
            "pequeño o igual que"
        ),
        Hedge.EXACT: "exactamente, un total de, igual a, solo, justo, los, las, el",
    }),
    fillers=word_set("otros otras otro otra adicionales los las el"),
    bound_joiners=frozenset({"y", ",", "pero"}),
    hedges_after=phrases({
        Hedge.AT_LEAST: "o más, o superior, como mínimo, por lo menos, al menos, o mayor",
        Hedge.AT_MOST: "o menos, o inferior, como máximo, o menor, a lo sumo",
        Hedge.ABOUT: "más o menos, aproximadamente, o así",
    }),
    than=word_set("que de"),
    units=phrases({
        "percent": "por ciento, por cien, porciento, %, por cientos, pct",
        "percentage point": "punto(s) porcentual(es), punto(s) de porcentaje",
        "basis point": "punto(s) básico(s)",
        "per mille": "por mil, ‰",
        "usd": (
            "dólar(es), dolar(es), dólar(es) estadounidense(s), dólar(es) americano(s), dólares de estados unidos, "
            "dólares de ee uu, dólares de ee. uu."
        ),
        "aud": "dólar(es) australiano(s)",
        "cad": "dólar(es) canadiense(s)",
        "hkd": "dólar(es) de hong kong",
        "nzd": "dólar(es) neozelandés, dólares neozelandeses",
        "sgd": "dólar(es) de singapur",
        "eur": "euro(s)",
        "gbp": "libra(s) esterlina(s), libra(s) británica(s)",
        "jpy": "yen(es), yen(es) japonés, yenes japoneses",
        "cny": "yuan(es), renminbi, yuanes chinos",
        "inr": "rupia(s), rupia(s) india(s)",
        "rub": "rublo(s)",
        "chf": "franco(s) suizo(s), franco(s)",
        "ils": "séquel(s), shekel(s), séqueles",
        "try": "lira(s) turca(s), lira(s)",
        "uah": "grivna(s)",
        "brl": "real(es), real(es) brasileño(s)",
        "mxn": "peso(s) mexicano(s), peso(s)",
        "ars": "peso(s) argentino(s)",
        "cop": "peso(s) colombiano(s)",
        "clp": "peso(s) chileno(s)",
        "pen": "sol(es)",
        "sek": "corona(s) sueca(s), corona(s)",
        "dkk": "corona(s) danesa(s)",
        "nok": "corona(s) noruega(s)",
        "pln": "zloty(s)",
        "krw": "won(es)",
        "zar": "rand(s)",
        "huf": "forinto(s)",
        "esp": "peseta(s), ptas, pta",
        "sar": "riyal(es)",
        "irr": "rial(es)",
        "aed": "dirham(s), dírham(s)",
        "kwd": "dinar(es)",
        "thb": "baht(s)",
        "idr": "rupia(s) indonesia(s)",
        "myr": "ringgit(s)",
        "mark": "marco(s)",
        "cent": "centavo(s), céntimo(s), centavos de dólar, cent(s)",
        "penny": "penique(s)",
        "second": "segundo(s), seg",
        "minute": "minuto(s), min",
        "hour": "hora(s), hrs",
        "day": "día(s), dia(s), jornada(s)",
        "week": "semana(s)",
        "month": "mes(es)",
        "year": "año(s)",
        "decade": "década(s), decenio(s)",
        "century": "siglo(s)",
        "night": "noche(s)",
        "quarter": "trimestre(s)",
        "millennium": "milenio(s)",
        "millisecond": "milisegundo(s)",
        "weekend": "fin(es) de semana",
        "fortnight": "quincena(s)",
        "year of age": "año(s) de edad, años de vida, año(s) de antigüedad",
        "month of age": "mes(es) de edad, mes(es) de vida",
        "week of age": "semana(s) de edad, semana(s) de vida",
        "day of age": "día(s) de edad, día(s) de vida",
        "mile": "milla(s)",
        "yard": "yarda(s)",
        "foot": "pie(s)",
        "inch": "pulgada(s)",
        "nautical mile": "milla(s) náutica(s)",
        "light year": "año(s) luz",
        "acre": "acre(s)",
        "hectare": "hectárea(s), ha",
        "square mile": "milla(s) cuadrada(s)",
        "square foot": "pie(s) cuadrado(s)",
        "square metre": "metro(s) cuadrado(s)",
        "square kilometre": "kilómetro(s) cuadrado(s), kilometro(s) cuadrado(s)",
        "square centimetre": "centímetro(s) cuadrado(s)",
        "cubic metre": "metro(s) cúbico(s)",
        "cubic foot": "pie(s) cúbico(s)",
        "cubic centimetre": "centímetro(s) cúbico(s)",
        "cubic kilometre": "kilómetro(s) cúbico(s)",
        "hectometre cubic": "hectómetro(s) cúbico(s)",
        "mile per hour": "milla(s) por hora, mph",
        "kilometre per hour": "kilómetro(s) por hora, km/h, kilometro(s) por hora",
        "knot": "nudo(s)",
        "metric ton": "tonelada(s) métrica(s), tonelada(s)",
        "ton": "tonelada(s) corta(s)",
        "kiloton": "kilotón, kilotones",
        "pound": "libra(s)",
        "ounce": "onza(s)",
        "carat": "quilate(s)",
        "gallon": "galón, galones, galon",
        "barrel": "barril(es)",
        "pint": "pinta(s)",
        "quart": "cuarto(s) de galón",
        "cup": "taza(s)",
        "tablespoon": "cucharada(s)",
        "teaspoon": "cucharadita(s)",
        "bushel": "fanega(s)",
        "kilometre": "kilómetro(s), kilometro(s)",
        "centimetre": "centímetro(s), centimetro(s)",
        "millimetre": "milímetro(s), milimetro(s)",
        "micrometre": "micrómetro(s), micras, micra",
        "nanometre": "nanómetro(s)",
        "decimetre": "decímetro(s)",
        "hectometre": "hectómetro(s)",
        "kilogram": "kilo(s), kilogramo(s), kg",
        "celsius": "grado(s) celsius, celsius, grado(s) centígrado(s), centígrado(s), grado(s) c, ° celsius, °c",
        "fahrenheit": "grado(s) fahrenheit, fahrenheit, grado(s) f, ° fahrenheit, °f",
        "kelvin": "kelvin(s), grado(s) kelvin, grado(s) k",
        "degree": "grado(s)",
        "horsepower": "caballo(s) de vapor, caballo(s) de fuerza, cv, caballo(s)",
        "decibel": "decibelio(s), decibel(es)",
        "kilowatt hour": "kilovatio(s) hora, kilovatios-hora",
        "megawatt hour": "megavatio(s) hora, megavatios-hora",
        "gigawatt hour": "gigavatio(s) hora",
        "part per million": "parte(s) por millón",
        "calorie": "caloría(s)",
        "point": "punto(s)",
        "time": "veces",
    }),
    metric=forms({
        "metre": "metro metros",
        "gram": "gramo gramos",
        "watt": "vatio vatios watt watts",
        "volt": "voltio voltios",
        "hertz": "hercio hercios hertz hertzios hertzio",
        "byte": "byte bytes",
        "bit": "bit bits",
        "litre": "litro litros",
        "pascal": "pascal pascales",
        "joule": "julios",
        "ampere": "amperio amperios",
        "newton": "newton newtons",
        "sievert": "sievert sieverts",
    }),
    before_percent=frozenset({"por"}),
    months=word_set(
        "enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre"
    ),
    before_year=word_set(
        "en desde hasta de del año años durante antes después hacia para entre verano invierno otoño primavera finales "
        "principios mediados"
    ),
    eras=phrases({
        True: "a. c., d. c., a.c., d.c., a. de c.",
    }),
    ordinal_endings=word_set("º ª er ro do ra da to ta vo va no na"),
    labels=word_set(
        "día página páginas habitación sala vuelo artículo artículos capítulo sección parte paso fase nivel etapa tipo "
        "versión episodio temporada volumen número núm nº no puerta línea ley título distrito zona unidad modelo juego "
        "jornada grupo figura tabla piso planta canal grado clase categoría nivel resolución caso formulario asiento "
        "tren autobús bloque código tel teléfono carretera autovía calle apolo iphone galaxy windows formula fórmula"
    ),
    listing=word_set(
        "cosas claves razones preguntas consejos maneras formas datos lecciones pasos motivos"
    ),
    clock=word_set("horas h"),
    before_hour=word_set("las la a hacia desde hasta"),
    after_age=phrases({
        True: "de edad",
    }),
    before_age=phrases({
        True: "de edad de, edad de, a la edad de, la edad de, cumplió, cumplir, cumple",
    }),
    nouns=phrases({
        "soldier": "soldado(s), tropa(s), militar(es), efectivo(s), uniformado(s), combatiente(s), infantes",
        "people": "persona(s), gente, individuo(s), ciudadano(s), seres humanos",
        "dead": (
            "muerto(s), muerta(s), muertes, fallecido(s), fallecida(s), víctimas mortales, decesos, asesinado(s), "
            "cadáveres"
        ),
        "injured": "herido(s), herida(s), lesionado(s), lesionada(s)",
        "missing": "desaparecido(s), desaparecida(s)",
        "child": "niño(s), niña(s), hijo(s), hija(s), menores, menor",
        "woman": "mujer(es)",
        "man": "hombre(s)",
        "victim": "víctima(s)",
        "police officer": "policía(s), agente(s)",
        "staff": "personal, plantilla",
        "employee": "empleado(s), empleada(s)",
        "worker": "trabajador(es), trabajadora(s), obrero(s)",
        "job": "empleo(s), puesto(s) de trabajo, puesto(s)",
        "protester": "manifestante(s), asistentes",
        "refugee": "refugiado(s)",
        "migrant": "migrante(s), inmigrante(s)",
        "prisoner": "preso(s), prisionero(s), recluso(s), detenido(s), internos",
        "hostage": "rehén, rehenes",
        "civilian": "civil(es)",
        "patient": "paciente(s), enfermo(s)",
        "student": "estudiante(s), alumno(s)",
        "teacher": "profesor(es), docente(s), maestro(s)",
        "passenger": "pasajero(s), viajero(s), ocupantes",
        "vote": "voto(s)",
        "voter": "votante(s), electores",
        "seat": "escaño(s), asiento(s), plazas",
        "house": "casa(s)",
        "home": "vivienda(s), hogar(es)",
        "resident": "habitante(s), residente(s), vecino(s)",
        "building": "edificio(s)",
        "drone": "dron(es), drones",
        "missile": "misil(es)",
        "rocket": "cohete(s)",
        "tank": "tanque(s)",
        "aircraft": "avión, aviones, aeronave(s), cazas",
        "ship": "barco(s), buque(s)",
        "boat": "embarcación, embarcaciones, cayuco(s), patera(s), lancha(s)",
        "vehicle": "vehículo(s)",
        "car": "coche(s), auto(s), automóvil(es), turismos",
        "case": "caso(s), contagio(s), infecciones",
        "attack": "ataque(s), atentado(s)",
        "strike": "bombardeo(s)",
        "country": "país(es), naciones",
        "city": "ciudad(es)",
        "village": "pueblo(s), aldea(s), municipio(s), localidades",
        "company": "empresa(s), compañía(s)",
        "point": "punto(s)",
        "goal": "gol(es), tanto(s)",
        "firefighter": "bombero(s)",
        "doctor": "médico(s), doctores",
        "lawmaker": "diputado(s), legislador(es), parlamentario(s)",
        "suspect": "sospechoso(s)",
        "flight": "vuelo(s)",
        "school": "escuela(s), colegio(s)",
        "hospital": "hospital(es)",
        "household": "familia(s)",
        "member": "miembro(s), integrante(s)",
        "survivor": "superviviente(s), sobreviviente(s)",
        "animal": "animal(es)",
        "tree": "árbol(es)",
        "customer": "cliente(s)",
        "user": "usuario(s)",
        "share": "acción, acciones",
        "ticket": "entrada(s), boleto(s)",
        "shot": "disparo(s)",
        "bullet": "bala(s)",
        "unit": "unidad(es)",
        "fire": "incendio(s)",
        "quake": "terremoto(s), sismos",
        "visitor": "visitante(s), turista(s)",
        "spectator": "espectador(es)",
        "arrest": "arresto(s), detención, detenciones",
        "state": "estado(s)",
        "settlement": "asentamiento(s)",
        "train": "tren(es)",
        "wolf": "lobo(s)",
    }),
    countries=phrases({
        "KP": "norcoreano(s), norcoreana(s), corea del norte",
        "KR": "surcoreano(s), surcoreana(s), corea del sur",
        "RU": "ruso(s), rusa(s), rusia",
        "UA": "ucraniano(s), ucraniana(s), ucrania",
        "US": "estadounidense(s), norteamericano(s), estados unidos, ee. uu., eeuu",
        "GB": "británico(s), británica(s), reino unido",
        "DE": "alemán, alemanes, alemana(s), alemania",
        "FR": "francés, franceses, francesa(s), francia",
        "ES": "español(es), española(s), españa",
        "IT": "italiano(s), italiana(s), italia",
        "CN": "chino(s), china(s)",
        "JP": "japonés, japoneses, japonesa(s), japón",
        "IL": "israelí(es), israelíes, israel",
        "PS": "palestino(s), palestina(s)",
        "IR": "iraní(es), iraníes, irán",
        "IQ": "iraquí(es), iraquíes, irak",
        "SY": "sirio(s), siria(s)",
        "TR": "turco(s), turca(s), turquía",
        "PL": "polaco(s), polaca(s), polonia",
        "IN": "indio(s), india(s)",
        "PK": "pakistaní(es), pakistaníes, pakistán",
        "AF": "afgano(s), afgana(s), afganistán",
        "MX": "mexicano(s), mexicana(s), méxico",
        "CA": "canadiense(s), canadá",
        "BR": "brasileño(s), brasileña(s), brasil",
        "AU": "australiano(s), australiana(s), australia",
        "LB": "libanés, libaneses, libanesa(s), líbano",
        "EG": "egipcio(s), egipcia(s), egipto",
        "SA": "saudí(es), saudíes, saudita(s)",
        "YE": "yemení(es), yemeníes",
        "SD": "sudanés, sudaneses",
        "ET": "etíope(s)",
        "NG": "nigeriano(s), nigeriana(s)",
        "ZA": "sudafricano(s), sudafricana(s)",
        "VE": "venezolano(s), venezolana(s), venezuela",
        "CO": "colombiano(s), colombiana(s), colombia",
        "CU": "cubano(s), cubana(s), cuba",
        "HT": "haitiano(s), haitiana(s), haití",
        "AR": "argentino(s), argentina(s)",
        "CL": "chileno(s), chilena(s), chile",
        "PE": "peruano(s), peruana(s), perú",
        "BY": "bielorruso(s), bielorrusa(s)",
        "GE": "georgiano(s), georgiana(s)",
        "AT": "austriaco(s), austriaca(s), austria",
        "CH": "suizo(s), suiza(s)",
        "NL": "neerlandés, neerlandeses, holandés, holandeses",
        "BE": "belga(s), bélgica",
        "SE": "sueco(s), sueca(s), suecia",
        "NO": "noruego(s), noruega(s)",
        "FI": "finlandés, finlandeses, finlandesa(s)",
        "DK": "danés, daneses, danesa(s)",
        "PT": "portugués, portugueses, portuguesa(s)",
        "GR": "griego(s), griega(s), grecia",
        "HU": "húngaro(s), húngara(s)",
        "RO": "rumano(s), rumana(s)",
        "BG": "búlgaro(s), búlgara(s)",
        "RS": "serbio(s), serbia(s)",
        "MA": "marroquí(es), marroquíes, marruecos",
    }),
    stop=word_set(
        "el la los las un una unos unas de del y e o u ni que en a al con sin por para contra desde hasta entre sobre "
        "bajo tras según durante mediante como cuando donde si pero sino porque pues es son era eran fue fueron ser "
        "será serán ha han había habían haya hay está están estaba estaban se le les lo me te nos su sus mi tu este "
        "esta estos estas ese esa esos esas aquel ya no sí también más menos muy tan tanto todo todos toda todas otro "
        "cada mientras ante dijo dijeron afirmó anunció informó enero febrero marzo abril mayo junio julio agosto "
        "septiembre octubre noviembre diciembre lunes martes miércoles jueves viernes sábado domingo hoy ayer mañana "
        "murieron resultaron quedaron cuyo cuya cuyos cuyas antes después además así respecto frente aunque luego"
    ),
    preposed=word_set(
        "nuevos nuevas nuevo nueva otros otras otro otra primeros primeras últimos últimas grandes gran pequeños "
        "pequeñas antiguos antiguas jóvenes posibles supuestos supuestas distintos distintas diferentes principales "
        "miles"
    ),
    noun_rule="first",
)  # fmt: skip
