"""A ticket gives access to what was opened, for half an hour, for its purpose."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.publication.selectors import link_of_ticket
from fadu.publication.services import links as services
from fadu.publication.services.links import TICKET
from fadu.publication.tests.builders import DIGITS, MATTER, NOW, a_link, chance

pytestmark = pytest.mark.django_db


@pytest.fixture
def ticket() -> str:
    return services.open_link(token=a_link(), digits=DIGITS, at=NOW, chance=chance).ticket


def test_a_ticket_is_good_for_its_purpose_while_it_lasts(ticket: str) -> None:
    last = NOW + TICKET

    found = link_of_ticket(ticket, "order", last - timedelta(seconds=1))
    assert found is not None
    assert found.matter == MATTER
    assert link_of_ticket(ticket, "order", last) is None
    assert link_of_ticket(ticket, "reply", NOW) is None


@pytest.mark.parametrize("said", ["", "X", "令牌"])
def test_anything_else_is_no_ticket(ticket: str, said: str) -> None:
    a_link()  # not opened: its empty ticket is nobody's

    assert link_of_ticket(said, "order", NOW) is None


def test_a_withdrawn_link_takes_its_ticket_along(ticket: str) -> None:
    services.withdraw_links(matter=MATTER, at=NOW)

    assert link_of_ticket(ticket, "order", NOW) is None
