"""Through the link a visit is rated once and complained of; through its code anybody who was visited may complain."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from fadu.faces.public.tests.test_views_order import case, opened, phone, post, words
from fadu.ledger.models import Entry
from fadu.publication.models import Complaint, Rating
from fadu.publication.questions import QUESTIONS
from fadu.publication.tests.matters import Case
from fadu.rooms.inspection.models import IssuedCode
from fadu.rooms.inspection.tests.builders import a_code

if TYPE_CHECKING:
    from tests.people import Bureau

__all__ = ["case", "phone"]
pytestmark = pytest.mark.django_db
BEST = {question.code: question.choices[0] for question in QUESTIONS}


def test_a_visit_is_rated_once_through_its_link(case: Case, phone: Path) -> None:
    ticket = opened(case, phone)
    form = post("rate/", **ticket)
    short = post("rate/", **ticket, send="1", manner="满意")
    done = post("rate/", **ticket, **BEST, send="1", words="请提前告知")
    again = post("rate/", **ticket, **BEST, send="1")

    assert "检查文明规范" in words(form)
    assert (short.status_code, words(short).count("请选择") > 4) == (422, True)
    assert "评价已经收到" in words(done)
    assert "匿名评价" not in words(done)
    assert "已经评价过" in words(again)
    assert Rating.objects.get().words == "请提前告知"


def test_a_complaint_through_the_link_gets_a_number(case: Case, phone: Path) -> None:
    ticket = opened(case, phone)
    form = post("complain/", **ticket)
    id = re.search(r'name="id" value="(\w{26})"', form.content.decode())[1]  # type: ignore[index]
    sent = {**ticket, "id": id, "send": "1", "complaint": "没有出示证件", "contact": ""}

    first, again = post("complain/", **sent), post("complain/", **sent)

    made = Complaint.objects.get()
    assert "被投诉的检查人员看不到" in words(form)
    assert f"回执号 {made.number}" in words(first)
    assert f"回执号 {made.number}" in words(again)
    assert (made.about, made.way) == (case.id, "短信链接")
    code = re.search(r"查询码 (\d{4} \d{4})", words(again))[1]  # type: ignore[index]
    assert "查询投诉的办理情况" in words(Client().get("/v/complaint/"))
    anybody, typed = Client(), {"number": made.number, "code": code}
    stands = anybody.post("/v/complaint/", typed)
    assert "待受理" in words(stands)
    assert "没有出示证件" not in words(stands)
    assert not stands.cookies
    assert anybody.post("/v/complaint/", typed | {"code": "1"}).status_code == 422
    assert anybody.post("/v/complaint/", typed | {"number": "TS202603020000"}).status_code == 403
    assert post("complain/", **sent | {"id": "x"}).status_code == 422
    assert post("complain/", send="1", complaint="x", id=id).status_code == 403


def test_who_was_shown_a_code_complains_of_its_visit_and_a_code_never_issued_of_nothing(
    bureau: Bureau, settings: Settings
) -> None:
    text, client = a_code(), Client()
    assert f"/v/complain/?c={text}" in client.get("/v/", {"c": text}).content.decode()
    assert "投诉这次检查" in words(client.get("/v/complain/", {"c": text}))
    id = "01KJP10470000000000000000A"
    sent = {"c": text, "id": id, "send": "1", "complaint": "没有出示证件"}

    done = client.post("/v/complain/", sent)

    made = Complaint.objects.get()
    assert made.number in words(done)
    assert (made.way, made.county) == ("检查码页面", IssuedCode.objects.get().county)
    assert re.search(r'"by":"code:[0-9a-f]{16}/public/', Entry.objects.get(matter=id).body)
    for forged in ("", "X", text[:-1] + ("0" if text[-1] != "0" else "1")):
        assert client.post("/v/complain/", sent | {"c": forged}).status_code == 403
    assert not done.cookies
