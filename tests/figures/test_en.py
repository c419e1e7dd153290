"""English figures, construct by construct."""

from __future__ import annotations

import pytest

from monitor.figures import extract
from tests.figures.cases import Expected, assert_reads, exactly

NUMBERS = [
    ("They counted 11,000 tents.", exactly("11,000", "11000")),
    ("They counted 11 000 tents.", exactly("11 000", "11000")),
    ("They counted 11\u202f000 tents.", exactly("11\u202f000", "11000")),
    ("They counted 1,674,200.5 points.", exactly("1,674,200.5", "1674200.5")),
    ("They counted 12,34,567 tents.", exactly("12,34,567", "1234567")),
    ("They counted 11'000 tents.", exactly("11'000", "11000")),
    ("They counted eleven thousand tents.", exactly("eleven thousand", "11000")),
    ("They counted one hundred and six tents.", exactly("one hundred and six", "106")),
    ("They counted nineteen hundred tents.", exactly("nineteen hundred", "1900")),
    ("They counted thirty-five thousand tents.", exactly("thirty-five thousand", "35000")),
    ("They counted one thousand, two hundred tents.", exactly("one thousand, two hundred", "1200")),
    ("They counted two million three hundred thousand tents.",
     exactly("two million three hundred thousand", "2300000")),
    ("They counted a hundred tents.", exactly("a hundred", "100")),
    ("The town has 2 million and 300 thousand cats.", exactly("2 million and 300 thousand", "2300000")),
    ("The town has 1.2 million cats.", exactly("1.2 million", "1200000")),
    ("The town has 11k cats.", exactly("11k", "11000")),
    ("The town has 10M cats.", exactly("10M", "10000000")),
    ("The town has 3 bn cats.", exactly("3 bn", "3000000000")),
    ("The town has 50m people.", exactly("50m", "50000000")),
    ("The town has two point two million cats.", exactly("two point two million", "2200000")),
    ("The town has half a million cats.", exactly("half a million", "500000")),
    ("The town has five and a half million cats.", exactly("five and a half million", "5500000")),
    ("The town has 3 million and a half cats.", exactly("3 million and a half", "3500000")),
    ("The town has a dozen cats.", exactly("a dozen", "12")),
    ("The town has three dozen cats.", exactly("three dozen", "36")),
    ("The town has half a dozen cats.", exactly("half a dozen", "6")),
    ("The town has 2½ cats a house.", exactly("2½", "2.5")),
    ("The town has 3 lakh cats.", exactly("3 lakh", "300000")),
    ("Only one cat is left.", exactly("one", "1")),
    ("Growth was -5 over the year.", exactly("-5", "-5")),
    ("It reached minus three.", exactly("minus three", "-3")),
    ("The charge is 1.6e-19 there.", exactly("1.6e-19", "0")),
]  # fmt: skip

VAGUE = [
    ("Dozens of cats ran.", Expected("Dozens", "24", "99", None, "~", "vague")),
    ("Hundreds of cats ran.", Expected("Hundreds", "200", "999", None, "~", "vague")),
    ("Hundreds of thousands of cats ran.",
     Expected("Hundreds of thousands", "200000", "999999", None, "~", "vague")),
    ("Tens of millions of cats ran.", Expected("Tens of millions", "20000000", "99999999", None, "~", "vague")),
    ("A few hundred cats ran.", Expected("A few hundred", "200", "999", None, "~", "vague")),
    ("Several cats ran.", Expected("Several", "3", "9", None, "~", "vague")),
    ("Multiple cats ran.", Expected("Multiple", "3", "9", None, "~", "vague")),
    ("Scores more were injured.", Expected("Scores", "40", "99", None, "~", "vague")),
    ("Millions of dollars were lost.",
     Expected("Millions of dollars", "2000000", "9999999", "usd", "~", "money")),
]  # fmt: skip

SHARES = [
    ("It rose 3.5 percent.", exactly("3.5 percent", "3.5", "percent", kind="share")),
    ("It rose 3.5%.", exactly("3.5%", "3.5", "percent", kind="share")),
    ("It rose two per cent.", exactly("two per cent", "2", "percent", kind="share")),
    ("It rose 3 percentage points.", exactly("3 percentage points", "3", "percentage point", kind="share")),
    ("It rose 25 basis points.", exactly("25 basis points", "25", "basis point", kind="share")),
    ("A third of the cats slept.", exactly("A third", "33.333333", "percent", kind="share")),
    ("One cat in five slept.", exactly("One cat in five", "20", "percent", kind="share")),
    ("One company in three plans to cut jobs.", exactly("One company in three", "33.333333", "percent", kind="share")),
    ("One out of every four cats slept.", exactly("One out of every four", "25", "percent", kind="share")),
    ("Two-thirds of the cats slept.", exactly("Two-thirds", "66.666667", "percent", kind="share")),
    ("Three quarters of the cats slept.", exactly("Three quarters", "75", "percent", kind="share")),
    ("Half of the cats slept.", exactly("Half", "50", "percent", kind="share")),
    ("Nearly half the cats slept.", exactly("half", "50", "percent", "~", "share")),
    ("One in five cats slept.", exactly("One in five", "20", "percent", kind="share")),
    ("There is a 1-in-4 chance.", exactly("1-in-4", "25", "percent", kind="share")),
    ("2 out of 5 cats slept.", exactly("2 out of 5", "40", "percent", kind="share")),
    ("It fell by a fifth.", exactly("a fifth", "20", "percent", kind="share")),
    ("Some 3/4 of the cats slept.", exactly("3/4", "75", "percent", "~", "share")),
]  # fmt: skip

MULTIPLES = [
    ("The price doubled.", exactly("doubled", "2", "time", kind="multiple")),
    ("A tenfold rise was seen.", exactly("tenfold", "10", "time", kind="multiple")),
    ("Prices tripled.", exactly("tripled", "3", "time", kind="multiple")),
    ("It is four times as large.", exactly("four times", "4", "time", kind="multiple")),
    ("That is twice the size.", exactly("twice", "2", "time", kind="multiple")),
]

MONEY = [
    ("It cost $1.2bn in all.", exactly("$1.2bn", "1200000000", "usd", kind="money")),
    ("It cost $ 5 million in all.", exactly("$ 5 million", "5000000", "usd", kind="money")),
    ("It cost $A15 in all.", exactly("$A15", "15", "aud", kind="money")),
    ("It cost 40 Swedish crowns.", exactly("40 Swedish crowns", "40", "sek", kind="money")),
    ("It cost £40 a-month.", exactly("£40 a-month", "40", "gbp per month", kind="money")),
    ("It cost US$40 in all.", exactly("US$40", "40", "usd", kind="money")),
    ("It cost A$40 in all.", exactly("A$40", "40", "aud", kind="money")),
    ("It cost £10m in all.", exactly("£10m", "10000000", "gbp", kind="money")),
    ("It cost €3.50 in all.", exactly("€3.50", "3.5", "eur", kind="money")),
    ("It cost USD 15 in all.", exactly("USD 15", "15", "usd", kind="money")),
    ("It cost 15 EUR in all.", exactly("15 EUR", "15", "eur", kind="money")),
    ("It cost 2 million Swiss francs in all.", exactly("2 million Swiss francs", "2000000", "chf", kind="money")),
    ("It cost 13 dollars and 45 cents.", exactly("13 dollars and 45 cents", "13.45", "usd", kind="money")),
    ("Oil is $82 a barrel now.", exactly("$82 a barrel", "82", "usd per barrel", kind="money")),
    ("It earned $6.78 billion a year earlier.", exactly("$6.78 billion", "6780000000", "usd", kind="money")),
]  # fmt: skip

MEASURES = [
    ("It is 60 miles away.", exactly("60 miles", "60", "mile", kind="measure")),
    ("It is 97 km away.", exactly("97 km", "97", "kilometre", kind="measure")),
    ("It drove 80km/h then.", exactly("80km/h", "80", "kilometre per hour", kind="measure")),
    ("It sailed at 30 kts.", exactly("30 kts", "30", "knot", kind="measure")),
    ("It drove 50 miles per hour.", exactly("50 miles per hour", "50", "mile per hour", kind="measure")),
    ("It covers 570 sq m there.", exactly("570 sq m", "570", "square metre", kind="measure")),
    ("It holds 3.4 gigawatts now.", exactly("3.4 gigawatts", "3.4", "gigawatt", kind="measure")),
    ("It holds 20 MW now.", exactly("20 MW", "20", "megawatt", kind="measure")),
    ("It was 101 degrees Fahrenheit.", exactly("101 degrees Fahrenheit", "101", "fahrenheit", kind="measure")),
    ("It was -20°C at night.", exactly("-20°C", "-20", "celsius", kind="measure")),
    ("It lasted 18 months.", exactly("18 months", "18", "month", kind="duration")),
    ("A 10-year plan began.", exactly("10-year", "10", "year", kind="duration")),
    ("It took half an hour.", exactly("half an hour", "0.5", "hour", kind="duration")),
    ("He is 5 feet 10 inches tall.", exactly("5 feet 10 inches", "5.833333", "foot", kind="measure")),
]

RANGES = [
    ("Between 20 and 30 cats ran.", Expected("Between 20 and 30", "20", "30")),
    ("From 200 to 300 cats ran.", Expected("From 200 to 300", "200", "300")),
    ("10-12,000 cats ran.", Expected("10-12,000", "10000", "12000")),
    ("10 to 12 million cats ran.", Expected("10 to 12 million", "10000000", "12000000")),
    ("Two or three cats ran.", Expected("Two or three", "2", "3")),
    ("It costs between $62 and $68 now.", Expected("between $62 and $68", "62", "68", "usd", "=", "money")),
    ("It costs $3 billion to $5 billion.",
     Expected("$3 billion to $5 billion", "3000000000", "5000000000", "usd", "=", "money")),
    ("It is 1 to 1.5 degrees colder.", Expected("1 to 1.5 degrees", "1", "1.5", "degree", "=", "measure")),
    ("More than 10 and fewer than 20 cats ran.", Expected("10 and fewer than 20", "10", "20")),
]  # fmt: skip

HEDGES = [
    ("About 50 cats ran.", exactly("50", "50", None, "~")),
    ("Nearly 50 cats ran.", exactly("50", "50", None, "~")),
    ("More than 50 cats ran.", exactly("50", "50", None, ">")),
    ("Over 50 cats ran.", exactly("50", "50", None, ">")),
    ("At least 50 cats ran.", exactly("50", "50", None, ">=")),
    ("No fewer than 50 cats ran.", exactly("50", "50", None, ">=")),
    ("Fewer than 50 cats ran.", exactly("50", "50", None, "<")),
    ("Up to 50 cats ran.", exactly("50", "50", None, "<=")),
    ("No more than 50 cats ran.", exactly("50", "50", None, "<=")),
    ("They don't have more than 50 cats.", exactly("50", "50", None, "<=")),
    ("They did not lose fewer than 50 cats.", exactly("50", "50", None, ">=")),
    ("Not only more than 50 cats ran.", exactly("50", "50", None, ">")),
    ("They cannot say whether more than 50 cats ran.", exactly("50", "50", None, ">")),
    ("There were 50 or more.", exactly("50", "50", None, ">=")),
    ("There were 50 or so.", exactly("50", "50", None, "~")),
    ("There were 50+ cats.", exactly("50", "50", None, ">=")),
    ("Exactly 50 cats ran.", exactly("50", "50")),
    ("They slept for more than a week.", exactly("a week", "1", "week", ">", "duration")),
    ("They slept for just over an hour.", exactly("an hour", "1", "hour", "~", "duration")),
    ("They ran about a mile.", exactly("a mile", "1", "mile", "~", "measure")),
]

MARKED = [
    ("On Nov. 7, 2024, it began.", Expected("Nov. 7, 2024", None, None, None, "=", "date")),
    ("On March 29 it began.", Expected("March 29", None, None, None, "=", "date")),
    ("In 1998 it began.", Expected("1998", None, None, None, "=", "date")),
    ("It began in mid-2025 already.", Expected("2025", None, None, None, "=", "date")),
    ("The 2019 list began.", Expected("2019", None, None, None, "=", "date")),
    ("From 2014-2017 it grew.", Expected("2014-2017", None, None, None, "=", "date")),
    ("On 5/17/2018 it began.", Expected("5/17/2018", None, None, None, "=", "date")),
    ("On 2024-11-05 it began.", Expected("2024-11-05", None, None, None, "=", "date")),
    ("In the 1960s it began.", Expected("1960s", None, None, None, "=", "date")),
    ("It began at 5:30 there.", Expected("5:30", None, None, None, "=", "time")),
    ("It began at 5 p.m. there.", Expected("5 p.m.", None, None, None, "=", "time")),
    ("The 22nd cat ran.", Expected("22nd", "22", "22", None, "=", "ordinal")),
    ("The third cat ran.", Expected("third", "3", "3", None, "=", "ordinal")),
    ("An F-16 flew by.", Expected("F-16", None, None, None, "=", "name")),
    ("The G7 met.", Expected("G7", None, None, None, "=", "name")),
    ("After 9/11 it changed.", Expected("9/11", None, None, None, "=", "name")),
    ("A 5G mast was built.", Expected("5G", None, None, None, "=", "name")),
    ("The S&P 500 fell.", Expected("500", "500", "500", None, "=", "name")),
    ("A new Boeing 737 landed.", Expected("737", "737", "737", None, "=", "name")),
    ("It is in room 12 now.", Expected("12", None, None, None, "=", "identifier")),
    ("It sits in Flight 370.", Expected("370", None, None, None, "=", "identifier")),
    ("It is day two of the talks.", Expected("two", "2", "2", None, "=", "identifier")),
    ("It is Day 6 of the talks.", Expected("6", None, None, None, "=", "identifier")),
    ("A category 4 hurricane hit.", Expected("4", None, None, None, "=", "identifier")),
    ("Call +1-202-555-0143 now.", Expected("+1-202-555-0143", None, None, None, "=", "identifier")),
    ("Call 1-202-555-0143 now.", Expected("1-202-555-0143", None, None, None, "=", "identifier")),
    ("5 things to know today", Expected("5", "5", "5", None, "=", "listing")),
    ("The 45-year-old ran.", exactly("45-year-old", "45", "year of age", kind="age")),
    ("Aged 45, the cat ran.", exactly("45", "45", "year of age", kind="age")),
    ("Ada Lind, 44, said so.", exactly("44", "44", "year of age", kind="age")),
    ("They met the former mayor, 61.", exactly("61", "61", "year of age", kind="age")),
    ("They won 2-1 at home.", Expected("2-1", "2", "1", None, "=", "score")),
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [*NUMBERS, *VAGUE, *SHARES, *MULTIPLES, *MONEY, *MEASURES, *RANGES, *HEDGES, *MARKED],
)
def test_one_construct_is_read_as_one_figure(text: str, expected: Expected) -> None:
    assert_reads(text, "en", expected)


@pytest.mark.parametrize(
    "text",
    [
        "The one in the hat ran.",
        "Which one ran?",
        "See https://example.org/2024/11/05/a-1,000-cats for more.",
        "A cat and an owl ran.",
        "A week went by, and it ends within a day.",
        "It ran for more than a decade.",
        "She scores more goals at home.",
        "It ran in sub-zero winds, back at square one.",
        "Write to desk12@example.org today.",
        "",
        "\n\n",
    ],
)
def test_what_reports_no_number_gives_no_figure(text: str) -> None:
    assert extract(text, "en") == []


@pytest.mark.parametrize("text", ["He scored one goal in 12 games.", "They found one bomb in three suitcases."])
def test_one_of_a_thing_in_several_others_is_no_share(text: str) -> None:
    assert all(figure.unit is None for figure in extract(text, "en"))


def test_two_numbers_of_a_change_are_no_range() -> None:
    assert_reads("The toll rose from 121 to 124.", "en", exactly("121", "121"), exactly("124", "124"))
    assert_reads("It pushed the toll from 121 to 124.", "en", exactly("121", "121"), exactly("124", "124"))


def test_the_last_number_of_a_list_is_no_age() -> None:
    assert_reads("They drew 12, 40, 61.", "en", *(exactly(number, number) for number in ("12", "40", "61")))


@pytest.mark.parametrize(
    ("text", "subject", "head", "countries"),
    [
        ("About 11,000 North Korean soldiers are there.", "North Korean soldiers", "soldier", ("KP",)),
        ("Some 300 troops are there.", "troops", "soldier", ()),
        ("At least 12 people were killed.", "people", "people", ()),
        ("At least 12 killed in a storm", "killed", "dead", ()),
        ("They did 12 heart transplants there.", "heart transplants", "heart transplant", ()),
        ("Thousands of digital and physical copies sold.", "digital and physical copies", "copy", ()),
        ("Two of Lind’s deputies left.", "Lind’s deputies", "lind’s deputy", ()),
        ("One proposal asks for more.", "proposal", "proposal", ()),
        ("80% of Americans agree.", "Americans", "people", ("US",)),
        ("It pumps 20 million barrels of oil.", "oil", "oil", ()),
        ("Six US service members ran.", "US service members", "soldier", ("US",)),
        ("The two never met.", None, None, ()),
        ("12,000 came.", None, None, ()),
        ("It rose 5 percent in May.", None, None, ()),
    ],
)
def test_the_subject_is_what_is_counted(
    text: str, subject: str | None, head: str | None, countries: tuple[str, ...]
) -> None:
    (figure,) = (figure for figure in extract(text, "en") if figure.kind.reportable)
    assert (figure.subject, figure.head, figure.countries) == (subject, head, countries)


def test_a_rate_goes_past_the_same_money_in_another_currency() -> None:
    converted = exactly("$25", "25", "usd", kind="money")
    assert_reads(
        "They pay 90 shekels ($25) a month.",
        "en",
        exactly("90 shekels", "90", "ils per month", kind="money"),
        converted,
    )


def test_a_rate_goes_past_no_other_bracket() -> None:
    assert_reads("They pay 90 shekels (in cash) a month.", "en", exactly("90 shekels", "90", "ils", kind="money"))


@pytest.mark.parametrize(
    ("text", "wording", "kind"),
    [
        ("They recalled the 1998 soldier strike.", "1998", "date"),
        ("They fed the 1998 soldiers there.", "1998", "count"),
        ("They saw cats between the ages of 7 and 13 there.", "7 and 13", "age"),
    ],
)
def test_what_a_number_is_shows_in_the_words_around_it(text: str, wording: str, kind: str) -> None:
    assert [(figure.wording, figure.kind.value) for figure in extract(text, "en")] == [(wording, kind)]
