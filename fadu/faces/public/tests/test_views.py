"""The pages that anybody may open: what they say, that they keep nothing, and that no log holds a code."""

from __future__ import annotations

import json
import logging
import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.fixtures import Settings

from fadu.accounts.models import Guesses
from fadu.accounts.services.guessing import MOST_TRIES
from fadu.kernel import visit_code
from fadu.rooms.inspection.selectors.codes import key_number
from fadu.rooms.inspection.services.codes import withdraw_code
from fadu.rooms.inspection.services.spoken import spoken_digits
from fadu.rooms.inspection.tests.builders import (
    ANOTHER,
    ENTERPRISE,
    NOW,
    OTHER,
    SIGNER,
    TERMS,
    a_code,
)
from tests.browsing import signed_in

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def page(text: str, client: Client | None = None) -> HttpResponse:
    return (client or Client()).get("/v/", {"c": text})


def words(response: HttpResponse) -> str:
    return re.sub(r"(<[^>]+>|\s)+", " ", response.content.decode())


def test_a_genuine_code_is_said_to_be_so_first_and_then_who_and_why() -> None:
    answer = words(page(a_code(contents="仓库储存")))

    told = [
        "检查码上写的", "某市应急管理局", "18020116001", "18020116002", ENTERPRISE, "计划检查",
        "第六十五条", "仓库储存", "2026年3月2日 08:00", "您的权利", "《行政处罚法》第五十五条第一款",
    ]  # fmt: skip
    card = answer[answer.index(told[0]) :]
    places = [card.index(word) for word in told]
    assert places == sorted(places)
    assert answer.index("检查码有效：某市应急管理局确有这次计划检查。") < answer.index(told[0])
    assert answer.count("已核实") == 8


@pytest.mark.parametrize(
    ("since", "until", "said"),
    [(NOW + DAY, NOW + 2 * DAY, "还没到检查时间"), (NOW - 2 * DAY, NOW - DAY, "已过期")],
)
def test_a_code_out_of_its_time_says_from_when_or_until_when(since, until, said) -> None:
    answer = words(page(a_code(at=NOW - 3 * DAY, since=since, until=until)))

    assert said in answer
    assert "检查码有效" not in answer


def test_a_withdrawn_a_replaced_and_an_unregistered_code_are_told_apart() -> None:
    first, second = a_code(), a_code(kind="专项检查")
    assert "已由新的代替" in words(page(first))

    withdraw_code(visit=TERMS.visit, at=NOW)

    assert "已经取消" in words(page(second))
    unregistered = visit_code.sealed(TERMS, key_number(SIGNER.public), SIGNER.sign)
    assert "已由新的代替" in words(page(unregistered))  # the very text that was replaced
    other = visit_code.sealed(
        visit_code.Terms(**{**TERMS.__dict__, "visit": "01JQ0000000000000000000009"}),
        key_number(SIGNER.public), SIGNER.sign,
    )  # fmt: skip
    assert "没有登记" in words(page(other))


def test_of_a_forged_code_nothing_is_told() -> None:
    read = visit_code.opened(a_code())
    forged = visit_code.sealed(
        visit_code.Terms(**{**TERMS.__dict__, "agency": "假冒机关"}), read.key, OTHER.sign
    )

    answer = words(page(forged))

    assert "检查码是假的" in answer
    assert "假冒机关" not in answer
    assert "您的权利" in answer


@pytest.mark.parametrize("text", ["", "X", "你好", "<script>alert(1)</script>", "A" * 5000, "\x00"])
def test_whatever_is_asked_is_answered_in_words(text: str) -> None:
    answer = page(text)

    assert answer.status_code == 200
    assert "不是检查码" in words(answer)
    assert "alert(1)" not in answer.content.decode()


def test_without_a_code_the_spoken_one_is_asked_for() -> None:
    assert Client().get("/v/").headers["Location"] == "/v/spoken/"


def test_nothing_is_left_in_the_browser_and_no_script_may_run() -> None:
    for answer in (page(a_code()), Client().get("/v/spoken/"), Client().get("/v/key/")):
        assert not answer.cookies
        assert "no-store" in answer["Cache-Control"]
        policy = answer["Content-Security-Policy"]
        assert "script-src 'none'" in policy
        assert "default-src 'none'" in policy
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=", answer.content.decode())


def test_an_officer_who_is_signed_in_is_nobody_here(bureau: Bureau) -> None:
    client = signed_in(bureau.zhang.account)
    text = a_code()

    with CaptureQueriesContext(connection) as asked:
        answer = page(text, client)

    assert not answer.cookies
    assert [q["sql"] for q in asked if not q["sql"].startswith("SELECT")] == []
    assert len(asked) == 1  # the register; no session, no account
    assert client.get("/").status_code == 200  # still signed in at the desk


def test_neither_log_nor_answer_headers_hold_the_code(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    text = a_code()

    answer = page(text)

    assert caplog.records
    lines = " ".join(record.getMessage() for record in caplog.records)
    assert text[:40] not in lines + json.dumps(dict(answer.headers))
    assert "/v/" in lines


def spoken(digits: str, enterprise: str = ENTERPRISE) -> HttpResponse:
    client = Client(enforce_csrf_checks=True)
    return client.post("/v/spoken/", {"enterprise": enterprise, "digits": digits})


def right() -> str:
    return spoken_digits(TERMS.visit, date(2026, 3, 2))


def test_the_spoken_digits_open_the_same_page() -> None:
    a_code()

    answer = spoken(f"{right()[:3]} {right()[3:]}", enterprise=ENTERPRISE.lower())

    assert answer.status_code == 200
    assert "检查码有效" in words(answer)
    assert not answer.cookies


def test_wrong_digits_and_no_visit_get_one_answer_and_a_few_tries() -> None:
    a_code()
    wrong = f"{(int(right()) + 1) % 10**6:06d}"

    answers = [spoken(wrong) for _ in range(MOST_TRIES)]
    elsewhere = spoken(right(), enterprise=ANOTHER)

    assert {a.status_code for a in [*answers, elsewhere]} == {403}
    assert "对不上" in words(answers[0])
    assert words(elsewhere) == words(answers[0]).replace(ENTERPRISE, ANOTHER)
    assert "停用到明天" in words(spoken(right()))


@pytest.mark.parametrize(("digits", "enterprise"), [("12", ENTERPRISE), ("123456", "9144")])
def test_what_cannot_be_read_is_said_and_what_was_typed_stays(digits: str, enterprise: str) -> None:
    answer = spoken(digits, enterprise)

    assert answer.status_code == 422
    assert f'value="{enterprise}"' in answer.content.decode()
    assert not Guesses.objects.exists()


def test_the_published_keys_are_those_that_count(settings: Settings) -> None:
    settings.VISIT_KEYS = (OTHER.public,)

    answer = words(Client().get("/v/key/"))

    assert answer.index(SIGNER.public.hex()) < answer.index(OTHER.public.hex())
    assert key_number(SIGNER.public).hex() in answer


@pytest.mark.parametrize("path", ["/v/", "/v/key/"])
def test_pages_are_only_read(path: str) -> None:
    assert Client().post(path).status_code == 405
    assert Client().head(path).status_code in (200, 302)
