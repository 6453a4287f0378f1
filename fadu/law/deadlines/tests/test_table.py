"""The table against the references: every period there stands here, every number in its article."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput, Refused
from fadu.kernel.numbers import han
from fadu.kernel.periods import Unit
from fadu.law import registry
from fadu.law.deadlines.limit import Direction, Limit, OnDate, Unsettled
from fadu.law.deadlines.table import BY_KEY, GROUPS, LIMITS, find, search
from fadu.law.parameters.deadlines import PARAMETERS
from fadu.law.procedures.tests.citations import installed, missing, words
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.status import Status

REFERENCE = Path(__file__).resolve().parents[5] / "shared" / "law" / "deadlines.yaml"
needs_texts = pytest.mark.skipif(not installed(), reason="没有 ../shared/law/texts（法律原文）")
needs_reference = pytest.mark.skipif(
    not REFERENCE.is_file(), reason="没有 ../shared/law/deadlines.yaml（期限参考表）"
)
UNITS = {"wd": Unit.WORKDAY, "cd": Unit.DAY, "h": Unit.HOUR, "mo": Unit.MONTH, "yr": Unit.YEAR}
# Corrections E1 to E3: the chemicals law took over; its rows stand beside the old ones.
SUCCEEDED = ("hazchem_business", "hazchem_use", "hazchem_safety_conditions")
# Corrections T7: 煤矿安全生产条例 writes 工作日 where it means them; the table has its 30日 as working days (P).
CALENDAR = ("coal_design_review",)
# Corrections O25: enforcement periods that the reference table lacks, by the article they stand in.
OMITTED = {
    "APL-2021": {48, 56, 60, 61, 64, 67, 71},
    "AEL-2011": {19, 25, 51, 53, 54, 56, 57, 58},
    "CTR-2020": {5, 7, 8, 9, 12},
    "AIR-2007": {9, 11, 13, 29, 32},
    "CMSR-2024": {48, 49},
    "HCL-2025": {23, 50, 55},
}


def reference() -> dict[str, dict[str, str]]:
    """The rows of the reference table: plain fields only."""
    found = {}
    for line in REFERENCE.read_text(encoding="utf-8").splitlines():
        head = re.match(r"\s*- \{id: (\w+), (.*)\}\s*$", line)
        if head:
            flat = re.sub(r"\{[^}]*\}|\[[^\]]*\]", "", head[2])
            found[head[1]] = dict(re.findall(r"(\w+): \"?([^,\"]+)", flat))
    return found


ROWS = reference() if REFERENCE.is_file() else {}


@needs_reference
def test_every_period_of_the_reference_stands_here():
    assert len(ROWS) > 70
    assert ROWS.keys() - BY_KEY.keys() == set()


@needs_reference
def test_number_unit_and_direction_are_those_of_the_reference():
    assert [
        f"{k}: {wrong}" for k, row in ROWS.items() for wrong in differs(row, BY_KEY[k][0])
    ] == []


def differs(row: dict[str, str], limit: Limit) -> Iterator[str]:
    """What a row says otherwise than the reference, the audited open units apart."""
    term = limit.term
    if "date" in row:
        month, day = map(int, row["date"].split("-"))
        if term != OnDate(month, day, itself=row["dir"] == "by"):
            yield f"{term}"
        return
    if getattr(term, "count", None) != int(row["amount"]):
        yield f"{term}"
    if isinstance(term, Unsettled):  # E13, E32 and doubtful reading 3: the unit is open
        if limit.grades.unit not in (Status.U, Status.V2):
            yield "an open unit that claims to be known"
    elif limit.key not in CALENDAR and getattr(term, "unit", None) is not UNITS[row["unit"]]:
        yield f"{term}"
    expected = {"at_least_every": "after"}.get(row["dir"], row["dir"])
    if limit.direction != expected:
        yield limit.direction


@needs_reference
def test_what_the_reference_knows_at_second_hand_is_not_more_here():
    weaker = {k for k, row in ROWS.items() if row.get("status") == "V2"}

    assert {k for k in weaker if BY_KEY[k][0].status is Status.V} == set()


@pytest.mark.parametrize("key", SUCCEEDED)
def test_the_chemicals_law_has_twenty_working_days_from_its_first_day(key):
    old, new = BY_KEY[key]

    assert isinstance(new.term, Period)
    assert (new.term.count, new.term.unit, new.since) == (20, Unit.WORKDAY, date(2026, 5, 1))
    assert old.until == date(2026, 4, 30)
    assert new.weakest is Status.V


def test_the_enforcement_periods_that_the_reference_lacks_are_here():
    cited = {
        (ref.instrument, ref.article)
        for limit in LIMITS
        if isinstance(limit.cite, Citation)
        for ref in limit.cite.refs
    }

    assert {(law, a) for law, articles in OMITTED.items() for a in articles} <= cited


@pytest.mark.parametrize(
    ("key", "say"),
    [
        ("decision_public_comment", lambda x: x.soft and "等原因" in x.exception),  # E11, E12
        ("normative_public_comment", lambda x: x.soft and "保密" in x.exception),  # E12
        ("decision_legality_review_time", lambda x: x.soft),
        ("license_hearing_request", lambda x: isinstance(x.term, Unsettled)),  # E13
        ("license_renewal_apply", lambda x: isinstance(x.term, Unsettled)),
        ("license_ban_false_materials", lambda x: "公共安全" in x.scope),  # E24
        ("license_ban_fraud", lambda x: "公共安全" in x.scope),
        ("license_decision", lambda x: x.extension.approver == "本行政机关负责人"),  # E25
        ("license_joint_decision", lambda x: x.excluded and x.extension.told),  # E26
        ("license_lower_review", lambda x: x.excluded),
        ("recon_forward", lambda x: "需要维持" in x.scope),  # E27
        ("recon_defense_ordinary", lambda x: "第三人" in x.exception),  # E28
        ("recon_defense_summary", lambda x: "第三人" in x.exception),
        ("suit_defense_evidence", lambda x: "第三人" in x.exception),
        ("recon_decision_ordinary", lambda x: "机构的负责人" in x.extension.approver),  # E29
        ("suit_after_recon", lambda x: "suit_recon_silent" in x.also),  # E30
        ("recon_apply", lambda x: {"recon_cap", "recon_cap_immovable"} <= set(x.also)),  # E31
        ("fireworks_wholesale", lambda x: isinstance(x.term, Unsettled)),  # E32
        ("power_cut_notice", lambda x: "限于停止供电" in x.scope),
        ("court_immediate", lambda x: x.term.count == 5),  # O2
        ("suit_after_recon_required", lambda x: x.term.count == 15),  # O11
        ("judgment_execution", lambda x: x.term.count == 2),  # O9
        ("duty_request", lambda x: x.term.count == 2),  # O8
        ("surcharge_enforcement", lambda x: "行政强制执行权" in x.scope and x.doubts),  # O3
        ("decision_public_comment", lambda x: x.grades.unit is Status.P),  # as 16(3) beside it
        ("recon_remake", lambda x: x.anchor.removesuffix("之日") in x.doubts[0]),
        ("sme_payment_agreed", lambda x: "验收合格" in x.anchor and "第九条第四款" in str(x.cite)),
        ("license_renewal_apply", lambda x: "从严" in x.doubts[1]),  # T9
        ("precursor_annual_report", lambda x: "进口、出口" in x.who),
        ("accident_evaluation", lambda x: x.term.unit is Unit.YEAR),  # O14
    ],
)
def test_the_audit_has_been_taken_in(key, say):
    assert say(BY_KEY[key][-1])


def test_one_event_has_one_version_at_most():
    for held in BY_KEY.values():
        for day in (date(2025, 12, 1), date(2026, 4, 30), date(2026, 5, 1), date(2026, 11, 1)):
            assert sum(limit.in_force(day) for limit in held) <= 1
    assert all(a in BY_KEY for limit in LIMITS for a in limit.also)
    assert set(GROUPS) == {limit.group for limit in LIMITS}


def test_the_version_is_that_of_the_day():
    assert find("hazchem_use", date(2026, 5, 1)).since == date(2026, 5, 1)
    with pytest.raises(BadInput, match="没有名为“没有”的期限"):
        find("没有", date(2026, 5, 1))
    with pytest.raises(Refused, match="没有施行"):
        find("recon_apply", date(2023, 12, 31))


def test_periods_are_found_by_words():
    assert search("缴纳 罚款")[0].key == "fine_payment"
    assert {x.key for x in search("听证")} >= {"hearing_notice", "license_hearing_hold"}
    assert search("第六十七条第三款")[0].key == "fine_payment"
    assert [x.key for x in search("penalty_retraction")] == ["penalty_retraction"]
    assert search("没有这样的期限") == []
    assert len(search("")) == len(BY_KEY)


CITED = [limit for limit in LIMITS if isinstance(limit.cite, Citation)]
READ = [x for x in CITED if all(i.file for i in x.instruments)]


@needs_texts
def test_every_cited_place_exists():
    refs = {ref for x in READ for ref in x.cite.refs}  # type: ignore[union-attr]

    assert len(refs) > 90
    assert sorted(problem for problem in map(missing, refs) if problem) == []


@needs_texts
def test_the_number_of_every_period_stands_in_its_article():
    absent = [f"{x.key}: {x.length}" for x in READ if not stands(x)]

    assert len(READ) > 120
    assert absent == []


def stands(limit: Limit) -> bool:
    """Whether the cited articles print the number."""
    text = unicodedata.normalize("NFKC", words(limit.cite)).replace(" ", "")  # type: ignore[arg-type]
    return any(printed in text for printed in printings(limit))


def printings(limit: Limit) -> set[str]:
    """How an article may print the length of a period."""
    term = limit.term
    if isinstance(term, OnDate):
        return {f"{term.month}月{term.day}日"}
    if not hasattr(term, "count"):
        return {""}  # a parameter: the law has no number
    if not term.count:
        return {"当日", "次日", "届满前"}
    unit = getattr(term, "unit", Unit.DAY)
    ends = {
        Unit.WORKDAY: ("日", "个工作日"), Unit.DAY: ("日",), Unit.HOUR: ("小时",),
        Unit.MONTH: ("个月",), Unit.YEAR: ("年",),
    }[unit]  # fmt: skip
    numbers = {str(term.count), han(term.count)} | ({"两"} if term.count == 2 else set())
    return {f"{n}{end}" for n in numbers for end in ends}


def test_each_direction_of_the_reference_is_in_use():
    assert set(Direction) == {x.direction for x in LIMITS}


def test_every_open_unit_is_asked_for_and_each_answer_is_read():
    read = {x.term.parameter for x in LIMITS if isinstance(x.term, Unsettled)}

    assert read == {p.code for p in PARAMETERS}


def test_the_matters_that_fadu_runs_count_by_the_same_periods():
    """Number, unit and roll-over of every fixed period of the procedures, at the place it is cited from."""
    here = {(place, *length) for x in LIMITS for place in places(x) for length in lengths(x)}
    fixed = [
        (p.code, r)
        for p in registry.PROCEDURES
        for r in p.rules
        if isinstance(r.term, Period) and r.cite and r.term.count  # 立即 is no number
    ]
    missing = {
        f"{code}：{rule.cite} {rule.term}"
        for code, rule in fixed
        if not any((places_of(ref), *length_of(rule.term)) in here for ref in rule.cite.refs)
    }

    assert len(fixed) > 40
    assert missing == set()


def places(limit: Limit) -> list[tuple[str, int]]:
    """The articles of a limit."""
    return [places_of(ref) for ref in limit.cite.refs] if isinstance(limit.cite, Citation) else []


def places_of(ref: Ref) -> tuple[str, int]:
    """Instrument and article: a rule and a limit may cite other paragraphs of it."""
    return ref.instrument, ref.article


def lengths(limit: Limit) -> Iterator[tuple[int, Unit, bool]]:
    """The length of a limit and of its extension."""
    if isinstance(limit.term, Period):
        hours = limit.term.unit is Unit.HOUR
        backward = limit.direction is Direction.BEFORE  # a procedure waits the same period forward
        yield limit.term.count, limit.term.unit, not hours and (limit.rolls or backward)


def length_of(term: Period) -> tuple[int, Unit, bool]:
    """The length of a rule's period."""
    return term.count, term.unit, term.roll
