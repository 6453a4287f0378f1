"""What stands of services: of papers within reach alone, on the newest consent, and notices with what they announce."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.penalty import facts as x
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.matters.deeds import FileRef
from fadu.matters.selectors import history
from fadu.publication.models import OneTimeLink
from fadu.publication.serving import selectors
from fadu.publication.serving.services import receiving
from fadu.publication.serving.tests.builders import LAW, NAME, PHONE, closing, notified

if TYPE_CHECKING:
    from fadu.publication.serving.models import Delivery
    from fadu.publication.serving.tests.builders import Serving
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
NOTICE = {"way": "公告送达", "announced_in": "本局网站", "announced_why": "下落不明"}


def confirmed(case: Serving) -> Delivery:
    """The paper sent, opened and confirmed."""
    row, token = case.sent()
    told = receiving.Receipt(NAME, "周九", "负责收件的人", "k1")
    receiving.confirm(sitting=case.open(token), receipt=told)
    row.refresh_from_db()
    return row


def test_a_service_is_seen_within_reach_and_found_by_its_link(case: Serving) -> None:
    row, _ = case.sent()
    ours, theirs = case.bureau.zhang.viewer.scope, case.bureau.wang.viewer.scope
    paper = (case.matter, "decision", case.entry)

    assert selectors.deliveries_of(ours, *paper) == [row] == selectors.deliveries_of(ours, case.matter)  # fmt: skip
    assert selectors.deliveries_of(theirs, case.matter) == []
    assert selectors.deliveries_of(ours, case.matter, "told", 10) == []
    assert (selectors.delivery(ours, row.pk), selectors.delivery(theirs, row.pk)) == (row, None)
    assert selectors.served_of(theirs, case.case, "decision", case.entry) is None
    assert selectors.served_of(ours, case.case, "filing", 2) is None
    assert selectors.served_of(ours, case.case, "decision", 999) is None
    link = OneTimeLink.objects.get()
    assert selectors.delivery_of_link(link) == row
    assert selectors.matter_of(row) == case.case
    link.matter = "other"
    assert selectors.delivery_of_link(link) is None
    assert selectors.served_on([row]) is None
    row.state = "served"
    assert selectors.served_on([row]) is row
    assert selectors.standing(row) == case.version
    case.seal("二")
    assert selectors.standing(row) is None


def test_the_newest_consent_counts_and_a_paper_served_already_is_not_served_again(case: Serving) -> None:  # fmt: skip
    case.seal().agree().agree("手机13911112222")
    served = case.served()
    assert (served.name, served.phone, served.against(LAW, case.at)) == (NAME, "13911112222", None)
    assert served.phone != PHONE
    case.do(a.serve, service="直接送达")
    refused = case.served().against(LAW, case.at)

    assert "不得重复办理" in str(refused)


def test_a_notice_announces_the_version_whose_copy_it_carries_and_runs_thirty_days(case: Serving) -> None:  # fmt: skip
    viewer = case.bureau.zhang.viewer
    case.seal()
    version = case.version
    case.do(a.start_service, **NOTICE)
    (bare,) = selectors.announced_of(viewer.scope, case.served(), LAW, case.at)
    assert (bare.version, bare.overtaken, bare.over) == (None, False, False)
    case.do(a.start_service, FileRef(version.sha256, 9, "image/png", "签章件.png"), **NOTICE)
    begun = case.at

    newest, older = selectors.announced_of(viewer.scope, case.served(), LAW, case.at)
    assert (newest.version, newest.overtaken, older.ends) == (version, False, None)
    assert newest.ends is not None
    assert timedelta(days=30) < newest.ends - begun <= timedelta(days=31)
    over, _ = selectors.announced_of(viewer.scope, case.served(), LAW, newest.ends)
    assert (over.over, over.ends) == (True, None)
    case.seal("二")
    assert selectors.announced_of(viewer.scope, case.served(), LAW, case.at)[0].overtaken
    other = case.bureau.wang.viewer.scope
    assert selectors.announced_of(other, case.served(), LAW, case.at) == []


@pytest.mark.usefixtures("posted")
def test_a_notice_is_served_on_its_case_as_receipt_is_confirmed(bureau: Bureau) -> None:
    case = notified(bureau, "told")
    row = confirmed(case)

    line = history(case.case)[-1]
    assert (line.act, line.key, line.at) == ("serve_notice", case.party, row.opened)
    assert line.facts["service"] == x.WIRE
    assert [person for person, _ in line.who] == [row.prepared_by, row.sent_by]
    assert selectors.unrecorded(bureau.zhang.viewer.scope, case.case, a.serve_notice) is None


@pytest.mark.usefixtures("posted")
def test_of_a_paper_that_goes_with_another_the_act_of_both_waits_for_an_officer(bureau: Bureau) -> None:  # fmt: skip
    case = notified(bureau, "hearing_told")
    scope, size = bureau.zhang.viewer.scope, len(history(case.case))
    assert selectors.unrecorded(scope, case.case, a.serve_notice) is None
    row = confirmed(case)

    assert len(history(case.case)) == size + 1  # the consent
    found = selectors.unrecorded(scope, case.case, a.serve_notice)
    assert found == row == selectors.unrecorded(scope, case.case, a.serve_notice, case.party)
    for other in ((a.serve_notice, "P2"), (a.serve_call, ""), (a.serve, ""), (a.propose, "")):
        assert selectors.unrecorded(scope, case.case, *other) is None
    assert selectors.unrecorded(bureau.wang.viewer.scope, case.case, a.serve_notice) is None
    assert (case.served().done, case.served().beside) == (None, None)
    case.do(a.serve_notice, service=x.WIRE)
    assert selectors.unrecorded(scope, case.case, a.serve_notice) is None
    assert (case.served().done, case.served().beside) == (None, history(case.case)[-1])


def test_a_closure_is_served_on_the_enterprise_it_names(bureau: Bureau, posted: None) -> None:
    case = closing(bureau).agree().seal()
    served = case.served()
    assert (served.party, served.key, served.name, served.phone) == (case.party, "", NAME, PHONE)
    assert served.against(LAW, case.at) is None


def test_where_a_closure_names_nobody_of_the_register_it_says_what_to_do(
    bureau: Bureau, posted: None
) -> None:
    case = closing(bureau, named=False).agree().seal()
    nobody = case.served()
    refusal = nobody.against(LAW, case.at)
    assert nobody.party == nobody.name == ""
    assert refusal is not None
    assert (refusal.message, "更正本事项载明的当事人" in refusal.todo) == (selectors.NO_PARTY, True)


def test_a_closures_public_notice_has_its_end_and_what_was_confirmed_waits_for_its_entry(
    bureau: Bureau, posted: None
) -> None:
    case = closing(bureau).agree().seal()
    case.do(c.start_notice_service, **NOTICE)
    [announced] = selectors.announced_of(bureau.zhang.viewer.scope, case.served(), LAW, case.at)
    assert announced.ends is not None
    assert (announced.ends - case.at).days == 30
    row = case.prepare()
    scope, token = bureau.zhang.viewer.scope, case.send(row)
    told = receiving.Receipt(NAME, "周九", "负责收件的人", "k1")
    receiving.confirm(sitting=case.open(token), receipt=told)
    assert case.served().done is not None
    assert selectors.unrecorded(scope, case.case, c.serve_notice) is None

    case.correct(c.serve_notice, c.start_notice_service, way="邮寄")
    found = selectors.unrecorded(scope, case.case, c.serve_notice)
    assert found is not None
    assert (found.pk, case.served().done) == (row.pk, None)
