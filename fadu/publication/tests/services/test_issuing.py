"""A link goes to the registered phone, says nothing of what was ordered, and not too often."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from pytest_django.fixtures import Settings

from fadu.kernel.errors import BadInput, Refused
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.publication.models import OneTimeLink
from fadu.publication.services.issuing import (
    LASTS,
    PARAMETER,
    link_address,
    send_after,
    send_again,
    send_link,
)
from fadu.publication.services.links import MOST_A_DAY, open_link, withdraw_links
from fadu.publication.tests.builders import chance
from fadu.publication.tests.matters import DIGITS, Case, ordered
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture
def phone(settings: Settings, tmp_path: Path) -> Path:
    settings.MESSAGES, settings.PUBLIC_ADDRESS = tmp_path, "https://yj.example"
    return tmp_path


def send(case: Case, by: str = "") -> str:
    return send_link(matter=case.matter, party=case.party, at=case.at, chance=chance, issued_by=by)


def token_of(path: Path) -> str:
    return path.read_text(encoding="utf-8").partition("?k=")[2].partition(" ")[0]


def test_the_message_leads_to_the_order_and_names_neither_firm_nor_fault(
    bureau: Bureau, phone: Path
) -> None:
    case = ordered(bureau, "A")

    told = json.loads((phone / send(case, bureau.zhang.id)).read_bytes())

    assert told["phone"] == "13800005678"
    token = told["words"].partition("?k=")[2].partition(" ")[0]
    assert link_address(token) in told["words"]
    for kept_back in ("甲公司", "仓库", "棚屋", DIGITS + " "):
        assert kept_back not in told["words"]
    found = open_link(token=token, digits=DIGITS, at=case.at, chance=chance)
    assert (found.matter, found.subject) == (case.id, case.party.id)
    link = OneTimeLink.objects.get()
    assert (link.issued_by, link.expires - link.issued) == (bureau.zhang.id, LASTS)


@pytest.mark.parametrize(
    ("phone_number", "said"),
    [("", "没有登记手机"), ("123", "手机号码"), ("1380000x678", "手机号码")],
)
def test_without_a_phone_nothing_is_sent(
    bureau: Bureau, phone: Path, phone_number: str, said: str
) -> None:
    case = ordered(bureau, "A", phone=phone_number)

    with pytest.raises((Refused, BadInput), match=said):
        send(case)

    assert (OneTimeLink.objects.count(), list(phone.iterdir())) == (0, [])


def test_nobody_s_phone_is_flooded(bureau: Bureau, phone: Path) -> None:
    case = ordered(bureau, "A")
    for _ in range(MOST_A_DAY):
        send(case)

    with pytest.raises(Refused, match="一天之内"):
        send(case)
    case.at += timedelta(days=1, minutes=1)
    assert send(case)


def test_the_holder_of_an_old_link_has_another_sent_unless_it_was_withdrawn(
    bureau: Bureau, phone: Path
) -> None:
    case = ordered(bureau, "A")
    token = token_of(phone / send(case))
    later = case.at + LASTS + timedelta(days=1)

    send_again(token=token, at=later, chance=chance)
    assert OneTimeLink.objects.filter(issued_by="").count() == 2

    withdraw_links(matter=case.id, at=case.at)
    with pytest.raises(Refused, match="撤回"):
        send_again(token=token, at=later, chance=chance)
    with pytest.raises(Refused, match="无效"):
        send_again(token="NOBODY", at=later, chance=chance)


def law(sent: bool) -> LawView:
    """The law as it is, with the parameter set."""
    value = ParameterValue(PARAMETER, sent, date(2015, 1, 1), "本局规定", Status.P)
    plain = law_view()
    return replace(plain, parameters=Parameters.of(plain.parameters.declared.values(), [value]))


def test_an_order_is_told_by_itself_only_where_the_bureau_wants_it_and_once_for_many_items(
    bureau: Bureau, phone: Path
) -> None:
    case = ordered(bureau, "A", "B")

    def after(act: str, key: str = "A", sent: bool = True) -> str:
        return send_after(
            matter=case.matter, act=act, key=key, law=law(sent), at=case.at, chance=chance
        )

    assert after("order_elimination", sent=False) == ""
    assert after("judge_hazard") == ""
    assert after("order_elimination") == "已向当事人登记的手机发送链接。"
    assert after("order_elimination", "B") == ""  # the first link shows both
    assert len(list(phone.iterdir())) == 1
    OneTimeLink.objects.update(opened=case.at, ticket="x", ticket_until=case.at)
    assert after("review") == "已向当事人登记的手机发送链接。"


def test_that_a_message_cannot_be_sent_never_undoes_the_act(bureau: Bureau, phone: Path) -> None:
    case = ordered(bureau, "A", phone="")

    told = send_after(
        matter=case.matter,
        act="order_elimination",
        key="A",
        law=law(True),
        at=case.at,
        chance=chance,
    )

    assert told == "没有向当事人发送链接：当事人没有登记手机号码，不能发送链接。"
