"""What waits for whom, within reach and agency."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.accounts import services as accounts
from fadu.accounts.models import Person, RoleGrant
from fadu.casework import selectors, services
from fadu.casework.models import PaperApproval
from fadu.casework.tests.builders import NOW, TODAY, a_draft, a_matter, in_matter, lend
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.matters import selectors as matters
from fadu.matters.models import Consulted
from fadu.statutes.selectors import law_view
from tests.people import a_colleague

if TYPE_CHECKING:
    from tests.people import Bureau


def test_a_submitted_draft_waits_for_those_who_may_sign_it(bureau: Bureau) -> None:
    matter = a_matter(bureau)
    draft = a_draft(bureau, **in_matter(matter, "refuse_filing", not_filed="不属于", reason="x"))
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    assert [d.id for d in selectors.awaiting(bureau.li.viewer)] == [draft.id]
    assert selectors.awaiting(bureau.zhang.viewer) == []
    assert selectors.act_of(draft).title == "不予立案"


def test_a_draft_of_an_opinion_waits_for_counsel_in_a_matter_that_asks_for_counsel_alone(
    bureau: Bureau,
) -> None:
    matter = a_matter(bureau)
    opinion = in_matter(matter, "counsel_opinion") | {"procedure": "decision.major"}
    draft = a_draft(bureau, **opinion)
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    counsel = a_colleague(bureau, bureau.agency.id, "钱律师", "qianlvshi", Role.COUNSEL).viewer

    assert selectors.awaiting(counsel) == []
    assert selectors.draft(counsel.scope, draft.id) is None
    Consulted.objects.create(matter=draft.matter, n=0, whom=counsel.scope.agency)
    assert [one.id for one in selectors.awaiting(counsel)] == [draft.id]
    assert selectors.draft(counsel.scope, draft.id) == draft


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
    assert selectors.drafts_of(bureau.zhang.viewer.scope) == [draft]
    assert selectors.drafts_of(city) == []


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


def by(bureau: Bureau) -> dict[str, Any]:
    """The security administrator, today."""
    return {"who": [Actor("founding", "security_admin")], "hand": bureau.hand(NOW), "at": NOW}


def roles_end(bureau: Bureau) -> None:
    """The leader gives the office up."""
    for grant in RoleGrant.objects.filter(person=bureau.li.id):
        accounts.end_role(grant=grant, ends_on=TODAY, reason="免职", **by(bureau))


def transferred(bureau: Bureau, person: str, name: str) -> None:
    """Somebody goes to the other bureau."""
    row = Person.objects.get(pk=person)
    accounts.amend_person(
        person=row, name=name, agency=bureau.other.id, reason="调动", **by(bureau)
    )


@pytest.mark.parametrize(
    "event",
    [
        roles_end,
        lambda bureau: transferred(bureau, bureau.li.id, "李四"),
        lambda bureau: accounts.leave(
            person=bureau.li.id, ends_on=TODAY, reason="退休", **by(bureau)
        ),
    ],
    ids=["role ended", "transferred", "left"],
)
def test_a_lent_capacity_ends_with_the_lenders_own(
    bureau: Bureau, event: Callable[[Bureau], None]
) -> None:
    lend(bureau, bureau.zhao.id)
    assert selectors.lent(bureau.zhao.id, TODAY + timedelta(days=1)) == {Role.LEADER}

    event(bureau)

    assert selectors.lent(bureau.zhao.id, TODAY) == {Role.LEADER}
    assert selectors.lent(bureau.zhao.id, TODAY + timedelta(days=1)) == frozenset()
    assert selectors.lent_from(bureau.zhao.id, TODAY) == {Role.LEADER}


def test_a_borrower_who_goes_elsewhere_deputises_no_more(bureau: Bureau) -> None:
    lend(bureau, bureau.zhao.id)

    transferred(bureau, bureau.zhao.id, "赵六")

    assert selectors.lent(bureau.zhao.id, TODAY) == frozenset()


def test_an_administrator_borrows_nothing_whatever_was_lent_before(bureau: Bureau) -> None:
    newcomer = a_colleague(bureau, bureau.agency.id, "吴九", "wujiu")
    lend(bureau, newcomer.id)
    since = TODAY + timedelta(days=7)
    accounts.grant_role(
        person=newcomer.id,
        role=Role.AUDIT_ADMIN,
        agency=bureau.agency.id,
        since=since,
        **by(bureau),
    )

    assert selectors.lent(newcomer.id, TODAY) == {Role.LEADER}
    assert selectors.lent(newcomer.id, since) == frozenset()


def test_deputies_are_among_those_able_to_act(bureau: Bureau) -> None:
    act = registry.procedure("penalty.ordinary").act("file_case")
    lend(bureau, bureau.zhao.id)

    assert {p.id for p in selectors.able(bureau.zhang.viewer, act, TODAY)} == {
        bureau.li.id, bureau.zhao.id,
    }  # fmt: skip


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
    assert not selectors.paper_to_confirm(bureau.zhang.viewer.scope)
    assert sorted(selectors.paper_of("m")) == [1, 2, 3]


def test_a_matter_shows_its_links_from_its_own_side_with_the_reason(bureau: Bureau) -> None:
    one, other = a_matter(bureau), a_matter(bureau)
    by = {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW), "reason": "整改引起"}
    made = services.link(first=one, second=other, kind="由此产生", **by)
    scope = bureau.li.viewer.scope

    here, there = selectors.links(scope, one), selectors.links(scope, other)

    assert [(x.other.pk, x.forward, x.reason) for x in here] == [(other.pk, True, "整改引起")]
    assert [(x.other.pk, x.forward) for x in there] == [(one.pk, False)]
    assert selectors.link(scope, one, made.matter) == here[0]
    assert selectors.links(bureau.wang.viewer.scope, one) == []

    services.unlink(link=here[0].link, matter=one, **by)
    assert selectors.links(scope, one) == []


def test_the_links_of_a_matter_cost_the_same_however_many_they_are(bureau: Bureau) -> None:
    one, by = a_matter(bureau), {"viewer": bureau.zhang.viewer, "hand": bureau.hand(NOW)}
    scope = bureau.li.viewer.scope
    for _ in range(4):
        services.link(first=one, second=a_matter(bureau), kind="互为依据", reason="同一线索", **by)

    with CaptureQueriesContext(connection) as queries:
        assert len(selectors.links(scope, one)) == 4
    assert len(queries) == 4
