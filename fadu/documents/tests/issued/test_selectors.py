"""Versions are read by paper, the newest first, within reach alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fadu.documents.issued.selectors import issued_version, versions_of, versions_of_paper
from fadu.documents.tests.issued.builders import filing

if TYPE_CHECKING:
    from tests.people import Bureau


def test_versions_are_those_of_the_paper_and_out_of_sight_elsewhere(bureau: Bureau) -> None:
    case = filing(bureau)
    paper, scope = case.made.paper, bureau.zhang.viewer.scope
    case.file(case.sealed())
    case.file(case.sealed("二"), reason="印章不清")
    here = (paper.matter, paper.kind, paper.n)

    assert [one.number for one in versions_of(scope, paper.matter)] == [2, 1]
    assert [one.number for one in versions_of_paper(scope, *here)] == [2, 1]
    assert versions_of_paper(scope, paper.matter, paper.kind, 1) == []
    standing = issued_version(scope, *here)
    assert standing is not None
    assert standing.number == 2
    assert issued_version(bureau.wang.viewer.scope, *here) is None
