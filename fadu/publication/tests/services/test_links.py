"""A link is opened once, by whoever knows the phone's last digits, after a few tries by nobody."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.accounts.services.guessing import MOST_TRIES
from fadu.kernel.errors import BadInput, Refused
from fadu.publication.models import OneTimeLink
from fadu.publication.services import links as services
from fadu.publication.services.links import TICKET, Opened
from fadu.publication.tests.builders import (
    DIGITS,
    MATTER,
    NOW,
    PHONE,
    WRONG,
    a_link,
    chance,
)

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


def opened(token: str, digits: str = DIGITS, at=NOW) -> Opened:
    return services.open_link(token=token, digits=digits, at=at, chance=chance)


def refusal(token: str, digits: str = DIGITS, at=NOW) -> str:
    with pytest.raises(Refused) as refused:
        opened(token, digits, at)
    return refused.value.message


def test_the_right_digits_open_a_link_and_give_a_ticket() -> None:
    found = opened(a_link(), f" {DIGITS} ")

    assert (found.purpose, found.matter, found.subject) == ("order", MATTER, "1")
    assert found.until == NOW + TICKET


def test_neither_token_nor_digits_nor_ticket_stand_in_the_table() -> None:
    token = a_link()
    found = opened(token)

    stored = " ".join(str(value) for value in OneTimeLink.objects.values().get().values())
    assert [s for s in (token, found.ticket, PHONE, DIGITS) if s in stored] == []


def test_a_link_opens_once() -> None:
    token = a_link()
    opened(token)

    assert "用过" in refusal(token)


def test_wrong_digits_open_nothing_and_after_a_few_the_link_is_dead() -> None:
    token = a_link()
    for _ in range(MOST_TRIES):
        assert "不符" in refusal(token, WRONG)

    assert "作废" in refusal(token)
    assert OneTimeLink.objects.get().tries == MOST_TRIES


def test_a_try_that_cannot_be_read_is_not_counted() -> None:
    token = a_link()
    with pytest.raises(BadInput, match="末四位"):
        opened(token, "56 8")

    assert OneTimeLink.objects.get().tries == 0


@pytest.mark.parametrize(("at", "said"), [(NOW + 7 * DAY, "过期"), (NOW + 8 * DAY, "过期")])
def test_a_link_runs_out(at, said) -> None:
    assert said in refusal(a_link(), at=at)


def test_an_unknown_token_is_refused() -> None:
    assert "无效" in refusal("NOBODYKNOWSIT")
    assert "无效" in refusal("令牌")


def test_withdrawing_kills_the_links_of_a_matter_and_of_a_purpose() -> None:
    order, reply = a_link(), a_link("reply")
    elsewhere = a_link(matter="01JQ0000000000000000000009")

    assert services.withdraw_links(matter=MATTER, purpose="reply", at=NOW) == 1
    assert "撤回" in refusal(reply)
    assert services.withdraw_links(matter=MATTER, at=NOW) == 1
    assert "撤回" in refusal(order)
    assert opened(elsewhere).purpose == "order"


@pytest.mark.parametrize("phone", ["", "123", "没有电话", "1380000567x"])
def test_without_a_phone_there_is_no_link(phone: str) -> None:
    with pytest.raises(BadInput, match="手机号码"):
        a_link(phone=phone)


@pytest.mark.parametrize("days", [0, 31])
def test_a_link_lasts_neither_no_time_nor_for_ever(days: int) -> None:
    with pytest.raises(BadInput, match="30天"):
        services.issue_link(
            purpose="order", matter=MATTER, phone=PHONE, at=NOW, lasts=days * DAY, chance=chance
        )


def test_links_are_forgotten_a_month_after_they_ran_out() -> None:
    a_link()

    assert services.forget_links(now=NOW + 30 * DAY) == 0
    assert services.forget_links(now=NOW + 38 * DAY) == 1
