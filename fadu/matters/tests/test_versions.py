"""A pinned digest names its version, shipped or found once by the app that keeps local pieces."""

from __future__ import annotations

from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law import registry
from fadu.law.engine.tests.samples import LAW
from fadu.law.overlays.composing import compose
from fadu.law.overlays.tests.samples import APPROVAL, BASE
from fadu.law.procedures.registers import PARTY_REGISTER
from fadu.matters import versions
from fadu.matters.tests.builders import PLACE, Desk

WHOLE = compose(BASE, (APPROVAL,))


@pytest.fixture
def finder(monkeypatch):
    """A finder that knows one composed version and counts how often it is asked."""
    asked: list[str] = []

    def find(code, digest):
        asked.append(digest)
        return WHOLE if (code, digest) == (BASE.code, registry.digest_of(WHOLE)) else None

    monkeypatch.setattr(versions, "_FINDERS", [find])
    monkeypatch.setattr(versions, "_FOUND", {})
    return asked


def test_what_is_shipped_is_answered_without_asking(finder):
    assert versions.procedure(BASE.code, digest=registry.digest_of(BASE)) is BASE
    assert versions.procedure(BASE.code) is registry.procedure(BASE.code)
    assert finder == []


def test_a_composed_version_is_looked_for_once(finder):
    found = [versions.procedure(BASE.code, digest=registry.digest_of(WHOLE)) for _ in range(2)]

    assert found == [WHOLE, WHOLE]
    assert len(finder) == 1
    versions.forget()
    versions.procedure(BASE.code, digest=registry.digest_of(WHOLE))
    assert len(finder) == 2


def test_a_digest_that_names_nothing_is_bad_input(finder):
    with pytest.raises(BadInput, match="没有摘要为"):
        versions.procedure(BASE.code, digest="0" * 64)


def test_a_second_finder_is_a_mistake(finder):
    with pytest.raises(ValueError, match="already"):
        versions.register(lambda code, digest: None)


@pytest.mark.django_db
def test_a_matter_has_the_version_it_is_pinned_to_and_one_that_does_not_stand_today_s(finder):
    matter = Desk().enter("甲").matter

    assert versions.of_matter(matter, PARTY_REGISTER.code) is PARTY_REGISTER
    assert versions.of_matter("nothing", BASE.code) is BASE


def test_registers_are_the_same_for_all():
    on = date(2025, 3, 3)

    assert versions.beginning(PARTY_REGISTER, LAW, PLACE, on) is PARTY_REGISTER
    assert versions.beginning(BASE, LAW, PLACE, on) is BASE
