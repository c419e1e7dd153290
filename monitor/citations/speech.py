"""How each language says who says something: verbs, phrases and the words around a name. Data."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["SPEECH", "Speech"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The words of one language, in small letters."""

    #: verbs of reporting, in the forms that a subject stands beside: "said", "berichtete"
    verbs: frozenset[str]
    #: verbs of two parts and the part further on: "gab ... bekannt", "ha dichiarato"
    parted: dict[str, frozenset[str]]
    #: phrases that a source follows: "according to", "laut"
    leads: tuple[tuple[str, ...], ...]
    #: a source follows it behind a comma: "..., so hochrangige Beamte"
    closing: frozenset[str] = frozenset()
    pronouns: frozenset[str]
    articles: frozenset[str]
    #: what governs a noun, which then is not who speaks
    prepositions: frozenset[str]
    #: "report", "agency", "information": they stand between a phrase and the name
    between: frozenset[str]
    #: people and bodies that speak without a name, for languages that write them small; none where nouns are capitals
    roles: frozenset[str] = frozenset()
    #: bind a name to what is before it: "portavoz del Ejército"
    of: frozenset[str] = frozenset()
    both: frozenset[str]
    #: a source follows it behind a verb in the passive: "reported by"
    agents: frozenset[str] = frozenset()
    #: where nouns are capitals: the subject of a verb's last form stands before one of these ("hat ... gemeldet")
    auxiliaries: frozenset[str] = frozenset()
    #: words in capitals that speak for nobody
    never: frozenset[str] = frozenset()


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    phrases = (tuple(phrase.split()) for phrase in text.split(","))
    return tuple(sorted(phrases, key=len, reverse=True))


_GERMAN = Speech(
    verbs=_words(
        "berichtet berichtete berichten berichteten meldet meldete melden meldeten sagt sagte sagen sagten erklärt "
        "erklärte erklären erklärten bestätigt bestätigte bestätigen bestätigten betont betonte betonten warnt warnte "
        "warnen warnten gewarnt schreibt schrieb schreiben schrieben bemerkt bemerkte mitteilt mitteilte mitteilten "
        "mitgeteilt behauptet behauptete behaupten behaupteten schätzt schätzte schätzen schätzten vermeldet "
        "vermeldete verkündet verkündete verkündeten bekanntgab bekanntgaben hinzufügte zitiert zitierte "
        "befürchtet befürchtete rechnet rechnete äußerte äußerten gemeldet gesagt bekräftigte versicherte entgegnete "
        "erläuterte beklagte kritisierte prognostizierte veröffentlichte ergänzte zufolge"
    ),
    parted={
        "gab": _words("bekannt an"), "gaben": _words("bekannt an"), "gibt": _words("bekannt an"),
        "geben": _words("bekannt an"), "teilte": _words("mit"), "teilten": _words("mit"), "teilt": _words("mit"),
        "fügte": _words("hinzu"), "fügt": _words("hinzu"), "räumte": _words("ein"), "spricht": _words("von"),
        "sprach": _words("von"), "sprachen": _words("von"), "geht": _words("aus"), "gehen": _words("aus"),
    },
    leads=_phrases(
        "laut, nach angaben, nach einem bericht, nach einer meldung, nach berichten, nach informationen, "
        "nach einschätzung, nach schätzungen, unter berufung auf, gegenüber, interview mit, im gespräch mit, "
        "nach darstellung"
    ),
    closing=_words("so"),
    pronouns=_words("er sie"),
    articles=_words(
        "der die das dem den des ein eine einem einer einen eines ihr ihre ihrem ihrer ihren sein seine seinem seiner "
        "auch zuletzt zudem außerdem"
    ),
    prepositions=_words(
        "in im an am auf bei beim mit nach von vom vor zu zum zur aus über unter gegen für durch seit um bis wegen "
        "während ohne gegenüber zwischen neben"
    ),
    between=_words(
        "bericht berichts berichten nachrichtenagentur agentur sender us-sender zeitung tageszeitung magazin "
        "nachrichtenmagazin nachrichtensender fernsehsender meldung agenturen"
    ),
    both=_words("und sowie"),
    auxiliaries=_words("hat haben hatte hatten habe hätten"),
    never=_words(
        "montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar märz april mai juni juli august "
        "september oktober november dezember wer was zahl wie"
    ),
)  # fmt: skip

_ENGLISH = Speech(
    verbs=_words(
        "said says say told tells reported reports report announced announces warned warns confirmed confirms claimed "
        "claims stated states added adds wrote writes estimated estimates estimate noted explained insisted argued "
        "acknowledged alleged believes believe predicted revealed declared testified quoted cited asserted put puts"
    ),
    parted={},
    leads=_phrases(
        "according to, citing, reports by, report by, a report in, a report from, reporting by, interview with, "
        "as told to, in a statement to, quoting, estimates by, figures from, data from"
    ),
    pronouns=_words("he she they it"),
    articles=_words("the a an its his her their also reportedly two three several some"),
    prepositions=_words(
        "in at on by with from to of for after before during under over against near since about as into between"
    ),
    between=_words("agency news newspaper broadcaster network daily wire service outlet reports report"),
    roles=_words(
        "officials official police authorities government ministry spokesman spokeswoman spokesperson army military "
        "president minister sources source witnesses investigators prosecutors experts researchers scientists company "
        "intelligence residents analysts commander general chief leader leaders rescuers doctors mayor governor agency "
        "organisation organization economists lawmakers"
    ),
    of=_words("of for"),
    both=_words("and"),
    agents=_words("by"),
    never=_words(
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december but and the a an this that "
        "there what who which as if when others many few both all "
        "while whereas because after although "
        "in on"
    ),
)

_FRENCH = Speech(
    verbs=_words(
        "rapporte rapportent rapporté rapportait annonce annoncent annoncé déclare déclarent déclaré affirme affirment "
        "affirmé indique indiquent indiqué précise précisent précisé explique expliqué dit disent écrit écrivent "
        "confirme confirment confirmé estime estiment estimé assure assurent assuré ajoute ajouté prévient averti "
        "prévenu souligne souligné évoque évoqué révèle révélé relaie signale signalé parle parlent"
    ),
    parted={},
    leads=_phrases(
        "selon, d'après, citant, d'apres, à en croire, de source, cité par, citée par, cités par, interview à, "
        "auprès de, d'un rapport de"
    ),
    pronouns=_words("il elle ils elles on"),
    articles=_words(
        "le la les l l' un une des du de d d' son sa ses leur leurs ce cette a ont avait avaient aussi également "
        "plusieurs"
    ),
    prepositions=_words("à au aux en dans sur sous par pour avec avant après depuis contre chez vers entre sans lors"),
    between=_words("agence quotidien journal chaîne presse magazine rapport informations l'agence média estimations"),
    roles=_words(
        "responsables responsable police autorités gouvernement ministère ministre porte-parole armée président "
        "présidente sources source témoins experts secours préfecture parquet procureur procureure maire chercheurs "
        "organisation officiels entreprise enquêteurs l'armée l'entreprise l'organisation analystes"
    ),
    of=_words("de du des d la l"),
    both=_words("et"),
    agents=_words("par"),
    never=_words(
        "lundi mardi mercredi jeudi vendredi samedi dimanche il elle le la les un une des en dans qui que ce cette"
    ),
)

_SPANISH = Speech(
    verbs=_words(
        "informó informa informan informaron informado dijo dice dicen dijeron dicho declaró declara declararon "
        "declarado anunció anuncia anunciaron anunciado aseguró asegura aseguraron afirmó afirma afirman afirmaron "
        "señaló señala señalaron indicó indica indicaron explicó explica confirmó confirma confirmaron confirmado "
        "advirtió advierte advirtieron reportó reporta reportaron publicó publica escribió añadió añade agregó estima "
        "estiman estimó calcula calculan reveló precisó sostuvo apuntó habla hablan habló"
    ),
    parted={},
    leads=_phrases(
        "según, segun, de acuerdo con, citando a, citando, declaraciones a, entrevista con, a juicio de, "
        "un informe de, fuentes de, en palabras de"
    ),
    pronouns=_words("él ella ellos ellas"),
    articles=_words(
        "el la los las un una unos unas su sus este esta al del de a ha han había habían también varios varias"
    ),
    prepositions=_words("en con por para desde sobre bajo contra entre hasta sin tras ante durante hacia"),
    between=_words("agencia diario periódico cadena informe medio revista prensa noticias datos estimaciones"),
    roles=_words(
        "funcionarios funcionario policía autoridades gobierno ministerio ministro ministra portavoz ejército "
        "presidente presidenta fuentes fuente testigos expertos fiscalía alcalde alcaldesa investigadores organización "
        "empresa militares analistas bomberos responsables oficiales vocero"
    ),
    of=_words("de del la"),
    both=_words("y e"),
    agents=_words("por"),
    never=_words("lunes martes miércoles jueves viernes sábado domingo el la los las un una en que se"),
)

_ITALIAN = Speech(
    verbs=_words(
        "riferisce riferito riferiscono riferì riporta riportano riportato dice dicono detto disse dichiara dichiarano "
        "dichiarato annuncia annunciano annunciato afferma affermano affermato conferma confermano confermato spiega "
        "spiegato avverte avvertito avvertono scrive scrivono scritto aggiunge aggiunto sostiene sostengono stima "
        "stimano stimato precisa precisato comunica comunicato rivela rivelato sottolinea sottolineato segnala "
        "parla parlano"
    ),
    parted={},
    leads=_phrases(
        "secondo, stando a, citando, intervista a, a detta di, in base a, un rapporto di, fonti di, parlando con"
    ),
    pronouns=_words("egli lui lei loro essi"),
    articles=_words(
        "il lo la i gli le l l' un uno una un' suo sua suoi sue del dello della dei degli delle dell' dell al allo "
        "alla all' all ai di a ha hanno aveva avevano anche quanto diversi alcune alcuni"
    ),
    prepositions=_words("in con per da dal dalla su sul sulla sotto contro tra fra dopo prima durante verso nel nella"),
    between=_words("agenzia l'agenzia quotidiano giornale rapporto stampa rivista emittente notizie dati stime"),
    roles=_words(
        "funzionari funzionario polizia autorità governo ministero ministro ministra portavoce esercito l'esercito "
        "presidente fonti fonte testimoni esperti procura sindaco sindaca ricercatori organizzazione azienda militari "
        "analisti soccorritori vigili inquirenti comandante"
    ),
    of=_words("di del della dello dei degli delle"),
    both=_words("e ed"),
    agents=_words("da dal dalla dall'"),
    never=_words("lunedì martedì mercoledì giovedì venerdì sabato domenica il la lo gli le i un una in che si"),
)

SPEECH = {"de": _GERMAN, "en": _ENGLISH, "fr": _FRENCH, "es": _SPANISH, "it": _ITALIAN}
