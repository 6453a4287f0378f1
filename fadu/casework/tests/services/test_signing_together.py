"""Signing where more than one person stands behind an act: two officers, parties, a signer on paper."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fadu.accounts import selectors
from fadu.accounts import services as accounts
from fadu.accounts.viewer import Viewer
from fadu.casework import selectors as selectors_of_drafts
from fadu.casework import services
from fadu.casework.models import Delegation, Draft, State
from fadu.casework.tests.builders import (
    NOW,
    a_draft,
    a_scan,
    an_assignment,
    in_matter,
    lend,
    standing,
)
from fadu.kernel.errors import Refused
from fadu.law.engine.record import Actor
from fadu.law.vocabulary.role import Role
from fadu.ledger.models import Entry
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.matters.tests.builders import Desk
from fadu.statutes.selectors import law_view
from tests.people import FOUNDED, SINCE, UNTIL, a_colleague, an_office

if TYPE_CHECKING:
    from tests.people import Bureau

INQUIRY = {"manner": "询问", "questioned_as": "证人", "shown": "已经出示", "summary": "属实"}
RECUSAL = {"recused": "P", "relation": "直接利害关系", "reason": "系其近亲属"}


@pytest.fixture
def case(bureau: Bureau) -> Matter:
    """A filed case with its party named, of the bureau."""
    desk = Desk(now=NOW, draw=bureau.chance, law=law_view())
    return Matter.objects.get(pk=desk.file(place=bureau.place).matter)


@pytest.fixture
def second(bureau: Bureau) -> Viewer:
    """钱七, a second certified officer of the bureau."""
    by: dict[str, Any] = {
        "who": [Actor("founding", "security_admin")],
        "hand": bureau.hand(FOUNDED),
        "at": FOUNDED,
    }
    person = accounts.enter_person(name="钱七", agency=bureau.agency.id, **by)
    accounts.grant_role(
        person=person, role=Role.OFFICER, agency=bureau.agency.id, since=SINCE, **by
    )
    accounts.issue_certificate(
        person=person, kind="执法证", number="43020003", since=SINCE, ends_on=UNTIL, **by
    )
    account = accounts.open_account(username="qianqi", password="correct-horse-9", person=person)
    return selectors.viewer(account, date(2025, 3, 3))


def sign(bureau: Bureau, draft: Draft, viewer: Viewer) -> Any:
    """Sign as a viewer."""
    return services.sign(draft=draft, viewer=viewer, hand=bureau.hand(NOW))


def test_the_second_officers_name_records_the_act_of_both(
    bureau: Bureau, case: Matter, second: Viewer
) -> None:
    draft = a_draft(bureau, **in_matter(case, "investigate", **INQUIRY))

    assert sign(bureau, draft, bureau.zhang.viewer) is None
    outcome = sign(bureau, draft, second)

    line = matters.history(Matter.objects.get(pk=case.pk))[outcome.n]
    assert line.who == ((bureau.zhang.id, "officer"), (second.person, "officer"))
    assert line.prepared_by == ""
    assert sign(bureau, draft, bureau.zhang.viewer) == replace(outcome, repeated=True)
    assert sign(bureau, draft, second) == replace(outcome, repeated=True)


def test_a_draft_sent_back_has_lost_the_names_put_to_it(
    bureau: Bureau, case: Matter, second: Viewer
) -> None:
    draft = a_draft(bureau, **in_matter(case, "investigate", **INQUIRY))
    sign(bureau, draft, bureau.zhang.viewer)

    services.return_draft(draft=draft, viewer=second, why="笔录不全", hand=bureau.hand(NOW))

    assert (draft.state, draft.signed_by) == (State.RETURNED, [])


def test_what_the_law_refuses_leaves_draft_and_ledger_as_they_were(
    bureau: Bureau, case: Matter
) -> None:
    draft = a_draft(bureau, **in_matter(case, "refuse_filing", not_filed="不属于", reason="x"))
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))
    before, entries = Draft.objects.filter(pk=draft.pk).values().get(), Entry.objects.count()

    with pytest.raises(Refused):
        sign(bureau, draft, bureau.li.viewer)

    assert Draft.objects.filter(pk=draft.pk).values().get() == before
    assert Entry.objects.count() == entries


def test_an_act_of_the_party_is_recorded_under_the_partys_name(
    bureau: Bureau, case: Matter
) -> None:
    facts = {**RECUSAL, "recused": bureau.zhang.id}
    draft = a_draft(bureau, **in_matter(case, "request_recusal", **facts), key="party-1")

    outcome = sign(bureau, draft, bureau.zhang.viewer)

    line = matters.history(Matter.objects.get(pk=case.pk))[outcome.n]
    assert line.who == (("party-1", "party"),)
    assert line.recorded_by == bureau.zhang.id


def test_an_outsider_named_in_the_draft_is_the_one_who_acted(bureau: Bureau, case: Matter) -> None:
    facts = {**RECUSAL, "recused": bureau.zhang.id}
    typed = in_matter(case, "request_recusal", **facts)
    draft = a_draft(bureau, **typed, key="party-1", outsider="agent-9")

    outcome = sign(bureau, draft, bureau.zhang.viewer)

    line = matters.history(Matter.objects.get(pk=case.pk))[outcome.n]
    assert line.who == (("agent-9", "party"),)


def test_a_real_delegation_lets_its_borrower_sign_on_its_days_only(
    bureau: Bureau, case: Matter
) -> None:
    services.delegate(
        viewer=bureau.li.viewer, borrower=bureau.zhao.id, role=Role.LEADER,
        since=date(2025, 3, 3), until=date(2025, 3, 7), reason="外出", hand=bureau.hand(NOW),
    )  # fmt: skip
    row, day = Delegation.objects.get(), date(2025, 3, 3)
    officers = {"first_officer": bureau.zhang.id, "second_officer": bureau.zhao.id}
    draft = a_draft(bureau, **in_matter(case, "assign_officers", **officers))
    services.submit(draft=draft, viewer=bureau.zhang.viewer, hand=bureau.hand(NOW))

    def zhao_on(when: date) -> Viewer:
        from fadu.casework.selectors import lent

        return selectors.viewer(bureau.zhao.account, when, lent(bureau.zhao.id, when))

    with pytest.raises(Refused, match="应当由行政机关负责人办理"):
        sign(bureau, draft, zhao_on(date(2025, 3, 8)))
    outcome = sign(bureau, draft, zhao_on(day))

    assert row.until == date(2025, 3, 7)
    line = matters.history(Matter.objects.get(pk=case.pk))[outcome.n]
    assert line.who == ((bureau.zhao.id, "leader"),)


def test_a_capacity_lent_from_today_signs_no_act_of_yesterday(bureau: Bureau, case: Matter) -> None:
    lend(bureau, bureau.zhao.id)
    draft = an_assignment(bureau, case, at=NOW - timedelta(days=2))

    with pytest.raises(Refused, match="在办理之日（2025年3月1日）没有办理"):
        sign(bureau, draft, standing(bureau.zhao))
    assert sign(bureau, draft, bureau.li.viewer) is not None


@pytest.mark.parametrize("deputy_first", [True, False])
def test_a_deputy_is_one_of_two_officers_in_whatever_order_they_sign(
    bureau: Bureau, case: Matter, deputy_first: bool
) -> None:
    lend(bureau, bureau.zhao.id, Role.OFFICER, lender=bureau.zhang)
    other = a_colleague(
        bureau, bureau.agency.id, "孙八", "sunba", Role.OFFICER, certificate="4302001"
    )
    draft = a_draft(bureau, other.viewer, **in_matter(case, "investigate", **INQUIRY))
    services.submit(draft=draft, viewer=other.viewer, hand=bureau.hand(NOW))
    order = [standing(bureau.zhao), other.viewer][:: 1 if deputy_first else -1]

    assert sign(bureau, draft, order[0]) is None
    outcome = sign(bureau, draft, order[1])

    line = matters.history(Matter.objects.get(pk=case.pk))[outcome.n]
    assert set(line.who) == {(bureau.zhao.id, "officer"), (other.id, "officer")}


def test_the_certificate_is_that_of_the_day_of_the_act(bureau: Bureau, case: Matter) -> None:
    lend(bureau, bureau.li.id, Role.OFFICER, lender=bureau.zhang)
    accounts.issue_certificate(
        person=bureau.li.id, kind="执法证", number="43020008", since=date(2025, 3, 4), ends_on=UNTIL,
        who=[Actor("founding", "security_admin")], hand=bureau.hand(FOUNDED), at=FOUNDED,
    )  # fmt: skip
    draft = a_draft(bureau, **in_matter(case, "investigate", **INQUIRY))
    later = date(2025, 3, 4)
    sign(bureau, draft, bureau.zhang.viewer)

    with pytest.raises(Refused, match="有效执法证件"):
        sign(bureau, draft, standing(bureau.li, later))


def test_the_heads_of_the_bureau_sign_what_its_office_prepares(bureau: Bureau) -> None:
    office = an_office(bureau, bureau.agency.id)
    ma = a_colleague(bureau, office.id, "马九", "majiu", Role.OFFICER, certificate="43020077")
    desk = Desk(now=NOW, draw=bureau.chance, law=law_view())
    matter = Matter.objects.get(pk=desk.file(place=office.place).matter)
    officers = {"first_officer": ma.id, "second_officer": bureau.zhang.id}
    draft = a_draft(bureau, ma.viewer, **in_matter(matter, "assign_officers", **officers))
    services.submit(draft=draft, viewer=ma.viewer, hand=bureau.hand(NOW))

    assert [d.id for d in selectors_of_drafts.awaiting(bureau.li.viewer)] == [draft.id]
    assert selectors_of_drafts.draft(bureau.wang.viewer.scope, draft.id) is None
    lend(bureau, ma.id)
    assert standing(ma).deputising == {Role.LEADER}
    outcome = services.sign_on_paper(
        draft=draft, viewer=ma.viewer, signer=bureau.li.id, signed_on=date(2025, 3, 3), scan=a_scan(),
        hand=bureau.hand(NOW),
    )  # fmt: skip
    assert matters.history(Matter.objects.get(pk=matter.pk))[outcome.n].who == (
        (bureau.li.id, "leader"),
    )


def test_who_must_withdraw_puts_no_name_to_later_acts_not_even_one_given_before(
    bureau: Bureau, case: Matter, second: Viewer
) -> None:
    waiting = a_draft(bureau, **in_matter(case, "investigate", **INQUIRY))
    assert sign(bureau, waiting, bureau.zhang.viewer) is None
    facts = {"recused": bureau.zhang.id, "granted": True, "reason": "系其近亲属"}
    decided = a_draft(bureau, bureau.li.viewer, **in_matter(case, "decide_recusal", **facts))
    assert sign(bureau, decided, bureau.li.viewer) is not None
    newest = Matter.objects.get(pk=case.pk).n

    with pytest.raises(Refused, match="不得再办理“调查取证”"):
        services.sign(draft=waiting, viewer=second, hand=bureau.hand(NOW), expected=newest)

    assert Matter.objects.get(pk=case.pk).n == newest
