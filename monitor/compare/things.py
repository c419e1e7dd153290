"""Whether two figures are of the same thing: what is counted, or what is measured. Pure."""

from __future__ import annotations

from monitor.compare.concepts import is_known
from monitor.compare.mentions import Mention

__all__ = ["excluded", "worth_of_things"]

#: heads that all count people: "23 dead" and "23 migrants" may be the same
_PEOPLE = frozenset(
    "people dead injured missing victim child woman man soldier migrant refugee civilian survivor passenger resident "
    "worker employee student protester staff patient other visitor hostage prisoner suspect member sailor spectator "
    "viewer case infected participant retiree pensioner fan supporter voter firefighter officer rescuer athlete "
    "doctor nurse teacher lawmaker delegate holder owner crew citizen inhabitant casualty recruit fighter volunteer "
    "customer household subscriber user homeless tenant holder applicant lawyer farmer fisherman".split()
)
#: heads of people that everybody counted can be called by
_ANYBODY = frozenset("people dead injured missing victim casualty man member other case survivor person".split())
#: things that one newsroom counts by the other's name
_KIN = tuple(
    frozenset(group.split())
    for group in (
        "home household customer family building residential",
        "ship boat",
        "aircraft flight plane",
        "missile rocket shell ammunition bullet projectile",
        "attack strike raid explosion",
        "city village municipality community town",
        "case infection dead patient ill",
        "school student",
        "arrest suspect prisoner hostage captive",
        "car vehicle truck bus tank",
        "job work employee",
        "vote voter election",
        "seat lawmaker parliament mandate",
        "factory plant site",
        "arms weapon gun",
        "refugee migrant seeker refuge displaced asylum",
        "worker employee staff",
        "soldier fighter recruit force",
        "spectator fan viewer visitor audience crowd supporter",
        "resident inhabitant citizen voter",
        "protester participant demonstrator marcher",
        "photo painting picture",
        "incident case attack crime event accident complaint",
        "operation raid mission",
        "province region state district department municipality",
        "place seat bed room quarters ticket",
        "test sample",
        "dose vaccination vaccine",
        "store branch shop site office",
        "apartment home room",
        "product unit copy device machine object",
        "order contract",
        "flight trip",
        "sanction measure penalty fine",
        "amendment proposal law measure reform",
        "player athlete",
        "bomb mine shell grenade explosion",
        "quake aftershock",
        "fire outbreak",
        "strike stop",
        "share stake part",
        "camp tent settlement",
        "game match try",
        "point question",
        "project programme package",
        "building house",
    )
)
_OF_RELATION = {"same": 1.5, "kin": 0.8, "people": 0.3, "unknown": 0.0, "strange": -1.0, "others": -2.0, "other": -6.0}
#: what is measured of an economy or an event, and is another thing than its neighbour in the list
_SUBJECTS = frozenset(
    "inflation unemployed turnout interest economy deficit debt export import earn salary price tax "
    "housing_rent pension birth poverty tariff trade budget fine donation prison cost invest tourism crop production "
    "buy sell compensation damage aid".split()
)
_ONE_SUBJECT, _OTHER_SUBJECT = 0.8, -1.8
#: how closely a subject has to stand to its figure
_IN_SENTENCE = 0.7


def worth_of_things(claim: Mention, mention: Mention) -> float:
    """Return what it is worth for two figures being one that they are of the same or of other things."""
    if claim.figure.unit is not None and mention.figure.unit is not None:
        return _subjects(claim, mention)
    return _OF_RELATION[_relation(claim, mention)]


def _subjects(claim: Mention, mention: Mention) -> float:
    """Return what it says that two measured figures have the same or other subjects: inflation, unemployment."""
    one, two = _measured(claim), _measured(mention)
    if not one or not two:
        return _OF_RELATION["same"] * bool(claim.things & mention.things)
    return _ONE_SUBJECT if one & two else _OTHER_SUBJECT


def _measured(mention: Mention) -> frozenset[str]:
    """Return the subjects of a clause that exclude each other, else those of the rest of the sentence."""
    found = {name: weight for name, weight in mention.ideas.items() if name in _SUBJECTS and weight >= _IN_SENTENCE}
    return frozenset(name for name, weight in found.items() if weight == max(found.values()))


def excluded(claim: Mention, mention: Mention) -> bool:
    """Say whether two counts are of other things, so that one value cannot have become the other."""
    return claim.figure.unit is None and _relation(claim, mention) in {"other", "others"}


def _relation(claim: Mention, mention: Mention) -> str:
    """Return how two things that are counted are related."""
    if not claim.things or not mention.things:
        return "unknown"
    if claim.things & mention.things:
        return "same"
    if any(claim.things & kin and mention.things & kin for kin in _KIN):
        return "kin"
    one, two = claim.things & _PEOPLE, mention.things & _PEOPLE
    if one and two:
        return "people" if (one | two) & _ANYBODY else "others"
    if claim.figure.unit is not None or not (_is_named(claim) and _is_named(mention)):
        return "unknown"
    sure = claim.figure.head is not None and mention.figure.head is not None
    return "other" if sure and is_known(claim.figure.head) and is_known(mention.figure.head) else "strange"


def _is_named(mention: Mention) -> bool:
    return mention.figure.head is not None or not mention.things <= mention.alike
