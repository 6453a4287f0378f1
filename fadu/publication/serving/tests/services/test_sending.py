"""A decision goes to the phone that its party confirmed, by two officers; without consent, version or number it does not."""

from __future__ import annotations

import json

import pytest
from django.conf import settings

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.ids import new_id
from fadu.ledger.models import Entry
from fadu.publication.models import OneTimeLink
from fadu.publication.services.links import MOST_A_DAY
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.services import sending
from fadu.publication.serving.tests.builders import DIGITS, NAME, PHONE, Serving, newest_token

pytestmark = pytest.mark.django_db


def refused(case: Serving) -> str:
    """Why the decision cannot be prepared; nothing is written."""
    before = Entry.objects.count()
    with pytest.raises(Refused) as refusal:
        case.prepare()
    assert Entry.objects.count() == before
    return f"{refusal.value}{refusal.value.todo}"


def test_what_is_missing_is_named_with_its_article_and_what_to_do(case: Serving) -> None:
    assert "还没有正式出具的版本" in refused(case)
    case.seal()
    told = refused(case)
    assert "没有签订电子送达确认书" in told
    assert "《行政处罚法》第六十一条第二款" in told
    assert "同意电子送达并签订确认书" in told
    case.agree("邮箱 someone@example.com")
    assert "没有手机号码" in refused(case)
    case.agree(f"{PHONE}、13911112222")
    assert "不止一个" in refused(case)
    case.agree()
    row = case.prepare()
    assert (row.party, row.phone, row.number) == (case.party, PHONE, 1)
    assert "已经拟送达" in refused(case)


def test_one_prepares_another_sends_and_the_message_says_nothing_of_whom_or_what(
    case: Serving,
) -> None:
    row = case.agree().seal().prepare()
    again = sending.prepare(
        viewer=case.bureau.zhang.viewer, served=case.served(), hand=case.hand, id=row.pk
    )
    assert (again.matter, again.repeated) == (row.pk, True)
    with pytest.raises(Refused):
        sending.send(viewer=case.bureau.zhang.viewer, row=row, hand=case.hand)
    assert OneTimeLink.objects.count() == 0

    token = case.send(row)
    row.refresh_from_db()
    (message,) = settings.MESSAGES.glob("*.json")
    told = json.loads(message.read_bytes())
    assert (row.state, row.sent_by) == ("sent", case.second.id)
    assert told["phone"] == PHONE
    assert f"/v/service/?k={token}" in told["words"]
    assert NAME not in told["words"]
    assert "处罚" not in told["words"]
    link = OneTimeLink.objects.get()
    assert token not in str(vars(link))
    body = Entry.objects.order_by("-seq")[0].body
    assert link.pk[:16] in body
    assert not any(secret in body for secret in (token, PHONE, DIGITS + '"'))


def test_a_link_is_sent_again_to_the_same_phone_some_times_a_day_and_not_after_it_was_taken_back(
    case: Serving,
) -> None:
    row, token = case.sent()
    sending.send_again(token=token, hand=case.hand, clock="")
    for _ in range(MOST_A_DAY - 2):
        case.send(row)
    with pytest.raises(Refused, match="一天之内已经发送"):
        case.send(row)
    newest = newest_token()

    with pytest.raises(BadInput, match="撤回的理由"):
        sending.withdraw(viewer=case.second.viewer, row=row, reason=" ", hand=case.hand)
    sending.withdraw(viewer=case.second.viewer, row=row, reason="号码有误", hand=case.hand)
    row.refresh_from_db()
    assert (row.state, row.reason) == ("withdrawn", "号码有误")
    for one in (token, newest):
        with pytest.raises(Refused, match="链接已经撤回"):
            case.open(one)
        with pytest.raises(Refused, match="不能自行重发"):
            sending.send_again(token=one, hand=case.hand, clock="")
    with pytest.raises(Refused):
        case.send(row)
    assert case.prepare().state == "prepared"


def test_another_agency_sends_nothing_and_a_number_that_was_changed_is_not_used(
    case: Serving,
) -> None:
    row, served = case.agree().seal().prepare(), case.served()
    with pytest.raises(Refused, match="由办理本事项的机关"):
        sending.prepare(viewer=case.bureau.wang.viewer, served=served, hand=case.hand, id="0" * 26)
    with pytest.raises(Refused, match="由办理本事项的机关"):
        sending.send(viewer=case.bureau.wang.viewer, row=row, hand=case.hand)
    with pytest.raises(Refused, match="由办理本事项的机关"):
        sending.withdraw(viewer=case.bureau.wang.viewer, row=row, reason="误", hand=case.hand)
    case.agree("手机13911112222")
    with pytest.raises(Refused, match="手机号码已经变更"):
        case.send(row)
    assert OneTimeLink.objects.count() == 0


def test_a_new_version_is_served_anew_and_an_older_one_is_not_sent(case: Serving) -> None:
    row, token = case.sent()
    case.seal("二")

    with pytest.raises(Refused, match="已经重新出具"):
        case.send(row)
    with pytest.raises(Refused, match="已经重新出具"):
        sending.send_again(token=token, hand=case.hand, clock="")
    newer = case.prepare()
    assert (newer.number, Delivery.objects.count()) == (2, 2)
    with pytest.raises(Refused, match="链接无效"):
        sending.send_again(token=new_id(case.at, case.bureau.chance(10)), hand=case.hand, clock="")
