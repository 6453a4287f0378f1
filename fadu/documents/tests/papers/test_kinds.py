"""A procedure has one set of papers."""

import pytest

from fadu.documents.papers.contents import Content
from fadu.documents.papers.kinds import PaperKind, Volume, kinds_of, register
from fadu.documents.papers.paper import Shape
from fadu.law.instruments import APL


def test_what_a_room_told_is_found_and_a_second_set_is_a_mistake() -> None:
    held = kinds_of("inspection.visit")

    assert kinds_of("no.such") == ()
    register("inspection.visit", held)
    with pytest.raises(ValueError, match="two sets of papers"):
        register("inspection.visit", (PaperKind("x", "甲", tuple, lambda file, n: None),))  # type: ignore[arg-type,return-value]


def test_of_what_is_required_the_law_asks_for_what_has_an_article() -> None:
    asked, form = Content("期限", "甲", APL.art(59)), Content("案由", "乙")
    kind = PaperKind("x", "甲", tuple, lambda file, n: None, required=(asked, form))  # type: ignore[arg-type,return-value]

    assert kind.statutory == (asked,)
    assert (kind.volume, kind.shape, kind.stage) == (Volume.MAIN, Shape.FORM, "")
