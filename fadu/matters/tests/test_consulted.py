"""Which matters ask for counsel is written with the act, and follows from the log and the versions alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.kernel.ids import new_id
from fadu.law import registry
from fadu.law.engine.record import Actor
from fadu.law.overlays.composing import code_of, compose
from fadu.law.overlays.pieces import Step
from fadu.law.procedures.decision_major import MAJOR_DECISION
from fadu.law.procedures.decision_major import acts as a
from fadu.law.vocabulary.role import Role
from fadu.matters import consulted
from fadu.matters.beside import of_matters
from fadu.matters.consulted import of_chain, part_of_counsel, whom
from fadu.matters.deeds import NewMatter
from fadu.matters.models import Consulted, Matter
from fadu.matters.rebuild import differences
from fadu.matters.scope import counsel_of
from fadu.matters.services import act
from fadu.matters.tests.builders import PLACE, Desk
from fadu.matters.verification import said
from fadu.statutes.tests.local.builders import STEP

COUNSEL = counsel_of(PLACE.agency)
DRAFTER = Actor("drafter", "drafter")


def body(code: str, n: int = 1, *who: Actor, **facts: Any) -> dict[str, Any]:
    """An entry as far as it is looked at."""
    told = [{"person": one.person, "role": one.role} for one in who]
    return {"act": code, "n": n, "agency": PLACE.agency, "matter": "M", "who": told, "facts": facts}


def test_of_the_law_as_it_is_only_a_major_decision_asks_for_counsel_and_only_by_its_review() -> (
    None
):
    parts = {p.code: dict(part_of_counsel(p)) for p in registry.PROCEDURES}

    assert {code: part for code, part in parts.items() if part} == {
        "decision.major": {"submit_review": (), "counsel_opinion": ()}
    }


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        (body("draft"), []),
        (body("submit_review"), [COUNSEL]),
        (body("counsel_opinion", 1, Actor("C", "counsel")), ["C", COUNSEL]),
        (body("study", 1, Actor("C", "counsel")), ["C"]),
        (body("study", 1, Actor("O", "officer")), []),
        (body("check_conflict", 1, expert_person="P" * 26), ["P" * 26]),
        (body("check_conflict", 1, expert_person="外请专家"), []),
        (body("check_conflict", 1, expert_person={"c": "erased"}), []),
        (body("check_conflict", 1), []),
        (body("gone_with_a_newer_version"), []),
    ],
)
def test_an_entry_asks_for_who_may_do_what_it_brings_into_play_who_gave_counsel_and_whom_it_names(
    entry: dict[str, Any], asked: list[str]
) -> None:
    assert whom(MAJOR_DECISION, entry) == asked


@pytest.mark.parametrize("code", ["inspection.visit", "register.party", "register.evidence"])
def test_where_counsel_has_no_part_a_register_included_nobody_is_asked_for_whoever_signed(
    code: str,
) -> None:
    procedure = registry.procedure(code)
    first = procedure.acts[0].code
    named = body(first, 0, Actor("O", "officer"), first_officer="P" * 26)
    signed = body(first, 0, Actor("C", "counsel"))

    assert whom(procedure, named) == whom(procedure, signed) == []
    assert whom(None, signed) == []


def test_an_agency_s_own_step_for_counsel_is_asked_for_by_the_act_behind_which_it_stands() -> None:
    assert isinstance(STEP, Step)
    piece = replace(STEP, by=Role.COUNSEL)
    base = registry.procedure("hazard.major")
    procedure = compose(base, (piece,))

    assert dict(part_of_counsel(procedure)) == {piece.after: (), code_of(piece): ()}
    assert whom(procedure, body(piece.after)) == [COUNSEL]
    assert whom(base, body(piece.after)) == []


class Decision(Desk):
    """A decision as far as its submission to the review; what lies between may wait."""

    def begin(self) -> str:
        """Propose it; returns the matter."""
        new = NewMatter(MAJOR_DECISION, PLACE, id=new_id(self.now, self.draw(10)))
        facts = {
            "subject": "布点规划",
            "proposer_kind": "决策机关领导人员",
            "proposer": "甲",
            "problem": "乙",
        }
        return act(new, a.propose, hand=self.hand, who=[DRAFTER], facts=facts, at=self.now).matter

    def submit(self, matter: str, **more: Any) -> int:
        """Ask for the review, at once and so against the rules, or as a correction."""
        what = {"irregular": "" if "corrects" in more else "补记", **more}
        facts = {f.code: "0" * 64 if f.kind.value == "file" else f.title for f in a.submit_review.stated if f.required}  # fmt: skip
        given: dict[str, Any] = {"hand": self.hand, "who": [DRAFTER], "facts": facts}
        return act(matter, a.submit_review, **given, **{"at": self.now, **what}).n


@pytest.mark.django_db
def test_rows_are_written_with_the_act_by_one_statement_and_none_where_nobody_is_asked_for() -> (
    None
):
    desk = Decision()
    with CaptureQueriesContext(connection) as plain:
        matter = desk.begin()
    desk.wait(days=1)
    with CaptureQueriesContext(connection) as asking:
        n = desk.submit(matter)

    def told(asked: Any) -> list[str]:
        return [q["sql"] for q in asked.captured_queries if "matters_consulted" in q["sql"]]

    assert (len(told(plain)), len(told(asking))) == (0, 1)
    assert of_matters("consulted", [matter]) == {matter: {(n, COUNSEL)}}


@pytest.mark.django_db
def test_what_was_corrected_asks_no_more_and_what_takes_its_place_does() -> None:
    desk = Decision()
    matter = desk.begin()
    first = desk.wait(days=1).submit(matter)
    at = desk.now + timedelta(hours=1)
    second = desk.wait(days=1).submit(matter, corrects=first, why="录错", at=at)

    assert of_matters("consulted", [matter]) == {matter: {(second, COUNSEL)}}


@pytest.mark.django_db
def test_what_was_changed_behind_is_named_and_made_anew() -> None:
    desk = Decision()
    matter, other = desk.begin(), desk.begin()
    first = desk.wait(days=1).submit(matter)
    n = desk.wait(days=1).submit(
        matter, corrects=first, why="录错", at=desk.now - timedelta(hours=1)
    )

    def found() -> list[tuple[str, str]]:
        rows = differences(desk.law, desk.now, lambda agency: PLACE)
        return [(row.matter, said(row)) for row in rows]

    assert found() == []
    Consulted.objects.all().delete()
    for stray in (other, "GHOST"):
        Consulted.objects.create(matter=stray, n=0, whom=COUNSEL)
    assert sorted(one for one, _ in found()) == sorted([matter, other, "GHOST"])
    assert all("fadu ledger rebuild" in words for _, words in found() if "征询" in words)
    assert any("征询法律顾问" in words for _, words in found())
    assert consulted.rebuild() == 1
    assert of_matters("consulted", [matter, other]) == {matter: {(n, COUNSEL)}}
    assert found() == []


def test_a_chain_is_read_under_the_versions_that_it_pins() -> None:
    pin = {"code": MAJOR_DECISION.code, "digest": registry.digest_of(MAJOR_DECISION)}
    begun = body("propose", 0) | {"procedure": pin}
    asked = body("submit_review", 1)
    undone = body("submit_review", 2) | {"corrects": {"n": 1}}

    assert of_chain([begun, asked]) == {(1, COUNSEL)}
    assert of_chain([begun, asked, undone]) == {(2, COUNSEL)}
    assert of_chain([begun]) == set()


@pytest.mark.django_db
def test_a_matter_says_in_its_row_to_whom_it_is_open() -> None:
    desk = Decision()
    matter = desk.begin()
    desk.submit(matter)

    assert str(Consulted.objects.get()) == f"{matter}/{Matter.objects.get(pk=matter).n} {COUNSEL}"
