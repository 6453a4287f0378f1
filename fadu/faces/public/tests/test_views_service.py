"""From the message to the receipt on the recipient's page; nothing shows before the digits are said, nothing works twice."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from fadu.ledger.models import Entry
from fadu.publication.serving.models import Delivery
from fadu.publication.serving.tests.builders import (
    DIGITS,
    NAME,
    WRONG,
    Serving,
    fined,
    newest_token,
)

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
SIGNED = {"name": NAME, "signer": "<script>周九</script>", "capacity": "负责收件的人", "idem": "k1"}


@pytest.fixture
def case(bureau: Bureau, settings: Settings, tmp_path: Path) -> Serving:
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    settings.PUBLIC_ADDRESS = "http://bureau.example"
    return fined(bureau)


def post(path: str, **data: object) -> HttpResponse:
    return Client().post(f"/v/service/{path}", data)


def words(response: HttpResponse) -> str:
    return re.sub(r"(<[^>]+>|\s)+", " ", response.content.decode())


def test_a_served_document_is_read_downloaded_and_confirmed_once(case: Serving, settings: Settings) -> None:  # fmt: skip
    row, token = case.sent()
    settings.TEST_CLOCK = case.at + timedelta(minutes=5)
    before, wrong = Client().get("/v/service/", {"k": token}), post("", k=token, digits=WRONG)
    for shown in (before, wrong):
        assert not any(x in shown.content.decode() for x in ("处罚", "甲", "应急管理局", "data:image"))  # fmt: skip
    assert wrong.status_code == 403

    page = post("", k=token, digits=DIGITS)
    told = words(page)
    for said in (
        "某市应急管理局 · 电子送达",
        "行政处罚决定书",
        "（某）应急责改〔2025〕1号",
        "第1版",
        "第九十条第二款",
    ):
        assert said in told
    assert "data:image/jpeg;base64," in page.content.decode()
    assert "script-src 'none'" in page["Content-Security-Policy"]
    assert (page["Cache-Control"], page["Referrer-Policy"], len(page.cookies)) == (
        "no-store", "no-referrer", 0,
    )  # fmt: skip
    ticket = re.search(r'name="ticket" value="(\w+)"', page.content.decode())[1]  # type: ignore[index]

    file = post("file/", ticket=ticket)
    assert file["Content-Disposition"].startswith("attachment")
    assert b"".join(file).startswith(b"\x89PNG")  # type: ignore[arg-type]
    empty = post("confirm/", ticket=ticket, idem="k0")
    assert "还没有签收：有项目没有填写" in words(empty)
    assert (empty.status_code, words(empty).count("请填写"), "请选择" in words(empty)) == (
        422,
        2,
        True,
    )
    other = post("confirm/", ticket=ticket, **SIGNED | {"name": "甲公司"})
    assert (other.status_code, "名称与文书不一致" in words(other)) == (422, True)
    assert "<script>周九" not in other.content.decode()
    done = post("confirm/", ticket=ticket, **SIGNED)
    assert "已经签收，送达日期2025年4月8日" in words(done)
    assert 'name="signer"' not in done.content.decode()
    entries = Entry.objects.count()
    again = post("confirm/", ticket=ticket, **SIGNED)
    second = post("confirm/", ticket=ticket, **SIGNED | {"idem": "k2"})
    assert (again.status_code, second.status_code, Entry.objects.count()) == (200, 409, entries)
    assert "不必重复签收" in words(second)
    row.refresh_from_db()
    assert (row.state, row.signer) == ("served", "<script>周九</script>")


def test_a_used_link_asks_for_another_and_a_new_version_closes_the_page(case: Serving, settings: Settings) -> None:  # fmt: skip
    _, token = case.sent()
    settings.TEST_CLOCK = case.at + timedelta(minutes=5)
    page = post("", k=token, digits=DIGITS)
    ticket = re.search(r'name="ticket" value="(\w+)"', page.content.decode())[1]  # type: ignore[index]
    odd = post(
        "confirm/", ticket=ticket, page="9" * 5000, **SIGNED | {"idem": "k\0", "name": "甲公司"}
    )
    assert (odd.status_code, "k\0" in odd.content.decode()) == (422, False)
    assert "链接已经用过" in words(post("", k=token, digits=DIGITS))
    assert "新的链接已经发到" in words(post("again/", k=token))
    assert newest_token() != token
    assert post("again/", k="NOBODY").status_code == 403

    case.at = settings.TEST_CLOCK
    case.seal("二")
    for path in ("", "file/", "confirm/"):
        closed = post(path, ticket=ticket, k=token, **SIGNED)
        assert (closed.status_code, "重新出具" in words(closed)) == (403, True)
        assert "service/again/" in closed.content.decode()
        assert "data:image" not in closed.content.decode()
    for path in ("", "file/", "confirm/"):
        assert "页面已经超时" in words(post(path, ticket="A" * 32, **SIGNED))
    assert Delivery.objects.get().state == "opened"
