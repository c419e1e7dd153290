"""Units that every language writes alike: symbols, currency signs and codes; and what kind a unit makes a figure.

Keys are singular English; currencies are ISO 4217 codes in lower case. Symbols: SI brochure, 9th edition (2019), and
the customary units of the press.
"""

from __future__ import annotations

from monitor.models import FigureKind

__all__ = ["CURRENCY_CODES", "CURRENCY_SIGNS", "FOLDED_SYMBOLS", "PREFIXES", "SYMBOLS", "kind_of_unit", "name_of_unit"]

CURRENCY_SIGNS = {
    "$": "usd", "us$": "usd", "usd$": "usd", "€": "eur", "£": "gbp", "¥": "jpy", "₹": "inr", "₽": "rub", "₪": "ils",
    "₩": "krw", "₡": "crc", "₺": "try", "₴": "uah", "₫": "vnd", "₱": "php", "฿": "thb", "r$": "brl", "a$": "aud",
    "au$": "aud", "rd$": "dop", "col$": "cop",
    "c$": "cad", "ca$": "cad", "hk$": "hkd", "nz$": "nzd", "nt$": "twd", "s$": "sgd", "mx$": "mxn", "mxn$": "mxn",
    "cn¥": "cny", "元": "cny", "円": "jpy", "원": "krw", "kr": "sek", "zł": "pln", "kč": "czk", "¢": "cent",
}  # fmt: skip
CURRENCY_CODES = frozenset(
    "usd eur gbp jpy inr rub ils krw try uah vnd php thb brl aud cad hkd nzd twd sgd mxn cny sek nok dkk pln czk chf "
    "huf ron bgn zar ars clp cop pen egp ngn kes ghs pkr bdt lkr idr myr aed sar qar kwd irr iqd lbp jod kzt "
    "gel amd azn byn rsd isk mad dzd tnd etb hrk itl".split()
)
#: currencies that are read by their names only
_NAMED_CURRENCIES = frozenset(
    {
        "dem",
        "frf",
        "bef",
        "itl",
        "nlg",
        "esp",
        "uyu",
        "dop",
        "ves",
        "bob",
        "pyg",
        "crc",
        "gtq",
        "hnl",
        "nio",
        "pab",
        "cuban peso",
    }
)
#: what people write for a code, and mean by it
_MEANT = {"rmb": "cny", "yuan": "cny", "rm": "myr", "fr": "chf", "sfr": "chf", "rs": "inr", "nis": "ils"}

PREFIXES = {
    "kilo": "kilo", "mega": "mega", "méga": "mega", "giga": "giga", "tera": "tera", "téra": "tera", "milli": "milli",
    "mili": "milli", "mikro": "micro", "micro": "micro", "nano": "nano", "centi": "centi", "zenti": "centi",
    "hecto": "hecto", "hekto": "hecto", "deci": "deci", "dezi": "deci", "déci": "deci", "peta": "peta", "pico": "pico",
}  # fmt: skip
_LETTERS = {"k": "kilo", "M": "mega", "G": "giga", "T": "tera", "m": "milli", "µ": "micro", "μ": "micro", "n": "nano",
            "c": "centi", "d": "deci", "h": "hecto", "p": "pico"}  # fmt: skip
_BASES = {"m": "metre", "g": "gram", "W": "watt", "Wh": "watt hour", "Hz": "hertz", "V": "volt", "Pa": "pascal",
          "J": "joule", "l": "litre", "L": "litre", "B": "byte", "bit": "bit", "N": "newton", "Ω": "ohm",
          "eV": "electronvolt", "F": "farad", "A": "ampere", "s": "second", "cal": "calorie", "Sv": "sievert",
          "Bq": "becquerel", "mol": "mole", "Ah": "ampere-hour"}  # fmt: skip

#: as written -> key; where letters alone differ in case they differ in meaning ("mW", "MW")
SYMBOLS = {
    **{letter + base: prefix + name for letter, prefix in _LETTERS.items() for base, name in _BASES.items()},
    **{letter.upper() + base: prefix + name for letter, prefix in (("k", "kilo"),) for base, name in _BASES.items()},
    "m": "metre", "g": "gram", "W": "watt", "Wh": "watt hour", "Hz": "hertz", "V": "volt", "Pa": "pascal",
    "J": "joule", "l": "litre", "L": "litre", "N": "newton", "Ω": "ohm", "eV": "electronvolt", "%": "percent",
    "‰": "per mille", "°C": "celsius", "°F": "fahrenheit", "℃": "celsius", "℉": "fahrenheit", "°": "degree",
    "°c": "celsius", "°f": "fahrenheit", "km²": "square kilometre", "km2": "square kilometre", "m²": "square metre",
    "m2": "square metre", "cm²": "square centimetre", "m³": "cubic metre", "m3": "cubic metre",
    "cm³": "cubic centimetre", "qm": "square metre", "qkm": "square kilometre", "ha": "hectare", "ft²": "square foot",
    "mi²": "square mile", "km/h": "kilometre per hour", "kmh": "kilometre per hour", "kph": "kilometre per hour",
    "kmph": "kilometre per hour", "km/hr": "kilometre per hour", "m/s": "metre per second", "mph": "mile per hour",
    "mpg": "mile per gallon", "kt": "knot", "kts": "knot", "mi": "mile", "ft": "foot", "yd": "yard", "yds": "yard",
    "in": "inch", "lb": "pound", "lbs": "pound", "oz": "ounce", "t": "metric ton", "kn": "knot", "hp": "horsepower",
    "PS": "horsepower", "rpm": "revolution per minute", "psi": "pound per square inch", "cc": "cubic centimetre",
    "bhp": "horsepower", "ksi": "kilopound per square inch", "C": "celsius", "F": "fahrenheit", "K": "kelvin",
    "bpm": "beat per minute", "dB": "decibel", "bar": "bar", "ppm": "part per million", "ppb": "part per billion",
    "kbps": "kilobit per second", "Mbps": "megabit per second", "Gbps": "gigabit per second",
    "Mbit/s": "megabit per second", "Gbit/s": "gigabit per second", "kb": "kilobyte", "KB": "kilobyte",
    "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte", "MP": "megapixel", "h": "hour", "hr": "hour", "hrs": "hour",
    "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "yr": "year", "yrs": "year",
    "ms": "millisecond", "bp": "basis point", "bps": "basis point", "pc": "percent", "pct": "percent",
    "pp": "percentage point", "gal": "gallon", "bbl": "barrel", "bpd": "barrel per day", "kcal": "kilocalorie",
}  # fmt: skip


def _folded() -> dict[str, str]:
    """Return the symbols of several letters whose meaning does not hang on capitals."""
    meanings: dict[str, set[str]] = {}
    for symbol, key in SYMBOLS.items():
        meanings.setdefault(symbol.lower(), set()).add(key)
    return {
        symbol: keys.pop() for symbol, keys in meanings.items() if len(symbol) > 2 or symbol == "hz" if len(keys) == 1
    }


#: in small letters -> key
FOLDED_SYMBOLS = _folded()

_DURATIONS = frozenset(
    "second minute hour day week month quarter year decade century millennium millisecond microsecond nanosecond night "
    "fortnight weekend season generation".split()
)
_SHARES = frozenset({"percent", "percentage point", "basis point", "per mille"})


_CURRENCY_NAMES = {
    "usd": "dollar", "aud": "australian dollar", "cad": "canadian dollar", "hkd": "hong kong dollar",
    "nzd": "new zealand dollar", "sgd": "singapore dollar", "twd": "taiwan dollar", "eur": "euro",
    "gbp": "pound sterling", "jpy": "yen", "cny": "yuan", "inr": "indian rupee", "rub": "ruble", "chf": "swiss franc",
    "ils": "shekel", "krw": "south korean won", "try": "turkish lira", "uah": "hryvnia", "brl": "real",
    "mxn": "mexican peso", "sek": "swedish krona", "dkk": "danish krone", "nok": "norwegian krone", "zar": "rand",
    "myr": "malaysian ringgit", "idr": "rupiah", "thb": "baht", "pln": "zloty", "czk": "czech koruna",
    "huf": "forint", "sar": "saudi riyal", "aed": "dirham", "irr": "rial", "kwd": "kuwaiti dinar", "vnd": "dong",
    "php": "philippine peso", "hrk": "croatian kuna", "itl": "italian lira",
}  # fmt: skip


def name_of_unit(unit: str) -> str:
    """Return a unit as people say it in English: "usd per barrel" is "dollar per barrel"."""
    base, per, by = unit.partition(" per ")
    return _CURRENCY_NAMES.get(base, base) + per + by


def currency(word: str) -> str | None:
    """Return the currency that a code, in any case, stands for."""
    return word if word in CURRENCY_CODES else _MEANT.get(word)


def kind_of_unit(unit: str | None) -> FigureKind:
    """Return the kind of figure that a unit makes; a count where there is none."""
    if unit is None:
        return FigureKind.COUNT
    base = unit.partition(" per ")[0]
    if unit in _SHARES:
        return FigureKind.SHARE
    if unit.endswith(" of age"):
        return FigureKind.AGE
    if base in CURRENCY_CODES or base in _NAMED_CURRENCIES or base in {"cent", "penny", "dollar", "pound sterling"}:
        return FigureKind.MONEY
    if unit in {"time", "fold"}:
        return FigureKind.MULTIPLE
    return FigureKind.DURATION if unit in _DURATIONS else FigureKind.MEASURE
