"""From the message to the reply: opened once with four digits, answered item by item, and closed to everybody else."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from fadu.ledger.models import Entry
from fadu.matters.selectors import history
from fadu.publication.models import Letter
from fadu.publication.services.issuing import send_link
from fadu.publication.tests.builders import chance
from fadu.publication.tests.matters import DIGITS, TERM, WRONG, Case, a_png, ordered

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone(settings: Settings, tmp_path: Path) -> Path:
    """Where messages arrive."""
    settings.MESSAGES, settings.FILES = tmp_path / "messages", tmp_path / "files"
    settings.PUBLIC_ADDRESS = "http://bureau.example"
    return tmp_path / "messages"


@pytest.fixture
def case(bureau: Bureau, phone: Path, settings: Settings) -> Case:
    made = ordered(bureau, "A", "B")
    settings.TEST_CLOCK = made.at + timedelta(minutes=5)
    return made


def received(case: Case, phone: Path) -> str:
    """The token of the newest message."""
    send_link(matter=case.matter, party=case.party, at=case.at, chance=chance)
    newest = max(phone.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)
    return re.search(r"\?k=(\w+)", newest.read_text(encoding="utf-8"))[1]  # type: ignore[index]


def words(response: HttpResponse) -> str:
    return re.sub(r"(<[^>]+>|\s)+", " ", response.content.decode())


def post(path: str, **data: object) -> HttpResponse:
    return Client().post(f"/v/order/{path}", data)


def carried(response: HttpResponse) -> dict[str, str]:
    """What every form of the page carries."""
    found = re.search(r'name="ticket" value="(\w+)"', response.content.decode())
    assert found, words(response)
    return {"ticket": found[1]}


def opened(case: Case, phone: Path) -> dict[str, str]:
    return carried(post("", k=received(case, phone), digits=DIGITS))


def test_the_link_shows_nothing_until_the_digits_are_said_and_then_each_item_with_its_basis_and_last_day(
    case: Case, phone: Path
) -> None:
    token = received(case, phone)
    before = Client().get("/v/order/", {"k": token})
    wrong = post("", k=token, digits=WRONG)
    page = post("", k=token, digits=DIGITS)

    assert "仓库" not in words(before) + words(wrong)
    assert wrong.status_code == 403
    told = words(page)
    for said in (
        "还有2项要整改", "2026年3月20日", "剩18天", "仓库防火间距不足", "拆除违章棚屋",
        "《安全生产法》第六十五条第一款第三项", "某应急责改〔2026〕1号",
    ):  # fmt: skip
        assert said in told
    assert page["Cache-Control"] == "no-store"
    assert page["Referrer-Policy"] == "no-referrer"
    assert "script-src 'none'" in page["Content-Security-Policy"]
    assert not page.cookies


def test_a_reply_is_the_party_s_own_act_with_its_photographs_and_the_same_form_twice_is_one(
    case: Case, phone: Path
) -> None:
    ticket = opened(case, phone)
    form = words(post("reply/", **ticket, key="A", act="rectify"))
    assert "整改完成日期" in form
    sent = {
        **ticket, "key": "A", "act": "rectify", "send": "1", "idem": "i1", "completed": "2026-03-02",
        "measures": "已拆除", "told_workers": "yes",
    }  # fmt: skip

    first = post("reply/", **sent, photos=[picture(), picture()])
    again = post("reply/", **sent, photos=[picture()])

    assert "已经收到并记入" in words(first)
    assert "已经收到并记入" in words(again)
    lines = [line for line in history(case.matter) if line.act == "rectify"]
    assert [(line.key, line.who, line.recorded_by) for line in lines] == [
        ("A", ((case.party.id, "enterprise"),), "")
    ]
    assert lines[0].facts["measures"] == "已拆除"
    assert [file["type"] for file in lines[0].files] == [
        "image/png"
    ]  # the same picture twice is one
    by = Entry.objects.get(seq=lines[0].seq).body
    assert re.search(r'"by":"link:[0-9a-f]{16}/public/', by)


def picture() -> SimpleUploadedFile:
    return SimpleUploadedFile("张三家门口.png", a_png(2, 2, (b"tEXt", b"GPS\x0028.1,113.1")))


def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_recorded(
    case: Case, phone: Path
) -> None:
    ticket = opened(case, phone)
    sent = {**ticket, "key": "A", "act": "rectify", "send": "1", "idem": "i1"}
    before = case.matter.n

    empty = post("reply/", **sent)
    ahead = post("reply/", **sent, completed="2027-01-01", measures="已拆除", told_workers="no")
    false = post(
        "reply/", **sent, completed="2026-03-02", measures="已拆除", told_workers="no",
        photos=[SimpleUploadedFile("照片.jpg", b"<script>alert(1)</script>", "image/jpeg")],
    )  # fmt: skip

    assert "请填写整改完成日期" in words(empty)
    assert "不能晚于今天" in words(ahead)
    assert "第1张：不是照片" in words(false)
    assert "已拆除" in words(false)  # nothing typed is lost
    assert case.matter.n == before


def test_an_extension_is_asked_for_before_the_last_day_is_over_and_once(
    case: Case, phone: Path, settings: Settings
) -> None:
    ticket = opened(case, phone)
    asked = {
        **ticket,
        "key": "B",
        "act": "apply_extension",
        "send": "1",
        "idem": "i2",
        "reason": "设备未到货",
    }
    done = post("reply/", **asked)
    another = post("reply/", **asked | {"idem": "i3"})

    assert "“申请延长整改期限”已经收到" in words(done)
    assert "现在不能提交" in words(another)

    settings.TEST_CLOCK = case.at + timedelta(days=30)
    case.at = settings.TEST_CLOCK
    late = post("", k=received(case, phone), digits=DIGITS)
    assert "申请延长整改期限（贵单位）" in words(late)
    assert 'value="apply_extension"' not in late.content.decode()
    assert "已经超过期限" in words(late)


def test_what_the_review_found_and_the_end_are_seen(case: Case, phone: Path) -> None:
    case.review("A").review("B", "未消除，整改期限未届满")

    told = words(post("", k=received(case, phone), digits=DIGITS))

    assert "复查通过" in told
    assert "复查未通过，期限未到" in told
    assert "复查意见：现场已拆除" in told
    assert "还有1项要整改" in told


def test_a_letter_reaches_the_officer_where_there_is_no_act_for_it(case: Case, phone: Path) -> None:
    ticket = opened(case, phone)
    sent = {**ticket, "id": "0" * 26, "words": "棚屋不是我们的"}

    answer = post("letter/", **sent, photos=[picture()])
    post("letter/", **sent)

    kept = Letter.objects.get()
    assert "留言已经送给办案人员" in words(answer)
    assert (kept.words, kept.party, kept.matter) == ("棚屋不是我们的", case.party.id, case.id)
    assert [file["name"] for file in kept.files] == ["照片1.png"]


def test_a_link_that_was_used_opens_nothing_and_another_one_comes_to_the_registered_phone_alone(
    case: Case, phone: Path
) -> None:
    token = received(case, phone)
    post("", k=token, digits=DIGITS)
    replay = post("", k=token, digits=DIGITS)
    before = len(list(phone.glob("*.json")))

    answer = post("again/", k=token)

    assert (replay.status_code, "链接已经用过" in words(replay)) == (403, True)
    assert "新的链接已经发到登记的手机" in words(answer)
    assert len(list(phone.glob("*.json"))) == before + 1
    assert post("again/", k="NOBODY").status_code == 403


@pytest.mark.parametrize("path", ["", "reply/", "letter/"])
def test_without_a_ticket_that_holds_nothing_is_read_and_nothing_done(
    case: Case, phone: Path, path: str, settings: Settings, office_client: Client
) -> None:
    ticket = opened(case, phone)["ticket"]
    before = case.matter.n
    sent = {"key": "A", "act": "rectify", "send": "1", "words": "x", "id": "1"}

    forged = office_client.post(
        f"/v/order/{path}", {**sent, "ticket": "A" * 32}, headers={"origin": "http://evil"}
    )
    settings.TEST_CLOCK += timedelta(minutes=31)
    late = post(path, **sent, ticket=ticket)

    for answer in (forged, late):
        assert answer.status_code == 403
        assert "页面已经超时" in words(answer)
        assert "仓库" not in words(answer)
    assert (case.matter.n, Letter.objects.count()) == (before, 0)


@pytest.fixture
def office_client(bureau: Bureau) -> Client:
    """An officer who is signed in: the public face does not know them."""
    client = Client()
    client.force_login(bureau.zhang.account, "django.contrib.auth.backends.ModelBackend")
    return client


def test_too_large_a_request_is_not_read(case: Case, phone: Path) -> None:
    ticket = opened(case, phone)

    answer = Client().post(
        "/v/order/reply/", ticket, headers={"content-length": str(60 * 1024 * 1024)}
    )

    assert answer.status_code == 413
    assert TERM not in words(answer)
