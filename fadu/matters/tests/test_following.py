"""What follows an act is told once it is committed, and only after the acts it waits for."""

from __future__ import annotations

import pytest

from fadu.law.procedures import registers
from fadu.matters import following
from fadu.matters.models import Matter
from fadu.matters.tests.builders import Desk

pytestmark = pytest.mark.django_db


def test_a_room_is_told_after_the_commit_and_its_failure_undoes_nothing(
    monkeypatch, django_capture_on_commit_callbacks
):
    told = []

    def fails(matter, hand):
        told.append((matter, hand.noted))
        raise OSError("no key")

    def another(matter, hand):
        told.append((matter, hand.by))

    monkeypatch.setattr(following, "_FOLLOWS", {})
    following.register("register.party", [registers.enter_party.code], fails)
    following.register("register.party", [registers.enter_party.code], another)
    desk = Desk()

    with django_capture_on_commit_callbacks(execute=True):
        matter = desk.enter("甲").matter
        assert told == []
    with django_capture_on_commit_callbacks(execute=True):
        desk.wait(days=1).amend(matter, "乙")

    assert [id for id, _ in told] == [matter, matter]
    assert Matter.objects.get(pk=matter).n == 1
