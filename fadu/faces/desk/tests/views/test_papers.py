"""文书: listed on the matter, printed, taken as a Word file, numbered; refused by name where something lacks."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from fadu.documents.numbers.models import DocumentNumber
from fadu.documents.numbers.services import reserve
from fadu.faces.desk.tests.builders import words
from fadu.law.vocabulary.role import Role
from fadu.rooms.inspection.tests.visits import Visit, a_visit, whole
from fadu.ui.qr import svg
from tests.people import Colleague, a_colleague

if TYPE_CHECKING:
    from pytest_django.fixtures import Settings

    from tests.people import Bureau

RECORD = 7
NOW = datetime(2025, 3, 11, 1, 0, tzinfo=UTC)


@pytest.fixture
def visit(bureau: Bureau, settings: Settings) -> Visit:
    """A visit to its review, looked at the day after."""
    made = whole(bureau)
    settings.TEST_CLOCK = NOW
    return made


def browser(who: Colleague) -> Client:
    client = Client()
    client.force_login(who.account, "django.contrib.auth.backends.ModelBackend")
    return client


def at(visit: Visit, name: str, kind: str = "record", n: int = RECORD) -> str:
    return reverse(name, kwargs={"id": visit.id, "kind": kind, "n": n})


def tab(who: Colleague, visit: Visit) -> HttpResponse:
    return browser(who).get(f"{reverse('matter', kwargs={'id': visit.id})}?tab=papers")


def test_the_tab_lists_papers_with_their_numbers(visit: Visit) -> None:
    page = tab(visit.bureau.zhang, visit)

    told = words(page)
    assert re.search(
        "还要办的 4 .*现场检查记录 第8条.*未编号，出具时取号.*可以出具的文书 3 .*", told
    )
    assert re.search("行政检查审批表 副卷 第1条“[^”]+” （某）应急检审〔2025〕1号", told)
    assert "（某）应急责改〔2025〕1号" in told
    assert at(visit, "matter_paper") in page.content.decode()


def test_a_paper_is_printed_without_scripts_and_carries_its_square(visit: Visit) -> None:
    page = browser(visit.bureau.zhang).get(at(visit, "matter_paper")).content.decode()

    assert svg("文书二维码", f"FADU:P:{visit.id}:RECORD:{RECORD}") in page
    assert "一号仓库堆垛高度超过限高线" in page
    assert "<thead>" in page  # repeated on each printed page, with the square in it
    assert "（未编号）" in page


def test_the_square_of_a_sheet_leads_to_its_paper_and_another_is_refused(visit: Visit) -> None:
    client, address = browser(visit.bureau.zhang), reverse("paper_of_mark")

    found = client.get(address, {"mark": f"FADU:P:{visit.id}:RECORD:{RECORD}"})
    other = client.get(address, {"mark": "https://example.cn"})

    assert found["Location"] == at(visit, "matter_paper")
    assert other.status_code == 400
    assert "不是本系统文书的二维码" in words(other)


def test_issuing_takes_a_number_once(visit: Visit) -> None:
    client = browser(visit.bureau.zhang)

    for _ in range(2):
        assert client.post(at(visit, "issue_paper"))["Location"] == at(visit, "matter_paper")

    assert [n.text for n in DocumentNumber.objects.all()] == ["（某）应急现记〔2025〕1号"]
    page = client.get(at(visit, "matter_paper")).content.decode()
    assert "（某）应急现记〔2025〕1号" in page
    assert "取号" not in page
    word = client.get(at(visit, "matter_paper_word"))
    assert word.content.startswith(b"PK")
    assert word["Content-Disposition"].endswith(".docx")


def test_what_was_reserved_and_not_used_is_made_void(visit: Visit) -> None:
    client = browser(visit.bureau.zhang)
    client.post(at(visit, "issue_paper"))
    visit.now = NOW
    reserve(matter=visit.matter, wanted={"record": 2}, sent=visit.sent())
    void = reverse("void_unused", kwargs={"id": visit.id})

    client.post(void)
    client.post(void)

    assert [n.state for n in DocumentNumber.objects.order_by("serial")] == ["taken", "void", "void"]
    assert "检查结束，未使用" in words(tab(visit.bureau.zhang, visit))


def test_a_paper_that_lacks_something_says_what_and_takes_no_number(
    bureau: Bureau, settings: Settings
) -> None:
    v = a_visit(bureau).opened().entered().checked().found()
    settings.TEST_CLOCK = NOW
    client = browser(bureau.zhang)
    shown = client.get(at(v, "matter_paper", n=6))

    assert shown.status_code == 409
    assert "问题1的处理情况（由“当场纠正”“责令改正、排除”或者“移送、移交”提供，《安全生产法》第六十八条）" in words(shown)  # fmt: skip
    assert client.post(at(v, "issue_paper", n=6)).status_code == 403
    assert not DocumentNumber.objects.exists()
    assert "还不能出具，缺：问题1的处理情况" in words(tab(bureau.zhang, v))


def test_others_neither_see_nor_number_and_what_is_not_there_is_not_found(visit: Visit) -> None:
    watcher = a_colleague(visit.bureau, visit.bureau.agency.id, "督某", "dumou", Role.SUPERVISOR)

    assert browser(visit.bureau.wang).get(at(visit, "matter_paper")).status_code == 404
    assert browser(watcher).get(at(visit, "matter_paper")).status_code == 200
    assert browser(watcher).post(at(visit, "issue_paper")).status_code == 403
    for kind, n in (("record", 99), ("warrant", RECORD)):
        address = at(visit, "matter_paper", kind, n)
        assert browser(visit.bureau.zhang).get(address).status_code == 404
    assert Client().get(at(visit, "matter_paper"))["Location"].startswith("/sign-in/")
