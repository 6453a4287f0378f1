"""The recipient opens, downloads and confirms: each an entry, confirming also the act of service; and every way it must not go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.zone import instant_of
from fadu.law.engine.record import Record
from fadu.law.procedures.coercion_closure import acts as c
from fadu.law.procedures.coercion_closure import facts as cf
from fadu.law.procedures.penalty.facts import WIRE
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.ledger.models import Entry
from fadu.matters.selectors import history, marking_of
from fadu.publication.models import OneTimeLink
from fadu.publication.serving.services import receiving, sending
from fadu.publication.serving.services.receiving import Receipt
from fadu.publication.serving.tests.builders import DIGITS, LAW, NAME, WRONG, Serving, closing

if TYPE_CHECKING:
    from fadu.law.vocabulary.act import Act
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
RECEIPT = Receipt("甲<b>公司</b>＆「某」 ", "周九", "负责收件的人", "k1")


def recorded(case: Serving) -> list[str]:
    """The acts of the case and of its services after the decision."""
    return [e.body.partition('"act":"')[2].partition('"')[0] for e in Entry.objects.order_by("seq")]


def test_receipt_is_service_on_the_day_the_message_is_shown_to_have_arrived(case: Serving) -> None:
    row, token = case.sent()
    case.at += timedelta(days=1)
    sitting = case.open(token)
    receiving.downloaded(sitting)
    case.at += timedelta(minutes=20)
    sitting = receiving.sit(ticket=sitting.ticket, hand=case.hand, clock="")
    receiving.downloaded(sitting)

    done = receiving.confirm(sitting=sitting, receipt=RECEIPT)
    again = receiving.confirm(sitting=sitting, receipt=RECEIPT)

    row.refresh_from_db()
    assert (again.n, again.repeated) == (done.n, True)
    assert (row.state, row.signer, row.capacity) == ("served", "周九", "负责收件的人")
    assert row.arrived == date(2025, 4, 9)
    served = history(case.case)[-1]
    assert (served.act, served.key, served.at) == ("serve", case.party, row.opened)
    assert served.facts["service"] == "电子送达（已签确认书）"
    assert [person for person, _ in served.who] == [case.bureau.zhang.id, case.second.id]
    assert recorded(case)[-6:] == [
        "prepare_service", "send_service", "open_service", "download_service", "confirm_service", "serve",
    ]  # fmt: skip
    with pytest.raises(Refused, match="2025年4月9日签收，不必重复签收"):
        receiving.confirm(
            sitting=receiving.sit(ticket=sitting.ticket, hand=case.hand, clock=""),
            receipt=replace(RECEIPT, idem="k2"),
        )
    with pytest.raises(Refused):
        sending.withdraw(viewer=case.second.viewer, row=row, reason="误发", hand=case.hand)
    assert case.open(case.send(row)).row.state == "served"
    body = next(e.body for e in Entry.objects.all() if '"act":"confirm_service"' in e.body)
    assert not any(word in body for word in ("周九", "甲", NAME))


CALLED: dict[str, Any] = {
    "heard_by": cf.ENTRUSTED, "hearing_on": "2025-04-25", "place": "三楼会议室", "openness": cf.openness.choices[0],
    "number": "（某）应急听通〔2025〕1号",
}  # fmt: skip


@pytest.mark.parametrize("call", [False, True])
def test_a_closures_notice_and_its_call_are_served_the_same_way(
    bureau: Bureau, posted: None, call: bool
) -> None:
    """行政处罚法 61(2), 64: as the enterprise confirms, the case says so, by those who sent it; its days run from there."""
    steps: list[tuple[Act, dict[str, Any]]] = [
        (c.serve_notice, {"service": "直接送达"}),
        (c.request_hearing, {"summary": "要求听证"}),
        (c.notify_hearing, CALLED | {"chair": bureau.li.id}),
    ]
    case = closing(bureau, *(steps if call else []))
    row, token = case.sent()
    assert (row.party, row.kind) == (case.party, "hearing_call" if call else "hearing_told")
    case.at += timedelta(days=1)

    receiving.confirm(sitting=case.open(token), receipt=RECEIPT)

    row.refresh_from_db()
    served = history(case.case)[-1]
    what = c.serve_call if call else c.serve_notice
    assert (served.act, served.key, served.at) == (what.code, "", row.opened)
    assert served.facts["service"] == WIRE
    assert [person for person, _ in served.who] == [bureau.zhang.id, case.second.id]
    asked = (
        Record("hold_hearing", case.at, facts={})
        if call
        else Record("hearing_lapse", case.at, facts={})
    )
    early = {r.until for r in marking_of(case.case, LAW, case.at).why(asked) if r.kind == "early"}
    assert instant_of(date(2025, 4, 25) if call else date(2025, 4, 17)) in early


def test_a_link_that_must_not_work_does_not(case: Serving) -> None:
    row, token = case.sent()
    with pytest.raises(Refused, match="末四位不符"):
        case.open(token, WRONG)
    sitting = case.open(token)
    before = Entry.objects.count()

    with pytest.raises(Refused, match="链接已经用过"):
        case.open(token)
    with pytest.raises(Refused, match="链接无效"):
        case.open("X" * 32)
    for wrong in (replace(RECEIPT, name="甲公司"), replace(RECEIPT, name="")):
        with pytest.raises(BadInput, match="名称与文书不一致"):
            receiving.confirm(sitting=sitting, receipt=wrong)
    with pytest.raises(BadInput, match="请填写签收人姓名；请选择签收人身份"):
        receiving.confirm(sitting=sitting, receipt=replace(RECEIPT, signer=" ", capacity="路人"))
    with pytest.raises(Refused, match="页面已经超时"):
        receiving.sit(ticket="A" * 32, hand=case.hand, clock="")
    assert Entry.objects.count() == before

    late = case.send(row)
    case.at += timedelta(days=14)
    with pytest.raises(Refused, match="链接已经过期"):
        case.open(late, DIGITS)


def test_a_link_is_used_up_and_its_opening_recorded_both_or_neither(
    case: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, token = case.sent()

    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(receiving, "_done", killed)
        with pytest.raises(KeyboardInterrupt):
            case.open(token)
    link = OneTimeLink.objects.get()
    assert (link.opened, link.tries) == (None, 1)
    case.open(token)
    row.refresh_from_db()
    assert row.state == "opened"


def test_what_went_to_a_phone_that_the_newest_consent_does_not_name_is_not_received(
    case: Serving,
) -> None:
    row, token = case.sent()
    sitting, newer = case.open(token), case.send(row)
    case.agree("手机13911112222")
    before = Entry.objects.count()
    steps = [
        lambda: receiving.sit(ticket=sitting.ticket, hand=case.hand, clock=""),
        lambda: receiving.confirm(sitting=sitting, receipt=RECEIPT),
        lambda: case.open(newer),
        lambda: sending.send_again(token=token, hand=case.hand, clock=""),
        lambda: case.send(row),
    ]
    for step in steps:
        with pytest.raises(Refused, match="手机号码已经变更"):
            step()
    assert (Entry.objects.count(), OneTimeLink.objects.count()) == (before, 2)

    case.agree()
    receiving.confirm(sitting=case.open(newer), receipt=RECEIPT)
    case.agree("手机13911112222")
    row.refresh_from_db()
    assert row.state == "served"
    for step in (steps[0], *steps[3:]):  # it is confirmed, and the newest link was opened
        with pytest.raises(Refused, match="手机号码已经变更"):
            step()


def test_a_new_version_a_service_in_another_way_and_a_consent_taken_back_end_it(
    case: Serving,
) -> None:
    row, token = case.sent()
    sitting = case.open(token)
    newer = case.send(row)
    case.correct(a.agree_electronic, a.serve, service="直接送达")
    before = Entry.objects.count()
    with pytest.raises(Refused):
        receiving.confirm(sitting=sitting, receipt=RECEIPT)
    for step in (
        lambda: receiving.sit(ticket=sitting.ticket, hand=case.hand, clock=""),
        lambda: case.open(newer),
        lambda: sending.send_again(token=token, hand=case.hand, clock=""),
    ):
        with pytest.raises(Refused, match="没有有效的确认书") as refusal:
            step()
        assert "第六十一条第二款" in str(refusal.value)
    row.refresh_from_db()
    assert (row.state, Entry.objects.count()) == ("opened", before)

    case.seal("二")
    with pytest.raises(Refused, match="已经重新出具或者作废，原链接失效"):
        receiving.sit(ticket=sitting.ticket, hand=case.hand, clock="")
