"""A firm's year of entries: from every source, under any of its registrations, against the cap."""

from __future__ import annotations

from datetime import date

from fadu.faces.desk import burden as burdens
from fadu.faces.desk.burden import Burden, Inroad, burden
from fadu.faces.desk.tests.builders import Office
from fadu.law.procedures.inspection_visit import acts
from fadu.registry.models import Party
from fadu.registry.objects import services
from fadu.registry.services import merge_party
from fadu.registry.tests.builders import CALL, by
from fadu.rooms.inspection.tests.acting import Visiting

VISIT = Inroad(date(2023, 5, 1), "检查", "本局", "现场检查", True, "计划检查", matter="m")


def test_entries_under_every_registration_of_a_firm_count(office: Office) -> None:
    first, second = (Party.objects.get(pk=id) for id in office.parties.values())
    services.note_call(party=first, facts=CALL, **by(office.bureau))
    services.note_call(
        party=second, facts={**CALL, "mode": "调研", "counted": False}, **by(office.bureau)
    )
    merge_party(party=second, into=first, reason="重复", **by(office.bureau))
    scope = office.people["张三"].viewer.scope

    year = burden(scope, [first.id, second.id], 2023, 1)
    assert (len(year.inroads), year.counted, year.over) == (2, 1, False)
    assert year.by_mode == (("检查", 1), ("调研", 1))
    assert year.inroads[0].chosen_for == "双随机抽取"
    assert burden(scope, [first.id], 2024, 1).inroads == ()
    assert burden(office.people["王五"].viewer.scope, [first.id], 2023, 1).inroads == ()


def test_a_cancelled_record_counts_no_more(office: Office) -> None:
    party = Party.objects.get(pk=office.parties["甲烟花公司"])
    services.note_call(party=party, facts=CALL, **by(office.bureau))
    scope = office.people["张三"].viewer.scope
    call = burden(scope, [party.id], 2023, None).inroads[0].call
    services.cancel_call(party=party, facts={"call": call, "reason": "误记"}, **by(office.bureau))

    assert burden(scope, [party.id], 2023, None).inroads == ()


def test_a_further_source_joins_without_more_ado(office: Office, monkeypatch) -> None:
    source = lambda scope, parties, first, last: [VISIT]  # noqa: E731
    monkeypatch.setattr(burdens, "SOURCES", (*burdens.SOURCES, source))

    assert burden(office.people["张三"].viewer.scope, ["p"], 2023, 0).over


def test_the_year_is_said_in_words() -> None:
    assert Burden(2023, (), None).words == "2023年没有入企记录；年度上限未填写。"
    said = Burden(2023, (VISIT, VISIT), 1).words
    assert said == "2023年1个单位入企2次，计入检查频次2次，上限1次，已超过上限。其中检查2次。"


def test_our_own_visits_count_with_every_coming(office: Office) -> None:
    party = office.parties["甲烟花公司"]
    visiting = Visiting(office.bureau, party).checked(team="联合检查", source="专项检查")
    visiting.do(acts.enter_again, entry_for="再次检查")
    visiting.do(acts.record_empty)
    scope = office.people["张三"].viewer.scope

    year = burden(scope, [party], 2025, 0)

    assert sorted((one.mode, one.counted, one.chosen_for) for one in year.inroads) == [
        ("检查", False, "专项检查"), ("检查", False, "专项检查"), ("联合", True, "专项检查"),
    ]  # fmt: skip
    assert {one.matter for one in year.inroads} == {visiting.id}
    assert {one.unit for one in year.inroads} == {"市应急局"}
    assert sum("未能实施" in one.purpose for one in year.inroads) == 1
    assert burden(office.people["王五"].viewer.scope, [party], 2025, 0).inroads == ()
