import pytest

from fadu.ui import casefile
from fadu.ui.badges import Badge

MARKS = [getattr(casefile, name) for name in dir(casefile) if name.isupper()]


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.text)
def test_every_standing_mark_carries_words_an_icon_and_an_explanation(mark: Badge) -> None:
    assert mark.text
    assert mark.icon
    assert mark.title


def test_an_action_line_needs_only_title_and_standing() -> None:
    line = casefile.ActionLine("立案", casefile.Standing.MAY)

    assert (line.url, line.deadline) == ("", None)
