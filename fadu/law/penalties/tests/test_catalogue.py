"""The catalogue by code, by place in the law and by words; every cross-reference leads somewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.instruments import WSL
from fadu.law.penalties import catalogue
from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE, at, breaking, conduct, matching
from fadu.law.penalties.terms import Duty, Payer, Stage
from fadu.law.vocabulary.instrument import Ref
from fadu.law.vocabulary.status import Status


def codes(rows):
    """The codes of rows."""
    return [r.code for r in rows]


# Consequences of other conducts, results (accidents), or acts that no article but the punishing one forbids
WITHOUT_DUTY = {
    "AQF-112", "AQF-113-1", "WHF-116-2", "HCR-93-2", "XKF-79", "XKF-80-2", "XKF-80-3", "XKF-81",
    "SGTL-36-3", "SGTL-36-6", "SGTL-40-1", "SGTL-40-2", "MK-63-7", "MK-70-3", "MK-70-4", "MK-73",
    "PCR-40-2", "PCR-40-3",
    *(f"{law}-{n}" for law in ("AQF-114", "SGTL-37", "SGTL-38", "ERL-96", "MK-67") for n in range(1, 5)),
}  # fmt: skip


def test_every_conduct_names_the_duty_it_breaks_unless_no_article_states_one():
    assert {r.code for r in CATALOGUE if not (r.violates or r.refers)} == WITHOUT_DUTY


def test_an_unknown_code_is_named():
    with pytest.raises(BadInput, match="NONE-1"):
        conduct("NONE-1")


def test_two_rows_of_one_code_are_a_mistake():
    with pytest.raises(ValueError, match="AQF-102"):
        catalogue._index([replace(BY_CODE["AQF-102"], words="另一行"), *CATALOGUE])


@pytest.mark.parametrize(
    ("place", "found"),
    [
        (Ref("WSL-2021", 97, item=3), ["AQF-97-3"]),
        (Ref("WSL-2021", 97, par=1, item=3), ["AQF-97-3"]),
        (Ref("WSL-2021", 103, par=3), ["AQF-103-3a", "AQF-103-3b"]),
        (Ref("WSL-2021", 96), ["AQF-96a", "AQF-96b"]),
        (Ref("WSL-2021", 114, item=2), ["AQF-114-2"]),
        (Ref("HCL-2025", 107, par=4), ["WHF-107-net"]),
        (Ref("WSL-2021", 90), []),
        (Ref("WSL-2021", 97, item=9), []),
    ],
)
def test_a_place_in_the_law_finds_its_rows(place, found):
    assert codes(at(place)) == found


def test_a_whole_article_means_all_its_rows():
    assert len(at(Ref("WSL-2021", 97))) == 7


def test_every_word_must_stand_in_a_row():
    assert "AQF-97-7" in codes(matching("特种作业"))
    assert codes(matching("特种作业 煤矿")) == ["MK-62-4"]
    assert "HCR-77-3" not in codes(matching("经营许可证", date(2026, 6, 1)))
    assert "WHF-100-3" in codes(matching("经营许可证", date(2026, 6, 1)))
    assert codes(matching("第一百零九条"))[0] == "AQF-109"


def test_every_row_referred_to_exists():
    named = {c for r in CATALOGUE for c in (*r.former, *r.also, *r.overtaken_by)}

    assert named - set(BY_CODE) == set()
    assert len(named) > 30


def test_a_former_row_ends_before_its_successor_begins():
    late = [
        (r.code, code) for r in CATALOGUE for code in r.former
        if BY_CODE[code].until is None or BY_CODE[code].in_force(r.since)
    ]  # fmt: skip

    assert late == []


def test_a_row_without_a_fine_says_what_it_has_instead():
    bare = [r.code for r in CATALOGUE if not (r.fines or r.consequences or r.refers or r.note)]

    assert bare == []


def test_only_what_was_read_in_a_text_is_in_the_catalogue():
    assert {r.status for r in CATALOGUE} == {Status.V}
    assert all(r.instrument.file for r in CATALOGUE)


@pytest.mark.parametrize(
    ("code", "persons", "stage"),
    [
        *((f"AQF-{a}-1", Payer.RESPONSIBLE, Stage.OVERDUE) for a in (97, 99, 101)),
        ("AQF-102", Payer.RESPONSIBLE, Stage.OVERDUE),
        ("AQF-108", Payer.RESPONSIBLE, Stage.OVERDUE),
        *((f"AQF-{a}", Payer.RESPONSIBLE, Stage.FIRST) for a in ("92-2", "98-1", "103-1", "104", "105-1")),
        ("WHF-106", Payer.RESPONSIBLE, Stage.OVERDUE),
        ("WHF-107-1", Payer.RESPONSIBLE, Stage.OVERDUE),
    ],
)  # fmt: skip
def test_persons_pay_at_the_stage_the_audit_confirmed(code, persons, stage):
    assert stage in {f.stage for f in BY_CODE[code].fines if f.payer is persons}
    if stage is Stage.OVERDUE:
        assert persons not in {f.payer for f in BY_CODE[code].fined_at(Stage.FIRST)}


@pytest.mark.parametrize("code", ["WHF-101-1", "WHF-104-2", "WHF-105-2", "AQF-112", "AQF-114-1"])
def test_what_the_law_leaves_to_the_organ_is_may(code):
    assert Duty.MAY in {f.duty for f in BY_CODE[code].fines}


def test_the_corrections_of_the_audit_stand():
    daily, closing = BY_CODE["AQF-112"], BY_CODE["AQF-113-1"]

    assert {f.stage for f in daily.fines} == {Stage.OVERDUE}  # E17
    assert {c.stage for c in closing.consequences} == {Stage.FIRST}  # E21
    assert BY_CODE["SGTL-35-1"].overtaken_by == ("AQF-110",)  # E20
    assert not BY_CODE["SGTL-35-2"].overtaken_by
    assert "使用" in BY_CODE["WHF-116-2"].words  # E22
    assert {BY_CODE["WHF-99-3"].subject, BY_CODE["WHF-101-14"].subject} == {
        "施工单位",
        "研制开发单位",
    }


def test_a_duty_leads_to_the_conducts_that_break_it():
    assert [row.code for row in breaking(WSL.art(28, par=4).refs[0])] == ["AQF-97-4"]
    assert breaking(WSL.art(1).refs[0]) == ()
