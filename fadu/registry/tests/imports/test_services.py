"""A sheet is previewed, confirmed and recorded in parts; brought in again it changes nothing."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import orjson
import pytest

from fadu.kernel.errors import Refused
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.registry.imports import services
from fadu.registry.imports.kinds import BY_KIND, CALL_SHEET, LICENCE_SHEET, OBJECTS, SITES, SOURCES
from fadu.registry.imports.models import RunState
from fadu.registry.models import Call, Licence, Party, SheetPart, SheetRun, Site, SupervisedObject
from fadu.registry.tests.builders import erase
from fadu.registry.tests.imports.sheets import by, code, row, workbook
from tests.people import FOUNDED

if TYPE_CHECKING:
    from tests.people import Bureau


def taken(bureau: Bureau, kind: str, *rows: list[str]) -> SheetRun:
    """A sheet brought in, confirmed and recorded to its end."""
    run = services.bring(kind=BY_KIND[kind], data=workbook(BY_KIND[kind], *rows), by=by(bureau))
    services.confirm(run=run)
    run.refresh_from_db()
    while run.state == RunState.RUNNING:
        run = services.advance(run=run, by=by(bureau))
    return run


def counts(run: SheetRun) -> tuple[int, int, int, int]:
    return run.new, run.changed, run.same, run.faulty


def test_bringing_a_sheet_in_records_nothing(bureau: Bureau) -> None:
    before = Entry.objects.count()
    data = workbook(OBJECTS, *(row(OBJECTS, credit_code=code(n), name=f"{n}厂") for n in range(3)))
    run = services.bring(kind=OBJECTS, data=data, by=by(bureau))

    assert counts(run) == (3, 0, 0, 0)
    assert (run.state, run.left) == (RunState.WAITING, 3)
    assert Entry.objects.count() == before
    assert orjson.loads(run.sample)[0]["acts"] == ["登记当事人", "列入监管对象", "评定风险等级"]


def test_a_confirmed_sheet_is_recorded_by_acts_and_a_second_time_changes_nothing(
    bureau: Bureau,
) -> None:
    rows = [row(OBJECTS, credit_code=code(n), name=f"{n}厂") for n in range(3)]
    first = taken(bureau, "objects", *rows)
    assert (first.state, first.done, first.refused) == (RunState.DONE, 3, 0)
    assert SupervisedObject.objects.filter(tier="重大风险").count() == 3
    before = Entry.objects.count()

    again = taken(bureau, "objects", *rows)
    assert counts(again) == (0, 0, 3, 0)
    assert Entry.objects.count() == before
    assert verify().problems == ()


def test_only_what_changed_is_recorded_and_an_empty_cell_changes_nothing(bureau: Bureau) -> None:
    taken(bureau, "objects", *(row(OBJECTS, credit_code=code(n), name=f"{n}厂") for n in range(2)))
    before = Entry.objects.count()
    empty = {"principal": "", "phone": "", "tier": "", "tier_basis": "", "graded_on": ""}
    run = taken(
        bureau, "objects", row(OBJECTS, credit_code=code(0), name="0厂", **empty),
        row(OBJECTS, credit_code=code(1), name="新厂", level="县级", **empty),
    )  # fmt: skip

    assert counts(run) == (0, 1, 1, 0)
    acts = [
        orjson.loads(b)["act"] for b in Entry.objects.order_by("seq").values_list("body", flat=True)
    ]
    assert acts[before:] == ["amend_party", "classify_object"]
    party = Party.objects.get(credit_code=code(1))
    assert (party.name, party.principal) == ("新厂", "某某某")


@pytest.mark.parametrize(
    ("kind", "more", "model"),
    [
        ("sites", {"site_name": "二号仓库"}, Site), ("licences", {"licence_number": "2"}, Licence),
        ("sources", {"described": "污水池", "hazard": "有限空间", "hazard_level": ""}, None),
        ("calls", {"mode": "调研"}, Call),
    ],
)  # fmt: skip
def test_things_of_a_registered_firm_come_in_and_are_known_again(
    bureau: Bureau, kind: str, more: dict[str, str], model: type | None
) -> None:
    sheet = BY_KIND[kind]
    taken(bureau, "objects", row(OBJECTS, credit_code=code(1)))
    rows = [row(sheet, credit_code=code(1)), row(sheet, credit_code=code(1), **more)]
    stranger = row(sheet, credit_code=code(9))

    first = taken(bureau, kind, *rows, stranger)
    assert counts(first) == (2, 0, 0, 1)
    assert "没有登记" in first.faults
    before = Entry.objects.count()
    assert counts(taken(bureau, kind, *rows)) == (0, 0, 2, 0)
    assert Entry.objects.count() == before
    assert model is None or model.objects.count() == 2


def test_a_changed_licence_is_amended_in_its_place_and_a_changed_call_is_not(
    bureau: Bureau,
) -> None:
    taken(bureau, "objects", row(OBJECTS, credit_code=code(1)))
    taken(bureau, "licences", row(LICENCE_SHEET, credit_code=code(1)))
    taken(bureau, "calls", row(CALL_SHEET, credit_code=code(1)))
    later = row(LICENCE_SHEET, credit_code=code(1), valid_until="2030-12-31")
    run = taken(bureau, "licences", later)

    assert counts(run) == (0, 1, 0, 0)
    assert Licence.objects.get().valid_until.year == 2030
    other = taken(bureau, "calls", row(CALL_SHEET, credit_code=code(1), purpose="另一事由"))
    assert counts(other) == (0, 0, 0, 1)
    assert "先撤销原记录" in other.faults


def test_faulty_rows_stay_out_and_the_others_come_in(bureau: Bureau) -> None:
    wrong = row(OBJECTS, credit_code=code(2)[:-1] + "A", division="4302")
    run = taken(bureau, "objects", row(OBJECTS, credit_code=code(1)), wrong)

    assert (counts(run), run.done) == ((1, 0, 0, 1), 1)
    faults = orjson.loads(run.faults)
    assert {f["column"] for f in faults} == {"统一社会信用代码", "行政区划代码"}
    assert all(f["number"] == 3 and f["todo"] for f in faults)


def test_what_was_registered_meanwhile_is_not_registered_twice(bureau: Bureau) -> None:
    data = workbook(OBJECTS, *(row(OBJECTS, credit_code=code(n)) for n in range(2)))
    first, second = (services.bring(kind=OBJECTS, data=data, by=by(bureau)) for _ in range(2))
    for run in (first, second):
        services.confirm(run=run)
        run.refresh_from_db()
        services.advance(run=run, by=by(bureau))

    assert Party.objects.filter(credit_code__in=[code(0), code(1)]).count() == 2


def test_a_sheet_interrupted_between_parts_goes_on_where_it_stood(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(services, "PART", 2)
    data = workbook(SITES, *(row(SITES, credit_code=code(1), site_name=f"{n}号") for n in range(5)))
    taken(bureau, "objects", row(OBJECTS, credit_code=code(1)))
    run = services.bring(kind=SITES, data=data, by=by(bureau))
    services.confirm(run=run)
    run.refresh_from_db()

    half = services.advance(run=run, by=by(bureau), parts=1)
    assert (half.done, half.left, half.state) == (2, 3, RunState.RUNNING)
    whole = services.advance(run=half, by=by(bureau))
    assert (whole.done, whole.left, whole.state) == (5, 0, RunState.DONE)
    with pytest.raises(Refused, match="还没有确认，或者已经导入"):
        services.advance(run=whole, by=by(bureau))
    with pytest.raises(Refused, match="已经导入或者放弃"):
        services.confirm(run=whole)


def test_a_line_that_is_refused_is_named_and_holds_up_no_other(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken(bureau, "objects", *(row(OBJECTS, credit_code=code(n)) for n in range(2)))
    data = workbook(SOURCES, *(row(SOURCES, credit_code=code(n)) for n in range(2)))
    run = services.bring(kind=SOURCES, data=data, by=by(bureau))
    part = SheetPart.objects.get(run=run.id)
    lines = orjson.loads(part.lines)
    lines[0][1]["hazard"] = (
        "没有的种类"  # as if the scale had changed between preview and recording
    )
    SheetPart.objects.filter(id=part.id).update(lines=orjson.dumps(lines).decode())
    services.confirm(run=run)
    run.refresh_from_db()
    done = services.advance(run=run, by=by(bureau))

    assert (done.done, done.refused) == (1, 1)
    assert "应当是下列之一" in done.faults


def test_a_dropped_sheet_and_a_week_old_one_keep_no_lines(bureau: Bureau) -> None:
    data = workbook(OBJECTS, row(OBJECTS, credit_code=code(1)))
    dropped = services.bring(kind=OBJECTS, data=data, by=by(bureau))
    services.drop(run=dropped)
    assert not SheetPart.objects.exists()

    old = services.bring(kind=OBJECTS, data=data, by=by(bureau))
    services.bring(kind=OBJECTS, data=data, by=by(bureau, at=FOUNDED + timedelta(days=8)))
    assert not SheetRun.objects.filter(id__in=[old.id, dropped.id]).exists()
    assert SheetPart.objects.count() == 1


def test_an_erased_party_waits_in_no_sheet(bureau: Bureau) -> None:
    taken(bureau, "objects", row(OBJECTS, credit_code=code(1), name="某个体户", phone="0731-9"))
    data = workbook(
        OBJECTS,
        row(OBJECTS, credit_code=code(1), name="某个体户二"),
        row(OBJECTS, credit_code="某个体户"),
    )
    services.bring(kind=OBJECTS, data=data, by=by(bureau))
    party = Party.objects.get(credit_code=code(1))
    erase(party, bureau.hand(FOUNDED), FOUNDED)

    assert not SheetPart.objects.exists()
    assert not SheetRun.objects.filter(faults__contains="某个体户").exists()
