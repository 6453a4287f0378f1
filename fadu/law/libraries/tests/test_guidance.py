"""Evidence and questions: the nearest guide of a code is taken, and every guide is of some conduct."""

from __future__ import annotations

import pytest

from fadu.law.libraries.guidance import GUIDES, guide
from fadu.law.penalties.catalogue import CATALOGUE


@pytest.mark.parametrize(
    ("code", "nearest"),
    [("AQF-97-7", "AQF-97-7"), ("AQF-92-1", "AQF-92"), ("WHF-101-4", "WHF-101"), ("NEW-1", "")],
)
def test_the_longest_beginning_is_taken(code, nearest):
    assert guide(code) == GUIDES[nearest]


def test_every_guide_is_of_some_conduct():
    stray = [b for b in GUIDES if not any(c.code.startswith(b) for c in CATALOGUE)]

    assert stray == []


def test_every_guide_has_several_pieces_and_questions():
    assert all(g[0].count("；") >= 1 and g[1].count("；") >= 1 for g in GUIDES.values())
