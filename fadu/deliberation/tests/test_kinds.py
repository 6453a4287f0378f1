"""Reviews and discussions are found by what their rooms declare; a second, different declaration is a mistake."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.deliberation import kinds


def test_rooms_declare_their_acts_and_each_exists():
    assert {"penalty.ordinary", "decision.major"} <= set(kinds.procedures_reviewed())
    known = kinds.reviewed_in("penalty.ordinary")[0]
    kinds.register((known,))  # the same again is nothing new
    with pytest.raises(ValueError, match="declared twice"):
        kinds.register((replace(known, decides=()),))
    other = kinds.discussed_in("penalty.ordinary")[0]
    with pytest.raises(ValueError, match="declared twice"):
        kinds.register((), (replace(other, results=("同意",)),))
    assert kinds.reviewed_in("hazard.major") == kinds.discussed_in("inspection.visit") == ()
