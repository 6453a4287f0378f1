"""The bundle's benchmark does the same work on both sides."""

from __future__ import annotations

from bench import bundles
from tests.casefiles import members
from tests.proofs.bundles import small


def test_the_bare_side_stores_and_reads_every_member():
    whole = small()

    bundles._bare(members(whole))
    bundles._read(whole)

    assert (bundles.MAKING, bundles.CHECKING) == (10.0, 2.0)
