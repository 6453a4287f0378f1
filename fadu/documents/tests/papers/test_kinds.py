"""A procedure has one set of papers."""

import pytest

from fadu.documents.papers.kinds import PaperKind, kinds_of, register


def test_what_a_room_told_is_found_and_a_second_set_is_a_mistake() -> None:
    held = kinds_of("inspection.visit")

    assert kinds_of("no.such") == ()
    register("inspection.visit", held)
    with pytest.raises(ValueError, match="two sets of papers"):
        register("inspection.visit", (PaperKind("x", "甲", tuple, lambda file, n: None),))  # type: ignore[arg-type,return-value]
