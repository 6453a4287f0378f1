"""Every act on a draw opens its form for whoever may do it, and refuses out of turn with the reason."""

from __future__ import annotations

import pytest
from django.test import Client

from fadu.draws.tests.builders import Ready, drawn, frozen
from tests.browsing import Reader, signed_in
from tests.people import Colleague

pytestmark = pytest.mark.django_db


def browser(person: Colleague) -> Client:
    """A browser in which the person has signed in."""
    client = signed_in(person.account, Reader)
    return client


@pytest.mark.parametrize(
    "act", ["publish-commitment", "record-randomness", "draw", "publish-draw", "substitute-officer"]
)
def test_the_office_opens_its_forms(made: Ready, act: str) -> None:
    assert browser(made.bureau.zhao).get(f"/draws/{drawn(made).pk}/{act}/").status_code == 200


@pytest.mark.parametrize(
    "act", ["replace-target", "cancel-target", "decide-recusal", "drop-batch", "void-draw"]
)
def test_the_head_opens_theirs_and_the_office_does_not(made: Ready, act: str) -> None:
    batch = drawn(made)

    assert browser(made.bureau.li).get(f"/draws/{batch.pk}/{act}/").status_code == 200
    assert browser(made.bureau.zhao).get(f"/draws/{batch.pk}/{act}/").status_code == 403


def test_a_draw_out_of_turn_comes_back_with_the_reason(made: Ready, settings, tmp_path) -> None:
    batch = frozen(made)
    (tmp_path / "draw.key").write_bytes(b"k" * 32)

    answer = browser(made.bureau.zhao).post(f"/draws/{batch.pk}/draw/", {"witnesses": ""})

    assert answer.status_code == 409
    assert "现在不能抽取" in answer.content.decode()
