"""Roll-ups: exactly in step with their rows, whoever moves a row; told when they are not."""

from __future__ import annotations

import threading
from datetime import date

import pytest
from django.db import connection

from fadu.matters import rollups
from fadu.rooms.hazards.models import DUE, FOUND, DueTally, FoundTally, Hazard

pytestmark = pytest.mark.django_db
DAY = date(2024, 5, 6)


def a_hazard(id: str, **more: object) -> Hazard:
    """A row, written as a repair would write it."""
    place = {"province": "P", "city": "C", "county": "X", "sector": "工贸", "source": "举报"}
    return Hazard.objects.create(
        id=id, matter="M", key=id, found_on=DAY, **{**place, "major": True, **more}
    )


def cells(model: type = FoundTally, **where: object) -> list[tuple[object, ...]]:
    """The cells that are not empty."""
    rows = model.objects.filter(**where).exclude(major=0, ordinary=0, unjudged=0)
    return sorted(rows.values_list("place", "value", "major", "ordinary", "unjudged", "listed"))


def test_a_row_is_counted_at_every_level_and_in_every_way():
    a_hazard("1", listed=True)

    assert cells(cut="all") == [(place, "", 1, 0, 0, 1) for place in "CPX"]
    assert cells(cut="sector", level="city") == [("C", "工贸", 1, 0, 0, 1)]
    assert cells(cut="source", level="county") == [("X", "举报", 1, 0, 0, 1)]
    assert cells(DueTally) == []


def test_a_row_that_moves_takes_its_count_along():
    row = a_hazard("1", major=None)
    a_hazard("2")
    Hazard.objects.filter(pk=row.pk).update(
        major=False, sector="烟花爆竹", term=DAY, eliminated_on=date(2024, 6, 1)
    )

    found = FoundTally.objects.filter(cut="all", level="city").exclude(major=0, ordinary=0)
    assert sorted(found.values_list("found", "eliminated", "closed", "major", "ordinary")) == [
        (202405, 202406, rollups.NEVER, 0, 1), (202405, rollups.NEVER, rollups.NEVER, 1, 0),
    ]  # fmt: skip
    assert cells(cut="sector", level="city") == [
        ("C", "工贸", 1, 0, 0, 0), ("C", "烟花爆竹", 0, 1, 0, 0),
    ]  # fmt: skip
    assert cells(DueTally, cut="all", level="city", met=False) == [("C", "", 0, 1, 0, 0)]


def test_a_term_that_was_kept_is_met_until_the_hazard_is_opened_again():
    row = a_hazard("1", term=DAY, closed_on=DAY)
    assert cells(DueTally, cut="all", level="city", met=True) == [("C", "", 1, 0, 0, 0)]

    Hazard.objects.filter(pk=row.pk).update(closed_on=None)

    assert cells(DueTally, cut="all", level="city", met=True) == []
    assert cells(DueTally, cut="all", level="city", met=False) == [("C", "", 1, 0, 0, 0)]


def test_rows_written_and_removed_together_are_counted():
    Hazard.objects.bulk_create(
        Hazard(id=str(n), matter="M", key=str(n), province="P", city="C", county="X", found_on=DAY)
        for n in range(5)
    )
    Hazard.objects.filter(id__in=["1", "2"]).delete()

    assert cells(cut="all", level="city") == [("C", "", 0, 0, 3, 0)]
    assert [*rollups.differences(FOUND), *rollups.differences(DUE)] == []


def test_what_no_row_explains_is_told_and_mended_by_counting_anew():
    a_hazard("1", term=DAY)
    FoundTally.objects.filter(level="city", cut="sector").update(major=3)
    DueTally.objects.all().delete()
    FoundTally.objects.create(
        level="x", place="", cut="all", found=1, eliminated=1, closed=1, major=1, ordinary=0,
        unjudged=0, listed=0, transferred=0,
    )  # fmt: skip

    said = [*rollups.differences(FOUND)]
    assert len(said) == 2
    assert "city、C、sector、202405、工贸" in said[0]
    assert "major相差-2" in said[0]
    assert "1 格不属于" in said[1]
    assert len([*rollups.differences(DUE)]) == 9

    assert rollups.rebuild(FOUND) == 9
    assert rollups.rebuild(DUE) == 9
    assert [*rollups.differences(FOUND), *rollups.differences(DUE)] == []


def test_triggers_that_are_gone_are_told():
    assert rollups.missing(FOUND) == rollups.missing(DUE) == []

    with connection.cursor() as cursor:
        for statement in rollups.dropping(FOUND, connection.vendor):
            cursor.execute(statement)

    assert rollups.missing(DUE) == []
    assert [
        said for said in rollups.differences(FOUND) if "hazards_foundtally_keeps_update" in said
    ]


def test_another_roll_up_under_the_same_name_is_a_mistake():
    assert FOUND in rollups.known()
    other = rollups.RollUp(FOUND.table, FOUND.rows, (), FOUND.months, FOUND.counts, FOUND.columns)

    with pytest.raises(ValueError, match="two roll-ups"):
        rollups.register(other)


@pytest.mark.django_db(transaction=True)
def test_writers_that_touch_the_same_cells_do_not_wait_for_each_other_in_a_ring():
    if connection.vendor == "sqlite":
        pytest.skip("SQLite has one writer at a time")
    failures: list[Exception] = []

    def write(name: str) -> None:
        try:
            for n in range(25):
                a_hazard(f"{name}-{n}", sector=f"S{n % 3}", source=f"T{(n + 1) % 3}")
        except Exception as failure:
            failures.append(failure)
        finally:
            connection.close()

    threads = [threading.Thread(target=write, args=(name,)) for name in "abcd"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert failures == []
    assert cells(cut="all", level="city") == [("C", "", 100, 0, 0, 0)]
    assert [*rollups.differences(FOUND)] == []
