"""The publishers and agencies that documents name: how they are called, and the hosts of their stories. Data."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

__all__ = ["PUBLISHERS", "Publisher", "publisher_named", "publisher_of"]


@dataclass(frozen=True, slots=True)
class Publisher:
    """One publisher. Further names are written as in a text; a host stands for all that end in it."""

    name: str
    aliases: tuple[str, ...] = ()
    hosts: tuple[str, ...] = ()


def _rows(table: str) -> tuple[Publisher, ...]:
    rows = (line.split("|") for line in table.strip().splitlines())
    return tuple(Publisher(name.strip(), _cells(aliases), _cells(hosts)) for name, aliases, hosts in rows)


def _cells(cell: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in cell.split(",") if part.strip())


#: name | further names | hosts
PUBLISHERS = _rows("""
CNN | Cable News Network, US-Sender CNN | cnn.com
The New York Times | New York Times, NYT, NY Times, N.Y. Times, nytimes | nytimes.com, nyti.ms
The Washington Post | Washington Post, WaPo | washingtonpost.com, wapo.st
The Wall Street Journal | Wall Street Journal, WSJ | wsj.com
Los Angeles Times | LA Times, L.A. Times | latimes.com
USA Today | | usatoday.com
Politico | | politico.com, politico.eu
Axios | | axios.com
Bloomberg | Bloomberg News | bloomberg.com
NPR | National Public Radio | npr.org
NBC News | NBC, MSNBC | nbcnews.com, msnbc.com
CBS News | CBS | cbsnews.com
ABC News | ABC | abcnews.go.com, abc.net.au
Fox News | Fox | foxnews.com
PBS | PBS NewsHour | pbs.org
Newsweek | | newsweek.com
Time | Time Magazine, TIME | time.com
The Atlantic | The Atlantic | theatlantic.com
The New Yorker | New Yorker | newyorker.com
Forbes | | forbes.com
Associated Press | AP, The Associated Press | apnews.com, ap.org
Reuters | Agence Reuters | reuters.com
AFP | Agence France-Presse, Agence France Presse | afp.com
dpa | Deutsche Presse-Agentur, DPA | dpa.com
EFE | Agencia EFE | efe.com
ANSA | | ansa.it
Europa Press | | europapress.es
Adnkronos | AdnKronos | adnkronos.com
APA | Austria Presse Agentur | apa.at
Keystone-SDA | Keystone | keystone-sda.ch
Yonhap | Yonhap News | yna.co.kr
Kyodo | Kyodo News | kyodonews.net
Xinhua | | xinhuanet.com, news.cn
TASS | Tass | tass.com, tass.ru
RIA Novosti | RIA Nowosti, Ria Novosti | ria.ru
Interfax | | interfax.com, interfax.ru
Ukrinform | | ukrinform.net, ukrinform.ua, ukrinform.de
The Kyiv Independent | Kyiv Independent | kyivindependent.com
Ukrainska Pravda | Ukrayinska Pravda, Ukrajinska Prawda | pravda.com.ua
BBC | BBC News | bbc.com, bbc.co.uk
The Guardian | Guardian | theguardian.com
Financial Times | FT | ft.com
The Times | The Times of London | thetimes.com, thetimes.co.uk
The Telegraph | Daily Telegraph, Telegraph | telegraph.co.uk
The Independent | | independent.co.uk
The Economist | Economist | economist.com
Sky News | | sky.com
Al Jazeera | Al-Jazeera, Al-Dschasira, Al Yazira | aljazeera.com
Der Spiegel | Spiegel, Spiegels, SPIEGEL | spiegel.de
Die Zeit | Zeit Online, ZEIT ONLINE, Zeit-Online | zeit.de
Frankfurter Allgemeine Zeitung | Frankfurter Allgemeine, Frankfurter Allgemeinen Zeitung, FAZ, F.A.Z. | faz.net
Süddeutsche Zeitung | Süddeutschen Zeitung, Süddeutscher Zeitung, SZ | sueddeutsche.de, sz.de
Die Welt | Welt am Sonntag | welt.de
Bild | Bild-Zeitung, BILD | bild.de
taz | die tageszeitung | taz.de
Handelsblatt | | handelsblatt.com
Tagesschau | ARD, NDR, WDR | tagesschau.de, ndr.de, wdr.de
ZDF | ZDFheute | zdf.de, zdfheute.de
Deutsche Welle | Deutschen Welle, DW | dw.com
n-tv | ntv | n-tv.de
Neue Zürcher Zeitung | Neuen Zürcher Zeitung, Neuer Zürcher Zeitung, NZZ | nzz.ch
Der Standard | Standard | derstandard.at, derstandard.de
ORF | | orf.at
Le Monde | | lemonde.fr
Le Figaro | Figaro | lefigaro.fr
Libération | | liberation.fr
Le Parisien | | leparisien.fr
Mediapart | | mediapart.fr
France 24 | France24 | france24.com
Franceinfo | France Info, franceinfo | francetvinfo.fr, franceinfo.fr
RFI | Radio France Internationale | rfi.fr
BFMTV | BFM TV, BFM | bfmtv.com
L'Équipe | | lequipe.fr
El País | El Pais | elpais.com
El Mundo | | elmundo.es
La Vanguardia | | lavanguardia.com
RTVE | | rtve.es
Clarín | Clarin | clarin.com
La Nación | La Nacion | lanacion.com.ar
El Universal | | eluniversal.com.mx
la Repubblica | La Repubblica, Repubblica | repubblica.it
Corriere della Sera | Corriere | corriere.it
La Stampa | | lastampa.it
Il Sole 24 Ore | Sole 24 Ore | ilsole24ore.com
RAI | Rai News, RaiNews | rainews.it, rai.it
""")

_BY_HOST = {host: publisher.name for publisher in PUBLISHERS for host in publisher.hosts}
_BY_NAME = {alias: publisher.name for publisher in PUBLISHERS for alias in (publisher.name, *publisher.aliases)}
#: they are looked for only beside words of reporting, so that everyday words among them (Time, Bild) do no harm
_NAMES = re.compile(
    r"(?<![\w-])(?:" + "|".join(re.escape(name).replace(r"\ ", r"\s+") for name in
                               sorted(_BY_NAME, key=len, reverse=True)) + r")(?!\w)"
)  # fmt: skip
_BLANKS = re.compile(r"\s+")


def publisher_of(url: str) -> str | None:
    """Return whose story an address is, by its host."""
    host = (urlsplit(url).hostname or "").lower()
    while host:
        if host in _BY_HOST:
            return _BY_HOST[host]
        host = host.partition(".")[2]
    return None


def publisher_named(text: str, start: int, end: int) -> tuple[str, int] | None:
    """Return the publisher whose name stands at a place of a text, and where the name ends."""
    match = _NAMES.match(text, start, end)
    return (_BY_NAME[_BLANKS.sub(" ", match[0])], match.end()) if match else None
