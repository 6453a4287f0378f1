"""The head of the sample bureau signs the list of what its legal office has not filled in (缺项清单)."""

from __future__ import annotations

from fadu.demo.acting import BY, chance_of
from fadu.demo.bureau import FOUNDED, Bureau
from fadu.kernel.zone import day_of
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.statutes.keeping import By
from fadu.statutes.parameters.selectors import missing
from fadu.statutes.parameters.services import sign_missing
from fadu.statutes.selectors import law_view


def build(bureau: Bureau) -> None:
    """Sign the list as it stands on the day of the founding."""
    law, head = law_view(), bureau.crew.people[Role.PRINCIPAL][0]
    by = By((head,), Hand(law, FOUNDED, chance_of("missing"), BY), bureau.crew.place, FOUNDED)
    sign_missing(law=law, shown=[p.code for p in missing(law, day_of(FOUNDED))], by=by)
