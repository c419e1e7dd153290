"""One sentence for people that says what changed."""

from decimal import Decimal

from monitor.models import Change, ChangeKind
from monitor.policy import summarise

_FIGURE = Change(kind=ChangeKind.FIGURE_CHANGED, old="121", new="124", difference=Decimal(3), subject="people")
_EDIT = Change(kind=ChangeKind.PARAGRAPH_EDITED, old="a", new="b")


def test_the_summary_is_one_sentence_gravest_first() -> None:
    changes = [_FIGURE, Change(kind=ChangeKind.HEADLINE), _EDIT, _EDIT]
    assert summarise(changes) == "People: raised from 121 to 124; headline rewritten; 2 paragraphs edited"
