"""What the grammar asks of a language: words, phrases and marks. Tables only, no rules."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

from monitor.figures.phrases import NO_PHRASES, Phrases, phrases
from monitor.figures.units import CURRENCY_CODES
from monitor.models import Hedge

__all__ = ["Language", "Lex"]

_NONE: Phrases[bool] = phrases({})


class Lex(IntEnum):
    """What a single word is for the grammar."""

    #: a number word below a million; 100 and 1000 multiply what stands before them
    CARDINAL = 1
    #: million and above; the value is the power of ten
    SCALE = 2
    ORDINAL = 3
    #: the lower part of a fraction: "quarters" 4
    DENOMINATOR = 4
    HALF = 5
    #: a word for a group: "dozen" 12
    COLLECTIVE = 6
    #: an uncounted multitude: "hundreds" 100
    VAGUE = 7
    MULTIPLE = 8
    #: "a", "ein", "un": one, where a number may stand
    ARTICLE = 9


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language's tables. Every word is written in lower case; `(s)` marks an ending that may be there."""

    code: str
    #: the code under which text2num reads single number words, compounds included; None where it does not
    spoken: str | None
    #: "," or ".": the mark between whole and parts
    decimal_mark: str
    #: number words that text2num does not read or reads otherwise
    cardinals: Mapping[str, float] = field(default_factory=dict)
    #: (as written, as text2num knows it): umlauts written out
    spellings: tuple[tuple[str, str], ...] = ()
    #: words that are written in one with the number before them: "dreitägig", "Viertelstunde", "zehnmal"
    compound_endings: frozenset[str] = frozenset()
    #: words that look like numbers to text2num and are others
    other_words: frozenset[str] = frozenset()
    #: ordinals that text2num does not read: "huitieme", "millionième"
    ordinals: Mapping[str, int] = field(default_factory=dict)
    #: number words that are adjectives too, behind a noun: "un vélo neuf"
    adjectives: frozenset[str] = frozenset()
    #: whether ten goes on to nineteen in two words: "dix-sept"
    teens_from_ten: bool = False
    #: the largest number of hundreds in words: "dix-neuf cents"
    most_hundreds: int = 99
    #: phrases whose number words count nothing: "quart de finale"
    set_phrases: Phrases[bool] = _NONE
    #: words of 10^6 and more -> power of ten
    scales: Mapping[str, int] = field(default_factory=dict)
    #: what may follow digits as a scale -> power of ten; single letters count in capitals or glued to the digits
    scale_signs: Mapping[str, int] = field(default_factory=dict)
    articles: frozenset[str]
    #: words before an article that make it a number: "only one", "nur eine"
    only: frozenset[str] = frozenset()
    #: words behind an article that make it a number: "un solo voto"
    only_after: frozenset[str] = frozenset()
    #: things that an article before them counts: "un muerto y dos heridos"
    counted: Phrases[bool] = _NONE
    #: the word for one that is a pronoun as well ("one"), and what stands before it then ("the one")
    pronoun: str = ""
    before_pronoun: frozenset[str] = frozenset()
    after_pronoun: frozenset[str] = frozenset()
    #: whether an article before a unit is the number one: "un an", "eine Woche"
    article_counts: bool = False
    #: units that are things or loose spans as well, so that an article before them is no number: "un pied", "a decade"
    uncounted: frozenset[str] = frozenset()
    half: frozenset[str]
    #: nouns for half that need nothing around them: "die Hälfte"
    half_nouns: frozenset[str] = frozenset()
    #: endings that add a half to the number before them: "zweieinhalb"
    half_endings: tuple[str, ...] = ()
    #: words for half that are a quantity only before what is halved: "media hora", but not "la edad media"
    half_adjectives: frozenset[str] = frozenset()
    #: words before which "half" is no quantity: "first half"
    before_no_half: frozenset[str] = frozenset()
    fractions: Mapping[str, int] = field(default_factory=dict)
    #: lower parts that need no upper one between a determiner and an "of": "le quart des voix"
    lone_fractions: frozenset[str] = frozenset()
    #: endings that make a number word the lower part of a fraction: "zwanzigstel", "veinteavos"
    fraction_endings: tuple[str, ...] = ()
    #: whether such an ending may stand on several number words in one: "doscientosmilésimo"
    glued_fractions: bool = False
    #: words that make an ordinal the lower part: "la tercera parte"
    part_words: frozenset[str] = frozenset()
    #: the smallest ordinal that can be the lower part without them
    least_ordinal_part: int = 3
    #: whether an ordinal can be the lower part: "two fifths", "deux cinquièmes"
    ordinal_fractions: bool = True
    #: whether "dos millonésimo" is no fraction for the want of a plural
    parts_agree: bool = False
    #: whether one ordinal part needs no "of" behind it: "di un terzo in un anno"
    lone_ordinal_parts: bool = False
    #: how an ordinal of many parts ends: "fifths", "quinti"
    plural_endings: tuple[str, ...] = ("s",)
    #: how most nouns end in the plural
    noun_plurals: tuple[str, ...] = ("s",)
    #: whether the word for half needs nothing around it to be a quantity: "medio", "demi"
    half_alone: bool = False
    #: plural scales that stand alone for an uncounted multitude: "millions"
    vague_scales: frozenset[str] = frozenset()
    #: words that join the parts of a number
    joiners: frozenset[str]
    #: between tens and units: "treinta y tres"
    joins_tens: bool = False
    #: whether that is usual with one and eleven alone, so that "vingt et trois cinquièmes" adds a fraction
    joins_tens_to_one: bool = False
    #: units may stand before their tens in words of their own: "zwei und vierzig"
    units_first: bool = False
    #: after a hundred: "hundred and one"
    joins_hundreds: bool = False
    #: "one thousand, two hundred"
    joins_by_comma: bool = False
    #: words that add a fraction to a whole: "five and a half", "cinco con tres cuartos"
    adds_fraction: frozenset[str]
    point: frozenset[str]
    negative: frozenset[str]
    #: words before a number that is above zero: "plus"
    positive: frozenset[str] = frozenset()
    #: what makes degrees before it negative: "bajo cero"
    below_zero: Phrases[bool] = _NONE
    collectives: Mapping[str, int]
    #: words for a group that count only about: "une centaine"
    rounded: frozenset[str] = frozenset()
    vague: Mapping[str, int]
    #: words that are vague counts only before an "of": "scores of"
    vague_before_of: frozenset[str] = frozenset()
    #: phrases that count a few -> (low, high): "several"
    few: Phrases[tuple[int, int]]
    #: phrases that count only before a scale or a group: "a few hundred"
    few_of: Phrases[bool] = _NONE
    multiples: Phrases[str]
    #: words that are a multiple behind "the" and before no noun: "el doble que", but not "un doble atentado"
    multiple_nouns: Mapping[str, int] = field(default_factory=dict)
    #: endings that make a multiple of a number: "tenfold", "zehnfach", "verzehnfacht"
    multiple_endings: tuple[str, ...] = ()
    multiple_beginnings: tuple[str, ...] = ()
    #: words after a number that make a multiple: "times", "mal"
    times: frozenset[str]
    #: what follows "times" where it counts occasions rather than a multiple is told by these: "as", "so", "plus"
    after_times: frozenset[str] = frozenset()
    #: before a number that multiplies (True) or divides (False): "multiplié par", "divisé par"
    times_before: Phrases[bool] = _NONE
    #: "in" of "one in five": True where words may stand before it
    out_of: Phrases[bool] = _NONE
    #: words that may stand between the two, before `out_of`: "un Français sur cinq"
    out_of_skips: int = 0
    #: "jeder" of "jeder Dritte"
    every: frozenset[str] = frozenset()
    #: words between a number and what it counts
    of: frozenset[str]
    determiners: frozenset[str]
    between: frozenset[str]
    #: what divides the two ends after `between`
    between_and: frozenset[str]
    from_: Phrases[bool]
    #: what divides the two ends of a range, beside dashes
    to: frozenset[str]
    #: divides two neighbours that are a range: "three or four"
    or_: frozenset[str] = frozenset()
    #: what divides the two numbers of a score in words: "3 a 1"
    score_words: frozenset[str] = frozenset()
    #: words before the first of two numbers that tell a change: "rose by 3 to 5"
    by: frozenset[str] = frozenset()
    #: divides the two numbers of a change only, never those of a range: "von 10 auf 12", "um 2 auf 12"
    change_to: frozenset[str] = frozenset()
    #: words of change before "from": two figures, no range
    change_words: frozenset[str] = frozenset()
    #: "per", "pro", "a" in "50 miles per hour"
    per: Phrases[bool]
    #: what makes a rate of a unit by itself -> what it is counted by: "diarias", "por acción"
    rates: Phrases[str] = NO_PHRASES
    #: whether a rate may stand behind what is measured: "30 toneladas de azufre al día"
    rates_behind: bool = False
    #: whether any word may be what a rate is counted by: "30 per household"
    rates_by_any_word: bool = False
    #: words after "a year" that make it a point in time and no rate: "earlier"
    no_rate: frozenset[str] = frozenset()
    hedges: Phrases[Hedge]
    #: what denies the verb between it and a bound, which then bounds the other way: "no son más de 20"
    denials: Phrases[bool] = _NONE
    #: bounds that tell where a quantity has arrived behind a word of change or a comma: "subió hasta el 3 %"
    arrivals: frozenset[str] = frozenset()
    #: words that may stand between a hedge and its number: "more than another 12"
    fillers: frozenset[str] = frozenset()
    bound_joiners: frozenset[str] = frozenset({","})
    #: hedges that follow: "or more"
    hedges_after: Phrases[Hedge]
    #: what goes on a comparison: "or greater than 190"
    than: frozenset[str] = frozenset()
    #: words before a number that are its unit: "Tempo 30"
    units_before: Mapping[str, str] = field(default_factory=dict)
    #: words between a number and its unit: "four more days"
    before_unit: frozenset[str] = frozenset()
    #: unit key -> its names
    units: Phrases[str]
    #: names to which kilo, mega ... can be put in front -> the unit key
    metric: Mapping[str, str] = field(default_factory=dict)
    #: words for points that are percentage points where a percentage stands in the same sentence
    points: frozenset[str] = frozenset()
    #: words for parts of a point that are parts of a percentage point: "dos décimas"
    points_parts: frozenset[str] = frozenset()
    #: what stands before the whole as a percent phrase that holds a number word: "pour cent"
    before_percent: frozenset[str] = frozenset()
    months: frozenset[str]
    #: words before a bare number that make it a year: "in", "since"
    before_year: frozenset[str]
    #: words that make four digits a year though a known noun follows: "in 2020 soldiers were sent"
    surely_before_year: frozenset[str] = frozenset()
    #: words before two digits that make them a decade: "les années 90"
    decades: frozenset[str] = frozenset()
    #: words that name a point in time before a year: "summer", "Herbst"
    seasons: frozenset[str] = frozenset()
    #: what stands before or after a year of an era: "A.D.", "v. Chr."
    eras: Phrases[bool] = _NONE
    #: words or endings after digits that make an ordinal: "st", "nd", "er", "º"
    ordinal_endings: frozenset[str] = frozenset()
    #: how letters glued to digits begin where both are no model. German by default, for a text whose language nobody
    #: told reads as English: "45jährige", "10mal", "30er"
    glued_beginnings: tuple[str, ...] = ("jährig", "mal", "fach", "er")
    #: digits and a full stop are an ordinal: "1. September"
    dotted_ordinals: bool = False
    #: words before digits that make an identifier: "flight", "room", "day", "No."
    labels: frozenset[str]
    #: words before "14 h" that make it a time of day
    before_hour: frozenset[str] = frozenset()
    #: words before a bare number of hours that make it a time of day where nothing is counted: "alle 14", "ore 14.30"
    before_bare_hour: frozenset[str] = frozenset()
    #: words before "2 h 30" that make it a duration: "en", "pendant"
    lasting: frozenset[str] = frozenset()
    #: words for "of" that may stand behind a time of day as well: "2 h 30 du matin"
    of_daypart: frozenset[str] = frozenset()
    #: words before "14 heures" that make it a time of day where no "of" follows
    clock_hours: frozenset[str] = frozenset()
    #: what stands before a number that is a time of day: "a las 8.30"
    before_clock: Phrases[bool] = _NONE
    #: what may stand behind such a number: "de la tarde"
    dayparts: Phrases[bool] = _NONE
    #: letters behind a day that name what happened then: "el 11-S"
    event_letters: frozenset[str] = frozenset()
    #: months that are other words as well, in small letters: "may"
    weak_months: frozenset[str] = frozenset()
    #: what stands before "3." where it is an ordinal though a capital follows
    before_ordinal: frozenset[str] = frozenset()
    #: what stands behind "1." where it is an ordinal: "1. FC"
    after_ordinal: frozenset[str] = frozenset()
    #: currencies written right before digits: "usd10m"
    glued_before: frozenset[str] = (CURRENCY_CODES - {"cop"}) | {"rs", "rm", "us", "ca", "au", "nz", "hk"}
    #: what a list counts wherever it stands: "things"
    things: frozenset[str] = frozenset()
    #: words after a number at the start of a heading that make it a listing: "things"
    listing: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    #: words right before a small number that make it a time of day: "halb drei"
    before_half_hour: frozenset[str] = frozenset()
    before_age: Phrases[bool]
    #: words before years or a bare number that make them an age where nothing is counted behind: "mit 67"
    weak_before_age: frozenset[str] = frozenset()
    #: endings of what lasts years and is no person: "zehnjährige Haft"
    lasting_things: tuple[str, ...] = ()
    #: what makes years behind it an age, but no bare number: "tiene 45 años"
    before_years: Phrases[bool] = _NONE
    #: words behind such years that make them a duration: "tiene tres años para"
    no_age: frozenset[str] = frozenset()
    #: what stands before a bare age that ends its clause: "she was 53."
    before_lone_age: Phrases[bool] = _NONE
    #: words for "of the" before a group of ages: "des 18-24 ans"
    of_groups: frozenset[str] = frozenset()
    #: whether a duration between commas or in brackets behind a noun is an age: "Marie Roux, 45 ans,"
    ages_apposed: bool = False
    #: nouns behind which, and an "of", stands what a number further on counts: "the number of soldiers rose to 12"
    counting: Phrases[bool] = _NONE
    #: head of the counted -> its forms
    nouns: Phrases[str]
    #: ISO 3166 code -> adjectives and names
    countries: Phrases[str]
    #: words that end a subject
    stop: frozenset[str]
    #: how verbs end that are no nouns: no subject begins with one
    verb_endings: tuple[str, ...] = ()
    #: adjectives that stand before the noun where adjectives usually follow
    preposed: frozenset[str] = frozenset()
    #: how adjectives end that are written in capitals as nouns are: "Berliner", "US-amerikanische"
    capital_adjectives: tuple[str, ...] = ()
    #: how the noun is found: "plural" (English), "capital" (German), "first" (Romance)
    noun_rule: str = "first"
