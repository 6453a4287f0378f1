"""The template that comes with the product: the same bytes each time, fit for its own kind."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.documents.papers.kinds import all_kinds
from fadu.documents.papers.paper import Shape
from fadu.documents.templating.checking import checked
from fadu.documents.templating.rendering import prepared
from fadu.documents.templating.shipped import shipped
from fadu.documents.templating.variables import SEAL
from fadu.documents.tests.templating.builders import KIND, PLAIN


def test_it_is_the_same_each_time_and_another_for_a_form_and_where_a_seal_is_asked_for() -> None:
    assert shipped(KIND) == shipped(replace(KIND))
    assert len({shipped(KIND), shipped(PLAIN), shipped(replace(PLAIN, shape=Shape.FORM))}) == 3
    assert SEAL in checked(KIND, shipped(KIND))
    assert SEAL not in checked(PLAIN, shipped(PLAIN))
    assert len(prepared(shipped(KIND)).squares) == 1  # one picture on odd and even pages


@pytest.mark.parametrize("kind", [kind for _, kind in all_kinds()], ids=lambda kind: kind.title)
def test_every_kind_of_the_product_has_one_that_passes_every_check(kind: object) -> None:
    assert "正文" in checked(kind, shipped(kind))  # type: ignore[arg-type]
