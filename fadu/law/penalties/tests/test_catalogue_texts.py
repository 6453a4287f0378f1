"""Every amount of the catalogue stands in the article it cites: verb, base and span, by machine."""

from __future__ import annotations

import csv
from dataclasses import replace

import pytest

from fadu.law.penalties.catalogue import BY_CODE, CATALOGUE
from fadu.law.penalties.terms import FEN, Base, Conduct, Duty, Fine, Gravity, Measure, Payer, Stage
from fadu.law.penalties.tests import texts
from fadu.law.procedures.tests.citations import TEXTS, installed, missing

needs_texts = pytest.mark.skipif(not installed(), reason="没有 ../shared/law/texts（法律原文）")
SHEET = TEXTS.parent / "penalties.csv"
needs_sheet = pytest.mark.skipif(not SHEET.is_file(), reason="没有 ../shared/law/penalties.csv")
FINES = [(row, f) for row in CATALOGUE for f in row.fines]
PERSONS = (Payer.PRINCIPAL, Payer.MANAGERS, Payer.RESPONSIBLE, Payer.INVESTOR)
# rows of the sheet that are one conduct here, told apart by gains or goods
MERGED = {
    "AQF-92-2a": "AQF-92-2", "AQF-92-2b": "AQF-92-2", "AQF-103-1a": "AQF-103-1",
    "AQF-103-1b": "AQF-103-1", "AQF-103-3c": "AQF-103-3b", "WHF-98a": "WHF-98-1", "WHF-98b": "WHF-98-1",
}  # fmt: skip
# 逾期仍不办理: 依照第十九条; the second conduct of a paragraph, behind the first one's order
OTHERWISE = ("XKZ-20", "AQF-103-3b")
# rows of the sheet that stand for several items
SPREAD = {
    "AQF-113": 4, "WHF-99": 5, "WHF-101": 17, "WHF-103": 9, "WHF-107-1": 3, "YH-37": 6, "MK-66": 3,
    "SGTL-35": 3, "SGTL-36": 6,
}  # fmt: skip


def test_there_is_something_to_look_up() -> None:
    assert len(CATALOGUE) > 200
    assert len(FINES) > 300


@needs_texts
def test_every_cited_place_exists() -> None:
    cites = [
        c for r in CATALOGUE for c in (r.cite, r.violates, r.refers, *(f.cite for f in r.fines))
    ]
    refs = {ref for cite in cites if cite for ref in cite.refs}

    assert [problem for problem in map(missing, sorted(refs, key=str)) if problem] == []


@needs_texts
def test_every_amount_is_printed_in_the_article_with_its_verb_and_base() -> None:
    assert [(r.code, f) for r, f in FINES if not texts.printed(r, f)] == []


@needs_texts
def test_must_and_may_alone_and_with_are_as_the_article_has_them() -> None:
    assert [(r.code, f) for r, f in FINES if texts.misjoined(r, f)] == []


@needs_texts
def test_the_stage_of_a_fine_is_where_the_article_puts_it() -> None:
    """An overdue fine stands after 逾期未改正 or 拒不…, one at the first finding before it or without it."""
    wrong = [
        (row.code, fine)
        for row, fine in FINES
        if row.code not in OTHERWISE and not texts.staged(row, fine)
    ]

    assert wrong == []


@needs_texts
def test_the_limits_of_gains_and_goods_are_printed() -> None:
    banded = [(r, f) for r, f in FINES if f.band is not None]

    assert len(banded) > 10
    assert [(r.code, f) for r, f in banded if not texts.band_printed(r, f)] == []


@needs_texts
def test_a_fine_for_grave_cases_is_printed_as_one() -> None:
    grave = [(r, f) for r, f in FINES if f.gravity is not Gravity.ORDINARY]

    assert len(grave) > 10
    assert [(r.code, f) for r, f in grave if not texts.gravity_printed(r, f)] == []


@needs_texts
def test_an_order_to_stop_is_named_as_the_article_names_it() -> None:
    """停产停业, 停产停业整顿, 停产整顿 and 停业整顿 are different words, and the law hangs on them."""
    stops = [(r, c.measure) for r in CATALOGUE for c in r.consequences if "停" in c.measure]
    named = [(r, m) for r, m in stops if m not in (Measure.STOP_ACT, Measure.STOP_BUILDING)]

    assert len(named) > 60
    assert [(r.code, m.value) for r, m in named if not texts.stop_printed(r, m)] == []


@needs_texts
def test_an_order_to_stop_is_not_taken_for_another() -> None:
    plain, settled = BY_CODE["AQF-104"], BY_CODE["AQF-105-1"]

    assert not texts.stop_printed(plain, Measure.RECTIFY)
    assert not texts.stop_printed(settled, Measure.STOP_BUSINESS)
    assert not texts.stop_printed(settled, Measure.RECTIFY_TRADE)


@needs_texts
def test_a_general_article_on_crime_says_so() -> None:
    places = {r.prosecuted.refs[0] for r in CATALOGUE if r.prosecuted}
    silent = [
        ref for ref in places
        if "追究刑事责任" not in texts.plain(texts.text_at(replace(ref, par=0, item=0)))
    ]  # fmt: skip

    assert len(places) > 20
    assert silent == []


@needs_texts
def test_a_wrong_amount_and_a_wrong_verb_are_found() -> None:
    row = BY_CODE["AQF-97-1"]
    right = row.fines[0]
    wrong = Fine(right.payer, 0, 110_000 * FEN, cite=right.cite)
    may = Fine(right.payer, right.low, right.high, duty=Duty.MAY, cite=right.cite)

    assert texts.printed(row, right)
    assert not texts.printed(row, wrong)
    assert not texts.printed(row, may)


@needs_texts
def test_no_sentence_of_a_text_is_copied_into_the_conducts() -> None:
    """A conduct in the words of the law from end to end would be a copy; ours are shorter."""
    copied = []
    for row in CATALOGUE:
        own = "".join(texts.text_at(ref) for ref in row.cite.refs)
        if len(row.words) > 30 and texts.plain(row.words) in own:
            copied.append(row.code)

    assert copied == []


def sheet() -> list[dict[str, str]]:
    """The rows of penalties.csv."""
    with SHEET.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def rows_of(code: str) -> list[Conduct]:
    """What a row of the sheet became."""
    if code in SPREAD:
        stem = code.removesuffix("-1") if code == "WHF-107-1" else code
        return [BY_CODE[f"{stem}-{n}"] for n in range(1, SPREAD[code] + 1)]
    return [BY_CODE[MERGED.get(code, code)]]


@needs_sheet
def test_every_row_of_the_sheet_has_its_conduct() -> None:
    assert len(sheet()) == 83
    assert all(rows_of(line["code"]) for line in sheet())


def spans(row: Conduct, stage: Stage, persons: bool) -> set[tuple[str, str]]:
    """The spans of a stage as the sheet writes them."""
    return {
        _cells(f)
        for f in row.fined_at(stage)
        if (f.payer in PERSONS) is persons and f.base is not Base.ORDINARY_FINE
    }


def _cells(fine: Fine) -> tuple[str, str]:
    low, high = fine.low, fine.high
    if fine.base is Base.FIXED:
        return (str(low // FEN) if low else ""), str(high // FEN)
    if fine.base is Base.YEARLY_INCOME:
        return f"{low}%", f"{high}%"
    if fine.base is Base.ORIGINAL_FINE:
        return "=原罚款数额/日", "=原罚款数额/日"
    mark = "货值" if fine.base is Base.GOODS else ""
    return f"{mark}{low // 100}x", f"{mark}{high // 100}x"


@needs_sheet
@pytest.mark.parametrize("stage", list(Stage))
@pytest.mark.parametrize("payer", ["unit", "person"])
def test_the_amounts_are_those_of_the_corrected_sheet(stage: Stage, payer: str) -> None:
    wrong = []
    for line in sheet():
        low, high = (line[f"{stage.value}_{payer}_{end}"].strip() for end in ("min", "max"))
        code, at = line["code"], stage
        if code == "AQF-112":  # corrections E17: only after an order, a fine and a refusal
            at = Stage.OVERDUE if stage is Stage.FIRST else Stage.FIRST
        if code == "XKZ-20" and stage is Stage.OVERDUE:  # 依照第十九条: the sheet says it in words
            continue
        for row in rows_of(code):
            found = spans(row, at, payer == "person")
            expected = (low, high) in found if high else not found
            if not expected:
                wrong.append((row.code, stage.value, payer, (low, high), found))

    assert wrong == []


def test_the_gaps_of_the_audit_are_filled() -> None:
    codes = (
        "MK-61-1", "MK-61-2", "MK-63-1", "MK-65-2", "MK-67-1", "MK-67-4", "MK-73", "PCR-40-1", "PCR-42",
        "ERL-96-1", "XKZ-14-2", "SGTL-40-1", "AQF-92-3", "XKF-80-1", "XKF-81",
        "PCR-40-revoked", "MK-68-duties", "MK-69", "MK-71-4", "MK-72", "WHF-117-1", "WHF-117-2",
    )  # fmt: skip

    assert [code for code in codes if code not in BY_CODE] == []
