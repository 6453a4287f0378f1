"""The officer sends a link, sees how it stands, withdraws it, and settles the letters that come back."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django.fixtures import Settings

from fadu.publication.models import Letter, OneTimeLink
from fadu.publication.pages import letters_on_desk
from fadu.publication.tests.matters import Case, ordered
from fadu.publication.tests.services.test_letters import write
from tests.browsing import Reader

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def case(bureau: Bureau, settings: Settings, tmp_path: Path) -> Case:
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    made = ordered(bureau, "A")
    settings.TEST_CLOCK = made.at + timedelta(minutes=5)
    return made


def signed_in(person: object) -> Client:
    client = Reader()
    client.force_login(person.account, "django.contrib.auth.backends.ModelBackend")  # type: ignore[attr-defined]
    return client


def address(name: str, *given: str) -> str:
    return reverse(f"publication:{name}", args=given)


def words(response: HttpResponse) -> str:
    return re.sub(r"(<[^>]+>|\s)+", " ", response.content.decode())


def test_an_officer_sends_a_link_and_withdraws_it(case: Case, tmp_path: Path) -> None:
    client, page = signed_in(case.bureau.zhang), address("order_links", case.id)
    assert "138****5678" in words(client.get(page))

    sent = client.post(address("send_order_link", case.id), {"party": case.party.id}, follow=True)
    nobody = client.post(address("send_order_link", case.id), {"party": "X"})

    assert "链接已发往甲公司登记的手机" in words(sent)
    assert "未打开" in words(sent)
    assert "张三" in words(sent)
    assert nobody.status_code == 400
    assert len(list((tmp_path / "messages").glob("*.json"))) == 1
    gone = client.post(address("withdraw_order_links", case.id), follow=True)
    assert "已撤回1个链接" in words(gone)


def test_strangers_neither_see_nor_send(case: Case) -> None:
    legal, elsewhere = signed_in(case.bureau.zhao), signed_in(case.bureau.wang)
    send = address("send_order_link", case.id)

    assert elsewhere.get(address("order_links", case.id)).status_code == 404
    assert elsewhere.post(send, {"party": case.party.id}).status_code == 404
    assert legal.post(send, {"party": case.party.id}).status_code == 403
    assert "发送</button>" not in legal.get(address("order_links", case.id)).content.decode()
    assert OneTimeLink.objects.count() == 0


def test_letters_wait_on_the_desk_until_the_officer_says_what_was_done(case: Case) -> None:
    letter, client = write(case), signed_in(case.bureau.zhang)
    photo = address("letter_photo", letter.id, letter.files[0]["sha256"])
    assert letters_on_desk(case.bureau.zhang.viewer) == [(letter, "甲公司")]
    assert letters_on_desk(case.bureau.zhao.viewer) == []
    assert "棚屋不是我们的" in words(client.get(reverse("home")))
    assert client.get(photo)["Content-Type"] == "image/png"
    assert signed_in(case.bureau.wang).get(photo).status_code == 404
    assert client.get(address("letter_photo", letter.id, "0" * 64)).status_code == 404

    empty = client.post(address("settle", letter.id), {"outcome": ""}, follow=True)
    done = client.post(address("settle", letter.id), {"outcome": "已电话答复"}, follow=True)

    assert "请写明怎样处理" in words(empty)
    assert "张三" in words(done)
    assert "处理：已电话答复" in words(done)
    assert Letter.objects.get().settled_by == case.bureau.zhang.id
