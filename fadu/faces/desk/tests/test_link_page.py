"""What may be linked, and how a link is told from each side."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
from django.http import QueryDict

from fadu.casework.models import Link
from fadu.casework.selectors import Linked
from fadu.faces.desk.link_page import WAYS, choices, ends, way_of
from fadu.faces.desk.tests.builders import SIGNED, Office, a_case
from fadu.law.procedures.registers.linking import LINKS
from fadu.matters.models import Matter


@pytest.mark.parametrize(
    ("kind", "forward", "said"),
    [
        ("由此产生", True, "由本事项产生"),
        ("由此产生", False, "本事项由其产生"),
        ("同一当事人", False, "同一当事人"),
    ],
)
def test_a_link_is_told_from_the_side_of_the_matter(kind: str, forward: bool, said: str) -> None:
    one = Linked(Link(kind=kind), Matter(), forward, "")

    assert way_of(one) == said
    assert WAYS[said][0] == kind


def test_every_kind_of_link_can_be_chosen() -> None:
    assert {kind for kind, _ in WAYS.values()} == set(LINKS)


def test_from_the_other_side_first_and_second_change_places() -> None:
    here, other = Matter(pk="a"), Matter(pk="b")

    assert ends(here, other, "由本事项产生")["first"] is here
    assert ends(here, other, "本事项由其产生")["first"] is other


def test_a_matter_is_found_by_its_words_and_never_itself(office: Office) -> None:
    one, other, third = (a_case(office, cause) for cause in ("甲案由", "乙案由", "丙案由"))

    def asked(query: str = "", **post: str) -> list[str]:
        typed = QueryDict(mutable=True)
        typed.update(post)
        request: Any = SimpleNamespace(
            GET=QueryDict(query), POST=typed, viewer=office.people["张三"].viewer, now=SIGNED
        )
        return [id for id, _ in choices(request, one)]

    assert set(asked()) == {other.id, third.id}
    assert asked("q=乙案由") == [other.id]
    assert asked("q=乙案由", other=third.id) == [other.id, third.id]  # what was chosen stays
    assert asked("q=乙案由", other=one.id) == [other.id]
