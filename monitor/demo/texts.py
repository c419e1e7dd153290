"""What stands in the newsroom's stories, and in the article that cites them: all of it invented. Pure."""

from __future__ import annotations

__all__ = ["ARTICLE", "CITED", "ELECTION", "INCURSION", "OFFENSIVE", "SOLDIERS", "TEXTS", "TIMES", "VIDEO"]

INCURSION = "https://www.cnn.com/2024/10/12/europe/ukraine-kursk-russia-incursion-putin-intl/index.html"
SOLDIERS = "https://www.cnn.com/2024/10/29/asia/north-korean-soldiers-russia-ukraine-intl-hnk/index.html"
TIMES = "https://www.nytimes.com/2024/11/05/world/europe/north-korea-russia-ukraine-kursk.html"
VIDEO = "https://www.cnn.com/2024/11/07/world/video/ukraine-russia-war-trump-zakaria-digvid"
ELECTION = "https://www.cnn.com/2024/11/06/politics/trump-election-ukraine-war-russia-intl/index.html"
OFFENSIVE = "https://cnn.com/2024/11/03/europe/ukraine-powerful-russian-offensive-intl/index.html"

#: the cited addresses
CITED = (INCURSION, SOLDIERS, TIMES, VIDEO, ELECTION, OFFENSIVE)

#: by cited address: byline, summary line, paragraphs, a blank line between them; all of it invented
TEXTS = {
    INCURSION: """
Robin Example

Ukrainian units crossed into the Kursk region in August; the line has hardly moved since.

The border posts in the Kursk region look much as they did in late summer, when Ukrainian units crossed the
frontier and took a strip of farmland and villages.

Since then both armies have dug in. Trenches run between the orchards, and the roads behind them are covered
with nets against drones.

Military planners in several capitals describe the incursion as a gamble: it ties down Russian reserves, and
it ties down some of Ukraine’s best brigades as well.

For those who live there the question is simpler. Many left with one bag and have not been back.
""",
    SOLDIERS: """
Alex Sample

Officials in Kyiv, Seoul and Washington have described a deployment that few expected.

Troops from North Korea have arrived in western Russia, according to officials in three capitals, and some of
them are stationed close to the Ukrainian border.

Ukraine’s government puts their number in the Kursk region at about {soldiers} soldiers. The figure could not
be confirmed independently.

How well they are trained, and who commands them in the field, remains unclear. Interpreters are said to be in
short supply.

South Korea’s government has warned that it may review what it sends to Ukraine if the deployment grows.
""",
    TIMES: """
Jamie Placeholder

A first clash near the border was small, but officials say that it may not stay so.

KYIV, Ukraine — Soldiers from North Korea came under fire in the Kursk region for the first time, according to
officials who were briefed on the clash.

The engagement was limited, the officials said. Several North Korean soldiers were killed; how many were wounded
was not clear.

American officials had expected that about 10,000 North Korean soldiers might be sent to the region.

Ukrainian troops had been holding part of the region for {months} months when the clash took place, and they
have lost some of the ground that they took at first.

Diplomats are now trying to find out whether more units are on their way, and what Pyongyang receives in
return.
""",
    VIDEO: """
CNN

An analyst explains which choices Ukraine and its allies face after the election in the United States, and why
the coming winter matters.
""",
    ELECTION: """
Kim Invented

Governments in Europe are preparing for less American help.

The result of the election in the United States was hardly announced when the first calls went out from Kyiv.

Ukraine’s leaders congratulated the winner and spoke of peace through strength. Behind closed doors, advisers
went through lists of what could be replaced if deliveries were to stop.

Two years after the war began, European ministers said that they would meet within the week. None of them would
say how much money could be found, or how soon.

In Moscow, a spokesman said that actions would count for more than words.
""",
    OFFENSIVE: """
Sascha Fictional

The army’s commander says that units along the front need constant renewal.

Russian forces are pressing forward along much of the eastern front in what Ukraine’s army command calls one
of the strongest pushes since the war began.

Several villages changed hands within days. Evacuation buses now leave from places that were thought to be
safe in spring.

Drone attacks have grown tenfold since last autumn, and the capital has had only one night without a drone attack
since September 1.

Winter is close, and with it the season in which power stations become targets. Repair crews have stocked
transformers where they could.

Commanders ask for fresh troops above all; equipment, they say, is of little use without people who had time
to learn it.
""",
}

#: a German article that cites all of them; of its figures, two are those that the newsroom edits
ARTICLE = f"""\
Nordkoreas Soldaten in Kursk: was bisher bekannt ist

In der russischen Region Kursk stehen nach Angaben aus Kiew etwa {{soldiers}}
nordkoreanische Soldaten, wie CNN berichtete.[1] „{{soldiers_in_words}}
nordkoreanische Soldaten sind dort“, hieß es aus der Regierung.[1] Der
Vorstoß der Ukraine in die Region gilt als Wagnis.[2]

Nach einem Bericht der New York Times sind in einem begrenzten Gefecht
mehrere nordkoreanische Soldaten ums Leben gekommen.[3] US-Beamte hatten
damit gerechnet, dass etwa 10.000 nordkoreanische Soldaten in die Region
verlegt werden.[3] Ukrainische Truppen hielten einen Teil von ihr zu diesem
Zeitpunkt seit {{months}} Monaten.[3]

Die Angriffe mit Drohnen haben sich seit dem vergangenen Herbst
verzehnfacht, und seit dem 1. September gab es in der Hauptstadt nur eine
Nacht ohne Drohnenangriff.[4] Zwei Jahre nach Beginn des Krieges bereiten
sich Europas Regierungen auf weniger Hilfe aus den USA vor.[5] Was den
Verbündeten nach der Wahl noch offensteht, zeigt eine Analyse.[6]

[1] {SOLDIERS}
[2] {INCURSION}
[3] {TIMES}
[4] {OFFENSIVE}
[5] {ELECTION}
[6] {VIDEO}
"""
