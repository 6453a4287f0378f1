"""The visit of these days gives its papers, numbered from the city's books, and its word is a sample's."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.demo import papers
from fadu.documents.numbers.models import NumberBook
from fadu.documents.numbers.selectors import proof_of
from fadu.documents.papers.selectors import casefile
from fadu.documents.papers.selectors import papers as offered
from fadu.matters.models import Matter
from fadu.matters.scope import Reach, Scope

NOW = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)


def test_the_visit_gives_its_papers_and_no_number_is_missing(small, settings, tmp_path):
    settings.FILES = tmp_path
    made = small.bureau
    firm = small.firms[made.agency][10]

    matter = Matter.objects.get(pk=papers.build(made, firm, NOW))

    scope = Scope("anybody", made.agency, Reach.CITY)
    given = offered(casefile(scope, matter))
    assert [(one.kind.code, one.lacks) for one in given] == [
        ("approval", None), ("scheme", None), ("record", None), ("order", None),
    ]  # fmt: skip
    assert [one.paper.number for one in given if one.paper][2:] == [
        "（株示范）应急现记〔2026〕1号", "（株示范）应急责改〔2026〕1号",
    ]  # fmt: skip
    assert all(proof_of(scope, book).faults == () for book in NumberBook.objects.all())
    assert matter.irregular == 0
