"""What waits for whom, within reach and agency."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.casework import selectors, services
from fadu.casework.models import PaperApproval
from fadu.casework.tests.builders import NOW, a_draft, a_matter, in_matter
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_submitted_draft_waits_for_those_who_may_sign_it(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    draft = a_draft(bureau, **in_matter(matter, "refuse_filing", not_filed="不属于", reason="x"))
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    assert [d.id for d in selectors.awaiting(bureau.li.viewer)] == [draft.id]
    assert selectors.awaiting(bureau.zhang.viewer) == []
    assert selectors.act_of(draft).title == "不予立案"


def test_a_draft_is_signed_in_its_own_agency_alone(bureau: Bureau) -> None:
    draft = a_draft(bureau, bureau.wang.viewer)

    assert selectors.may_sign(bureau.wang.viewer, draft)
    assert not selectors.may_sign(bureau.zhang.viewer, draft)


def test_drafts_of_the_city_are_out_of_sight_of_the_county(bureau: Bureau) -> None:
    draft = a_draft(bureau)
    county, city = bureau.wang.viewer.scope, bureau.li.viewer.scope

    assert selectors.draft(county, draft.id) is None
    assert selectors.draft(city, draft.id) == draft
    assert not selectors.drafts_for_matter(county, draft.matter).exists()
    assert list(selectors.drafts_for_matter(city, draft.matter)) == [draft]
    assert list(selectors.drafts_of(bureau.zhang.viewer.scope)) == [draft]
    assert not selectors.drafts_of(city).exists()


def test_lent_capacities_count_on_their_days_only(bureau: Bureau) -> None:
    services.delegate(
        viewer=bureau.li.viewer, borrower=bureau.zhang.id, role=Role.LEADER,
        since=date(2025, 3, 10), until=date(2025, 3, 14), reason="外出", hand=bureau.hand(NOW),
    )  # fmt: skip

    assert selectors.lent(bureau.zhang.id, date(2025, 3, 9)) == frozenset()
    assert selectors.lent(bureau.zhang.id, date(2025, 3, 14)) == {Role.LEADER}
    row = selectors.delegations(bureau.li.viewer.scope, date(2025, 3, 3)).get()
    assert selectors.delegation(bureau.zhang.viewer, row.id) == row
    assert selectors.delegation(bureau.zhao.viewer, row.id) is None


def test_several_matters_are_folded_with_one_query(bureau: Bureau) -> None:
    rows = [a_matter(bureau), a_matter(bureau)]
    law, scope = law_view(), bureau.li.viewer.scope

    with CaptureQueriesContext(connection) as queries:
        found = selectors.markings(scope, rows, law, NOW)

    assert len(queries) == 1
    assert set(found) == {m.id for m in rows}
    alone = matters.marking_of(rows[0], law, NOW)
    assert found[rows[0].id].enabled(NOW) == alone.enabled(NOW)


def test_matters_out_of_reach_are_not_folded(bureau: Bureau) -> None:
    rows = [a_matter(bureau)]

    assert selectors.markings(bureau.wang.viewer.scope, rows, law_view(), NOW) == {}


def test_a_paper_approval_waits_for_its_signer_until_it_is_answered(bureau: Bureau) -> None:
    for id, answer in (("1", None), ("2", True), ("3", False)):
        PaperApproval.objects.create(
            id=id, matter="m", entry=int(id), signed_by=bureau.li.id, scan="s",
            signed_on=date(2025, 3, 3), recorded_by=bureau.zhang.id, confirmed=answer,
        )  # fmt: skip

    assert [p.id for p in selectors.paper_to_confirm(bureau.li.viewer.scope)] == ["1"]
    assert not selectors.paper_to_confirm(bureau.zhang.viewer.scope).exists()
    assert sorted(selectors.paper_of("m")) == [1, 2, 3]
