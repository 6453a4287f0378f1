"""What is wanted stays on the list until a text of that title, or one that answers it, is here."""

from __future__ import annotations

import pytest

from fadu.faces.desk.missing_texts_page import here, name_of
from fadu.law.wanted import WANTED

D18 = next(w for w in WANTED if w.key == "D18-2025")
LOCAL = next(w for w in WANTED if w.title == "本省安全生产条例")


@pytest.mark.parametrize(
    ("wanted", "held", "found"),
    [
        (D18, set(), False),
        (D18, {"安全生产违法行为行政处罚办法"}, True),
        (D18, {"另一办法"}, False),
        (LOCAL, {"某省安全生产条例"}, False),
        (LOCAL, {"某省安全生产条例", "本省安全生产条例"}, True),
    ],
)
def test_a_text_answers_what_was_wanted(wanted, held, found):
    assert here(wanted, held) is found


def test_what_is_registered_is_called_by_its_full_title():
    assert name_of(D18) == "安全生产违法行为行政处罚办法"
    assert name_of(LOCAL) == "本省安全生产条例"
