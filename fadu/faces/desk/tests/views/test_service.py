"""From consent to receipt at the desk: refused with its article, prepared by one, sent by another, withdrawn; a notice drafted."""

from __future__ import annotations

import json
from datetime import timedelta

from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.casework.models import Draft
from fadu.casework.services import sign
from fadu.faces.desk.tests.builders import words
from fadu.faces.desk.tests.serving import Desk, decided
from fadu.law.procedures.penalty_ordinary import acts as a
from fadu.law.procedures.tests.penalty_cases import LAW
from fadu.matters.deeds import Hand
from fadu.matters.selectors import history
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.services import receiving
from fadu.publication.serving.tests.builders import NAME, newest_token

__all__ = ["decided"]
ID = "01JR0000000000000000000DE1"


def test_a_decision_is_served_by_two_officers_and_the_desk_says_when(
    decided: Desk, settings: Settings
) -> None:
    zhang, second = decided.bureau.zhang, decided.second
    decided.seal()
    page = decided.ask("paper_service", zhang)
    assert "当事人没有签订电子送达确认书" in words(page)
    assert f"/{a.agree_electronic.code}/?key={decided.party}" in page.content.decode()
    refused = decided.ask("prepare_service", zhang, {"token": ID})
    assert (refused.status_code, "第六十一条第二款" in words(refused)) == (409, True)
    decided.agree()
    assert "138****5678" in words(decided.ask("paper_service", zhang))
    assert decided.ask("prepare_service", decided.bureau.li, {"token": ID}).status_code == 403
    assert decided.ask("paper_service", decided.bureau.wang).status_code == 404

    assert decided.ask("prepare_service", zhang, {"token": ID}).status_code == 302
    one = {"delivery": ID}
    own = decided.ask("send_service", zhang, {"token": "", "expected": "0"}, **one)
    assert own.status_code == 409
    sent = decided.ask("send_service", second, {"token": "", "expected": "0"}, **one)
    assert sent.status_code == 302
    page = decided.ask("paper_service", zhang)
    assert "已发出，未打开" in words(page)
    assert NAME not in page.content.decode()  # escaped
    decided.at = settings.TEST_CLOCK + timedelta(hours=1)  # that clock has run on since
    sitting = decided.open(newest_token())
    told = receiving.Receipt(NAME, "<b>周九</b>", "负责收件的人", "k1")
    receiving.confirm(sitting=sitting, receipt=told)
    page = decided.ask("paper_service", zhang)
    assert "已送达，送达日期2025年4月8日" in words(page)
    assert "<b>周九" not in page.content.decode()


def test_a_service_is_withdrawn_with_a_reason(decided: Desk) -> None:
    row = decided.agree().seal().prepare()
    one = {"delivery": row.pk}
    assert decided.ask("withdraw_service", decided.second, {"reason": ""}, **one).status_code == 422
    asked = {"reason": "号码<i>有误", "expected": "0"}
    assert decided.ask("withdraw_service", decided.second, asked, **one).status_code == 302
    assert (
        "理由：号码&lt;i&gt;有误" in decided.ask("paper_service", decided.second).content.decode()
    )
    assert Delivery.objects.get().state == "withdrawn"


def test_a_public_notice_carries_the_version_it_announces_and_its_end_is_shown(
    decided: Desk, settings: Settings
) -> None:
    zhang, second = decided.bureau.zhang, decided.second
    assert decided.ask("announce_paper", zhang, {}).status_code == 403
    decided.seal()
    answer = decided.ask("announce_paper", zhang, {})
    draft = Draft.objects.get()
    assert answer["Location"] == reverse("draft", args=[draft.id])  # type: ignore[index]
    assert [file["sha256"] for file in draft.files] == [decided.version.sha256]
    facts = {"way": "公告送达", "announced_in": "本局网站", "announced_why": "下落不明"}
    Draft.objects.update(facts=json.dumps(facts), ready=True, at=settings.TEST_CLOCK, expected=decided.case.n)  # fmt: skip
    for who in (zhang, second):
        decided.at = settings.TEST_CLOCK + timedelta(hours=1)  # that clock has run on since
        draft.refresh_from_db()
        sign(draft=draft, viewer=who.viewer, hand=Hand(LAW, settings.TEST_CLOCK, decided.bureau.chance, "t"))  # fmt: skip
        Draft.objects.filter(state="editing").update(state="submitted")

    line = history(decided.case)[-1]
    assert (line.act, [f["sha256"] for f in line.files]) == ("start_service", [decided.version.sha256])  # fmt: skip
    page = words(decided.ask("paper_service", zhang))
    assert "2025年4月8日 第1版" in page
    assert "2025年5月8日" in page
    decided.at = settings.TEST_CLOCK + timedelta(hours=1)  # that clock has run on since
    decided.seal("二")
    assert "公告的版本已经重新出具" in words(decided.ask("paper_service", zhang))
    settings.TEST_CLOCK += timedelta(days=31)
    page = words(decided.ask("paper_service", zhang))
    assert "已期满" in page
    assert "登记公告送达" in page


def test_what_was_served_in_another_way_says_so_and_is_not_served_again(decided: Desk) -> None:
    decided.agree().seal().do(a.serve, service="直接送达")
    page = decided.ask("paper_service", decided.bureau.zhang)
    assert "已送达，送达日期2025年4月8日（星期二）；直接送达" in words(page)
    assert "拟电子送达" not in page.content.decode()
    assert "拟公告送达" not in page.content.decode()


def test_what_is_not_served_so_says_so(decided: Desk) -> None:
    made = reverse("paper_service", kwargs={"id": decided.matter, "kind": "filing", "n": 2})
    page = decided.ask("paper_service", decided.bureau.zhang)
    assert "还没有正式出具的版本" in words(page)
    client = Client()
    client.force_login(decided.bureau.zhang.account, "django.contrib.auth.backends.ModelBackend")
    assert "没有电子送达的依据" in words(client.get(made))
    assert client.get(made + "prepare/").status_code == 404
