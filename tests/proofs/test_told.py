"""What a party is told of the record: the table of acts and plain facts, and that no bundle of a party goes beyond it."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from fadu.casefile.bundle.checking import check
from fadu.casefile.piece import EARLY
from fadu.casefile.receivers import Receiver
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary.particulars import AS_PARTY
from fadu.law.registry import PROCEDURES
from fadu.law.vocabulary.role import Role
from tests import casefiles
from tests.casefiles import members
from tests.proofs.told import told

TABLE = Path(__file__).parents[1] / "references" / "told.tsv"
"""What a lawyer has looked through: procedure, act, the facts that stand in its entries in plain."""
CASES = tuple(one for one in PROCEDURES if not one.register)
INNER = {Role.LEGAL_REVIEWER, Role.FULL_HEAD, Role.POLICE, Role.PROCURATOR}
"""Whose acts are never for a party to read."""
WEIGHED = {
    "check_crime", "find_crime", "form_team", "report_transfer", "decide_transfer", "send_transfer", "handover", "propose",
    "propose_daily", "conclude_investigation", "determine_review", "determine_complexity", "discuss", "legal_review",
    "review_statement", "file_case", "close_case", "extend_case",
}  # fmt: skip


def allowed() -> dict[str, dict[str, tuple[str, ...]]]:
    """The table, by procedure and act."""
    found: dict[str, dict[str, tuple[str, ...]]] = {}
    for line in TABLE.read_text("utf-8").splitlines():
        code, act, facts = line.split("\t")
        found.setdefault(code, {})[act] = tuple(facts.split())
    return found


@pytest.mark.django_db
@pytest.mark.parametrize("procedure", CASES, ids=lambda one: one.code)
def test_the_acts_and_facts_that_a_party_may_be_told_are_those_of_the_table(procedure: Any) -> None:
    assert told(procedure) == allowed().get(procedure.code, {})


def test_what_is_weighed_inside_the_house_is_in_no_row_of_it() -> None:
    acts = ORDINARY_PENALTY.by_code
    assert acts.keys() >= WEIGHED

    for one in CASES:
        inner = {act.code for act in one.acts if act.by and set(act.by) <= INNER}
        assert not (inner | WEIGHED) & allowed().get(one.code, {}).keys()


@pytest.fixture
def files(settings: Any, tmp_path: Path) -> None:
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.LEDGER_KEY_FILE, settings.LEDGER_KEY_NAMED = tmp_path / "ledger.key", False


def of_case(data: bytes, case: casefiles.Closed) -> Iterator[dict[str, Any]]:
    """The bodies of the case that a bundle gives; the bundle holds."""
    assert check(io.BytesIO(data)).findings == ()
    for name, held in members(data).items():
        if name.startswith(f"entries/{case.id}"):
            yield json.loads(held)


def demand_within(data: bytes, case: casefiles.Closed, party: str) -> set[str]:
    """Nothing of the case is given that the table does not have, nor of another party; the acts that are."""
    rows, acts = allowed()[ORDINARY_PENALTY.code], set()
    for body in of_case(data, case):
        plain = {code for code, value in body["facts"].items() if not isinstance(value, dict)}
        assert plain <= set(rows[body["act"]])
        assert body["key"] in ("", party)
        acts.add(body["act"])
    titles = ORDINARY_PENALTY.by_code
    course = members(data)["timeline.html"].decode()
    for act in titles.keys() - acts:
        assert f"<td>{titles[act].title}" not in course
    return acts


@pytest.mark.django_db
@pytest.mark.once  # what leaves the house is files
@pytest.mark.usefixtures("files")
def test_a_party_reads_its_own_course_and_a_hash_of_the_rest() -> None:
    case = casefiles.closed()
    entries = {body["act"] for body in of_case(case.bundle(), case)}

    acts = demand_within(data := case.bundle(Receiver.PARTY), case, case.party)
    stranger = demand_within(case.bundle(Receiver.PARTY, "somebody else"), case, "somebody else")

    kept = check(io.BytesIO(data)).manifest
    assert kept is not None
    assert {"notify", "penalize", "serve", "pay_fine"} <= acts
    assert {"check_crime", "propose", "legal_review", "close_case"} & entries
    assert len([one for one in kept.withheld if one.matter == case.id]) == len(
        case.dossier.file.lines
    ) - len(list(of_case(data, case)))
    assert not stranger & {"notify", "penalize", "serve"}
    said = members(data)
    assert "不随卷提供" in said["timeline.html"].decode()
    assert "办结日期</th><td></td>" in said["cover.html"].decode().replace("\n", "")


@pytest.mark.django_db
@pytest.mark.once
@pytest.mark.usefixtures("files")
def test_a_party_whose_case_is_with_the_police_cannot_read_it_from_its_bundle() -> None:
    case = casefiles.with_the_police()
    entries = {body["act"] for body in of_case(case.bundle(), case)}
    assert {"check_crime", "decide_transfer", "send_transfer", "police_sign"} <= entries

    data = case.bundle(Receiver.PARTY)

    assert demand_within(data, case, case.party) <= {"order_to_correct", "investigate"}
    for body in of_case(data, case):  # of what was found out its own words alone
        assert body["act"] != "investigate" or body["facts"]["questioned_as"] == AS_PARTY
    held = members(data)
    rows = json.loads(held["manifest.json"])["rows"]
    assert not {name for name in held if name.startswith(("evidence/", "files/"))}
    assert {row["note"] for row in rows if not row["path"]} == {EARLY}
    for name in ("cover.html", "contents.html", "timeline.html", "manifest.json", "readme.txt"):
        words = held[name].decode().replace("是否涉嫌犯罪", "")
        assert "移送" not in words
        assert "犯罪" not in words
        assert "公安" not in words
