"""What a device captured becomes entries, each once, in order, by the law; what does not fit is never forced in."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.casework import services
from fadu.casework.models import Draft, PaperApproval, State
from fadu.evidence.models import Upload
from fadu.faces.field.batch import read
from fadu.faces.field.entering import enter
from fadu.kernel.zone import parse_instant, rfc3339
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.vocabulary.parameter import Parameters, ParameterValue
from fadu.law.vocabulary.status import Status
from fadu.matters import selectors as matters
from fadu.publication.models import OneTimeLink
from fadu.publication.services.issuing import ORDER, PARAMETER
from fadu.registry.models import Party
from fadu.rooms.inspection.models import Visit, VisitFinding
from tests.outside import NOW, Outside


def test_a_visit_is_recorded_once_however_often_it_is_sent(outside: Outside) -> None:
    items = outside.course()

    first = outside.send(*items).json()["items"]
    again = outside.send(*items).json()["items"]

    assert [one["state"] for one in first] == ["recorded"] * 6
    assert [one["n"] for one in first] == [one["n"] for one in again] == [4, 5, 6, 7, 8, 9]
    assert [one["repeated"] for one in again] == [True] * 6
    assert outside.matter.n == 9
    assert not Upload.objects.filter(taken=None).exists()  # each was carried by an act
    lines = matters.history(outside.matter)[4:]
    assert [line.act for line in lines] == [item["act"] for item in items]
    # When it happened, when the device said it was, and that it came later.
    assert [line.at for line in lines] == [parse_instant(item["at"]) for item in items]
    assert all(line.captured and line.noted >= NOW for line in lines)
    row, finding = Visit.objects.get(pk=outside.visit), VisitFinding.objects.get()
    assert (row.findings, finding.order_number, finding.description) == (
        1,
        "12",
        "配电箱前堆放杂物",
    )


def test_the_other_officer_s_handwriting_is_registered_and_waits_for_confirmation(
    outside: Outside,
) -> None:
    items = outside.course()
    outside.send(*items)

    papers = PaperApproval.objects.order_by("entry")
    line = matters.history(outside.matter)[5]

    assert [paper.entry for paper in papers] == [5, 6, 7, 8, 9]
    assert {paper.signed_by for paper in papers} == {outside.officer(1).person}
    assert [person for person, _ in line.who] == [
        outside.officer(0).person,
        outside.officer(1).person,
    ]
    assert line.files[-1]["sha256"] == items[1]["second"]["signature"]


def test_after_a_refusal_nothing_of_that_visit_is_tried_and_the_reason_names_its_article(
    outside: Outside,
) -> None:
    _, _, check, find, *_ = outside.course()

    answers = outside.send(check, find).json()["items"]

    assert [one["state"] for one in answers] == ["refused", "held"]
    assert "出示执法证件" in answers[0]["message"]
    assert "《安全生产法》第六十七条第二款" in answers[0]["basis"]
    assert answers[0]["reasons"]
    assert outside.matter.n == 3


def test_what_another_officer_recorded_meanwhile_is_shown_and_not_overwritten(
    outside: Outside,
) -> None:
    other = outside.course(found="f-other")
    assert set(outside.states(*other[:4])) == {"recorded"}
    late = outside.item(
        "find_problem", facts=other[3]["facts"] | {"finding": ["f-2"]}, files=other[3]["files"]
    )

    (answer,) = outside.send(late).json()["items"]
    since = outside.client.get(f"/field/since/{outside.visit}/3").json()["lines"]
    followed = outside.states(late | {"seen": since[-1]["n"]})

    assert answer["state"] == "conflict"
    assert [line["n"] for line in since] == [4, 5, 6, 7]
    assert since[3]["title"] == "发现问题"
    assert "配电箱前堆放杂物" in since[3]["words"]
    assert "张三" in since[3]["who"]
    assert followed == ["recorded"]


def test_what_breaks_the_past_waits_in_the_conflict_tray(outside: Outside) -> None:
    enter, show, check, *_ = outside.course()
    assert set(outside.states(enter, show, check)) == {"recorded"}
    gone = outside.item("call_off", pair=False, at=enter["at"], seen=6, facts={})

    (answer,) = outside.send(gone).json()["items"]

    assert (answer["state"], answer["tray"]) == ("refused", True)
    assert Draft.objects.get(pk=gone["key"]).conflict


def test_files_come_first_and_only_one_s_own(outside: Outside) -> None:
    signed = outside.file("王五的", number=1)
    shown = outside.item("show_certificate", facts={"shown_to": "陈经理", "rights_told": True})
    shown["second"]["signature"] = signed

    (answer,) = outside.send(shown).json()["items"]

    assert (answer["state"], answer["missing"]) == ("files", [signed])
    assert not Draft.objects.filter(pk=shown["key"]).exists()


def test_without_the_other_signature_it_waits_and_is_recorded_when_they_sign_at_their_desk(
    outside: Outside,
) -> None:
    shown = outside.item(
        "show_certificate", pair=False, facts={"shown_to": "陈经理", "rights_told": True}
    )
    assert outside.states(shown) == outside.states(shown) == ["waiting"]

    draft = Draft.objects.get(pk=shown["key"])
    outcome = services.sign(draft=draft, viewer=outside.viewer(1), hand=outside.hand())
    (answer,) = outside.send(shown).json()["items"]

    assert outcome is not None
    assert (answer["state"], answer["n"], answer["repeated"]) == ("recorded", outcome.n, True)
    assert matters.history(outside.matter)[-1].captured


@pytest.mark.parametrize(
    ("tab", "state", "expected"), [("t" * 26, "editing", "desk"), ("", "dropped", "dropped")]
)
def test_what_was_taken_over_at_a_desk_is_not_sent_over_it(
    outside: Outside, tab: str, state: str, expected: str
) -> None:
    shown = outside.item("show_certificate", facts={"shown_to": "陈经理"})
    assert outside.states(shown) == ["refused"]
    Draft.objects.filter(pk=shown["key"]).update(tab=tab, state=State(state))

    assert outside.states(shown) == [expected]


def test_a_clock_that_runs_ahead_a_little_does_no_harm_and_much_is_said(outside: Outside) -> None:
    little, *_ = outside.course()
    nowhere = outside.item(a.enter_by_code.code, pair=False, matter="0" * 26)
    now = parse_instant(outside.send(nowhere).json()["now"])
    little["at"] = rfc3339(now + timedelta(minutes=1))
    much = dict(little, at=rfc3339(now + timedelta(minutes=5)))

    assert outside.states(much) == ["refused"]
    assert outside.states(little) == ["recorded"]
    line = matters.history(outside.matter)[-1]
    assert line.at == line.noted


def test_another_agency_s_visit_is_out_of_reach(outside: Outside) -> None:
    item = outside.item(a.enter_by_code.code, pair=False, matter="0" * 26)

    (answer,) = outside.send(item).json()["items"]

    assert (answer["state"], answer["message"]) == ("refused", "没有这次检查，或者不由本机关办理")


def test_the_party_is_told_once_of_what_the_field_recorded_where_the_bureau_wants_it(
    outside: Outside, settings: Settings, tmp_path: Path
) -> None:
    settings.MESSAGES = tmp_path / "messages"
    settings.MESSAGES.mkdir()
    Party.objects.update(phone="13800005678")
    plain = outside.bureau.law
    wanted = ParameterValue(PARAMETER, True, date(2015, 1, 1), "本局规定", Status.P)
    told = Parameters.of(plain.parameters.declared.values(), [wanted])
    hand = replace(outside.hand(), law=replace(plain, parameters=told))
    body = json.dumps({"offset_ms": 3000, "items": outside.course()}).encode()
    items = read(body, "application/json")

    for _ in range(2):
        answers = enter(items, viewer=outside.viewer(0), hand=hand)
        assert {one.state for one in answers} == {"recorded"}

    link = OneTimeLink.objects.get()
    assert (link.matter, link.purpose) == (outside.visit, ORDER)
    assert len(list(settings.MESSAGES.iterdir())) == 1
