"""What is put back is what was built, row by row, and is built upon like it."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.apps import apps
from django.conf import LazySettings
from django.db import transaction

from fadu.documents.models import StoredFile
from fadu.documents.services import path_of
from fadu.ledger.verify import verify
from tests import keeping
from tests.keeping import kept
from tests.people import Bureau, a_colleague, found_bureau
from tests.proofs.office import acted
from tests.proofs.population import everywhere

pytestmark = pytest.mark.django_db


class Enough(Exception):
    """Takes everything back."""


@pytest.fixture(autouse=True)
def nothing_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each test begins as the first of a process."""
    monkeypatch.setattr(keeping, "_KEPT", {})


def everything() -> list[tuple[str, str]]:
    """Every value of every table but the numbers that a database gives out itself, and books of its own."""
    numbered = {
        m._meta.db_table: frozenset({"id"})
        for m in apps.get_models()
        if m._meta.pk.get_internal_type() == "BigAutoField"
    }
    told = (f"{place}={text}" for place, text in everywhere(numbered))
    return sorted(one for one in told if not one.startswith("sqlite_"))


def built_and_taken_back() -> list[str]:
    """What the database holds after an office has acted; then it is empty again."""
    held: list[str] = []
    try:
        with transaction.atomic():
            acted()
            held = everything()
            raise Enough
    except Enough:
        return held


def test_every_value_is_put_back_and_the_ledger_holds(
    settings: LazySettings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path / "first"
    built = built_and_taken_back()
    settings.FILES = tmp_path / "second"

    again = acted()

    assert len(keeping._KEPT) > 1
    assert everything() == built
    assert verify().problems == ()
    assert all(path_of(f.sha256).stat().st_size == f.size for f in StoredFile.objects.all())
    assert again.act_on()


def test_a_bureau_that_is_put_back_goes_on_as_if_it_had_just_been_founded() -> None:
    entered: list[str] = []
    for _ in range(2):
        try:
            with transaction.atomic():
                bureau = found_bureau()
                entered.append(a_colleague(bureau, bureau.agency.id, "钱七", "qianqi").id)
                raise Enough
        except Enough:
            pass

    assert entered[0] == entered[1]
    assert len(keeping._KEPT) == 1


def test_what_stands_on_something_else_is_built_and_not_put_back(bureau: Bureau) -> None:
    built: list[str] = []

    def build() -> str:
        built.append(
            a_colleague(bureau, bureau.agency.id, f"钱{len(built)}", f"qian{len(built)}").id
        )
        return built[-1]

    first = kept("colleague", build, str)
    second = kept("colleague", build, str)

    assert (first, second) == tuple(built)


def test_what_a_builder_takes_back_cannot_be_kept() -> None:
    def build() -> None:
        try:
            with transaction.atomic():
                raise Enough
        except Enough:
            pass

    with pytest.raises(AssertionError, match="takes back"):
        kept("nothing", build, bool)
    assert keeping._KEPT == {}
