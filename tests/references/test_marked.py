"""Every item that the references leave unverified has its place in the product, and none is invented."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fadu.law.deadlines.limit import Unsettled
from fadu.law.deadlines.table import BY_KEY
from fadu.law.libraries.kinds import BY_CODE_OF_LIBRARY
from fadu.law.parameters import PARAMETERS
from fadu.law.vocabulary.instrument import Citation
from fadu.law.vocabulary.status import Status
from tests.references.marked import Row, became, kept, marked

DECLARED = {p.code: p for p in PARAMETERS}
PLAIN = {
    "step", "text", "figure", "document", "code", "counting", "legend", "catalogue", "yaml",
}  # fmt: skip
YAML = re.compile(r"- \{id: (\w+), (.*)\}")
BESIDE = {
    "coercion.night_from",
    "coercion.night_until",
    "decision.archive_days",
    "decision.evaluation_days",
    "decision.execution_report_days",
    "enforcement.av_import_days",
    "entry_lateness",
    "entry_lateness_field",
    "order_link_sent",
    "evidence.years_appraisal",
    "evidence.years_data",
    "evidence.years_document",
    "evidence.years_recording",
    "evidence.years_scene",
    "evidence.years_statement",
    "evidence.years_testimony",
    "evidence.years_thing",
    "hazard.register_days",
    "licence.promised_days",
    "penalty.delegation_basis",
    "penalty.simple_warning_with_fine",
}
"""What the procedures ask besides: open in the articles that they cite, or the platform's own rule."""


@pytest.fixture
def references(shared: Path) -> Path:
    return shared / "law"


def wrong(what: str) -> Iterator[str]:
    """What is wrong with one answer of the table."""
    kind, *codes = what.split()
    known = {"parameter": DECLARED, "limit": BY_KEY, "library": BY_CODE_OF_LIBRARY}
    if kind in known:
        yield from (f"没有{kind} {code}" for code in codes if code not in known[kind])
        if not codes:
            yield f"{kind}没有写明是哪一个"
    elif kind not in PLAIN or codes:
        yield f"看不懂“{what}”"


def test_every_marked_item_of_the_references_is_mapped(references: Path) -> None:
    table, rows = kept(), list(marked(references))
    lost = [row for row in rows if not became(row, table)]

    assert len(rows) > 300
    assert lost == []


def test_the_table_names_no_row_that_the_references_lack(references: Path) -> None:
    rows = set(marked(references))
    sections = {(r.reference, r.section) for r in rows}
    stale = [
        row for row in kept()
        if (row not in rows if row.name != "*" else (row.reference, row.section) not in sections)
    ]  # fmt: skip

    assert stale == []


def test_every_answer_points_at_something_that_exists() -> None:
    assert [(row, e) for row, what in kept().items() for e in wrong(what)] == []


@pytest.mark.parametrize(
    "what", ["parameter x.y", "limit nothing", "parameter", "invented", "step x"]
)
def test_an_answer_that_points_nowhere_is_noticed(what: str) -> None:
    assert list(wrong(what))


def test_a_row_that_nobody_mapped_is_noticed() -> None:
    assert became(Row("enforcement", "2", "invented"), kept()) == ""


def test_every_parameter_answers_an_item_of_the_references() -> None:
    answered = {code for what in kept().values() for code in what.split()[1:]}
    read = {limit.term.parameter for held in BY_KEY.values() for limit in held
            if isinstance(limit.term, Unsettled)}  # fmt: skip

    assert set(DECLARED) - answered - read == BESIDE


def test_what_is_unverified_is_off_and_what_is_presumed_says_how_far() -> None:
    for one in PARAMETERS:
        assert (one.default is None) is (one.status is Status.U), one.code
        assert one.why, one.code
        assert one.cite.refs, one.code


def test_the_twin_s_doubtful_periods_carry_their_doubt(references: Path) -> None:
    text = (references / "deadlines.yaml").read_text(encoding="utf-8")
    doubtful = {
        id for id, rest in YAML.findall(text) if re.search(r"(?:unit_)?status: (?:V2|P|U)\b", rest)
    }
    certain = {
        key for key in doubtful
        if all(limit.weakest is Status.V and isinstance(limit.cite, Citation)
               and not isinstance(limit.term, Unsettled) for limit in BY_KEY[key])
    }  # fmt: skip

    assert len(doubtful) > 10
    assert certain == set()
