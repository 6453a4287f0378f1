"""A migration over a database that has acted leaves every row verified, or says which must be sealed anew."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from itertools import count
from typing import Any

import pytest
from django.core.management import call_command
from django.db import connection, migrations, models, transaction
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.state import ProjectState

from fadu.kernel.errors import Refused
from fadu.ledger import services, standing
from fadu.ledger.images import IMAGES, ImageSpec
from fadu.ledger.verify import verify
from fadu.matters import rollups
from fadu.matters.refolding import changes_of
from fadu.rooms.hazards.models import DUE, FOUND, Hazard
from tests.proofs.forging import update
from tests.proofs.office import NOW, ActedBureau, acted

pytestmark = pytest.mark.django_db(transaction=True)
TABLE = "hazards_hazard"
NEWEST = 2  # version of its images


@pytest.fixture
def bureau() -> ActedBureau:
    """A bureau with rows in every table."""
    return acted()


@contextmanager
def migrated(*operations: migrations.operations.base.Operation) -> Iterator[ProjectState]:
    """A throw-away migration of the hazards' room, applied over the data and taken back."""
    before = MigrationExecutor(connection).loader.project_state()
    step = migrations.Migration("9999_throw_away", "hazards")
    step.operations = list(operations)
    with connection.schema_editor(atomic=True) as editor:
        after = step.apply(before.clone(), editor)
    yield after
    with connection.schema_editor(atomic=True) as editor:
        step.unapply(before.clone(), editor)


def problems(images: Mapping[tuple[str, int], ImageSpec] | None = None) -> list[str]:
    """What verification says."""
    return [str(problem) for problem in verify(images).problems]


def triggers_away() -> list[str]:
    """The triggers of the roll-ups that do not stand."""
    return [name for one in (FOUND, DUE) for name in rollups.missing(one)]


def test_a_column_added_to_a_rooms_table_leaves_every_row_verified(bureau: ActedBureau) -> None:
    note = models.TextField(default="")

    with migrated(migrations.AddField("hazard", "note", note, preserve_default=True)):
        during = problems()
        bureau.act_on()
        after_an_act = problems()

    assert (during, after_an_act, problems()) == ([], [], [])


def test_an_index_and_a_widened_column_leave_every_row_verified(bureau: ActedBureau) -> None:
    wider = migrations.AlterField("hazard", "sector", models.TextField())
    index = migrations.AddIndex("hazard", models.Index(fields=["sector"], name="hazard_sector_x"))

    with migrated(*rollups.around(FOUND, *rollups.around(DUE, wider, index))):
        during = [*problems(), *triggers_away()]
        bureau.act_on()

    assert (during, problems(), triggers_away()) == ([], [], [])


def test_a_renamed_listed_column_is_named_until_its_rows_are_sealed_anew(
    bureau: ActedBureau,
) -> None:
    old = IMAGES[TABLE, NEWEST]
    fields = tuple("trade" if name == "sector" else name for name in old.fields)
    verified = standing.verified_images(old, _rows(Hazard, old))

    with migrated(migrations.RenameField("hazard", "sector", "trade")) as state:
        model = state.apps.get_model("hazards", "Hazard")
        new = ImageSpec(TABLE, NEWEST + 1, fields, (), model)
        known = {(TABLE, NEWEST): replace(old, model=model), (TABLE, NEWEST + 1): new}
        images = {**IMAGES, **known}
        before = problems(images)
        _reseal(bureau, new, verified)
        after = problems(images)

    assert len(before) == Hazard.objects.count() == 2
    assert all("应当重封" in text for text in before)
    assert after == []


def test_rows_that_were_changed_before_the_migration_are_not_sealed_anew(
    bureau: ActedBureau,
) -> None:
    old = IMAGES[TABLE, NEWEST]
    with connection.cursor() as cursor:
        cursor.execute(*update(Hazard, Hazard.objects.values_list("pk", flat=True)[0], sector="改"))

    with pytest.raises(Refused, match="被改动过"):
        standing.verified_images(old, _rows(Hazard, old))


def test_the_guard_of_the_ledger_goes_and_comes_with_its_migration(bureau: ActedBureau) -> None:
    call_command("migrate", "ledger", "0001", verbosity=0)
    without = problems()
    call_command("migrate", "ledger", verbosity=0)

    assert without
    assert all("防改触发器" in text for text in without)
    assert problems() == []


def test_a_rooms_table_built_anew_from_the_entries_is_the_same(bureau: ActedBureau) -> None:
    """Backwards to nothing and forwards again: the rows are folded from the entries as they stand."""
    before = list(Hazard.objects.order_by("pk").values())
    call_command("migrate", "hazards", "zero", verbosity=0)
    call_command("migrate", "hazards", verbosity=0)
    gone = problems()

    for change in _folded():
        Hazard.objects.create(pk=change.id, **change.fields)

    assert len(gone) == len(before) == 2
    assert list(Hazard.objects.order_by("pk").values()) == before
    assert problems() == []


def _rows(model: type[models.Model], spec: ImageSpec) -> list[tuple[str, dict[str, Any]]]:
    rows = model._base_manager.order_by("pk").values("pk", *spec.fields)
    return [(row["pk"], row) for row in rows]


def _reseal(bureau: ActedBureau, spec: ImageSpec, verified: Mapping[str, tuple[int, str]]) -> None:
    salts = count(1)
    assert spec.model is not None
    with transaction.atomic():
        services.write_reseal(
            spec=spec, rows=_rows(spec.model, spec), replaced=verified,
            agency=bureau.bureau.agency.id, matter="01JNCRESEA" + "0" * 16, at=NOW, by="test",
            salts=lambda: next(salts).to_bytes(16, "big"),
        )  # fmt: skip


def _folded() -> list[Any]:
    from fadu.law import registry
    from fadu.matters.folds import folding_of
    from fadu.matters.loading import load
    from fadu.matters.models import Matter
    from fadu.matters.refolding import history

    ids = Matter.objects.filter(procedure="hazard.major").values_list("id", flat=True)
    folding = folding_of("hazard.major")
    loaded = load(ids, registry.procedure)
    return [c for one in loaded.values() for c in changes_of(history(one), folding)]
