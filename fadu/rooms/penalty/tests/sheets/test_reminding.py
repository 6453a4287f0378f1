"""催缴 before a surcharge is decided: not before the term has run out, dated by its number, and only of what is open."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from fadu.documents.numbers import services
from fadu.documents.numbers.deeds import Sent
from fadu.documents.papers.casefile import CaseFile
from fadu.documents.papers.selectors import casefile
from fadu.documents.tests.papers.reading import said
from fadu.law.procedures.registers import take_number
from fadu.rooms.penalty.sheets import paying, reminding

if TYPE_CHECKING:
    from tests.people import Bureau


def numbered(bureau: Bureau, file: CaseFile, entry: int, day: int) -> CaseFile:
    """The file once the number of the reminder was taken on a day of May."""
    at = datetime(2025, 5, day, 1, 0, tzinfo=UTC)
    who = (bureau.zhang.viewer.actor(take_number),)
    sent = Sent(who, bureau.hand(at), at, bureau.zhang.viewer.scope)
    services.take(matter=file.matter, kind="reminder", entry=entry, sent=sent)
    return casefile(bureau.zhang.viewer.scope, file.matter)


def without_surcharge(file: CaseFile) -> CaseFile:
    """The file before anybody decided a surcharge, or asked for more."""
    served = max(x.n for x in file.lines if x.act == "serve")
    return replace(file, lines=tuple(x for x in file.lines if x.n <= served))


def test_before_its_number_it_waits_for_the_term_and_after_it_bears_that_day(
    bureau: Bureau, files: Mapping[str, CaseFile]
) -> None:
    file = without_surcharge(files["contested"])
    unit, _ = reminding.REMINDER.entries(file)

    waiting = reminding.REMINDER.make(file, unit)

    assert (waiting.day, waiting.number) == (None, "")
    assert "缴款期限至2025年4月23日（含当日）。期限届满仍没有缴清的，取号后发出" in waiting.draft
    assert "尚未缴纳：罚款人民币伍万元整（50,000元）。" in said(waiting)
    assert "可以依照《行政处罚法》第七十二条第一款第一项每日按罚款数额的百分之三加处罚款" in said(
        waiting
    )
    sent = without_surcharge(numbered(bureau, file, unit, 6))
    paper = reminding.REMINDER.make(sent, unit)
    assert (str(paper.day), paper.number, paper.draft) == (
        "2025-05-06",
        "（某）应急催缴〔2025〕1号",
        "",
    )
    assert "截至2025年5月6日，尚未缴纳" in said(paper)


def test_a_number_that_was_taken_too_early_does_not_let_it_out(
    bureau: Bureau, files: Mapping[str, CaseFile]
) -> None:
    file = without_surcharge(files["contested"])
    _, man = reminding.REMINDER.entries(file)
    deferred = replace(
        files["contested"],
        lines=tuple(x for x in files["contested"].lines if x.act != "start_surcharge"),
    )

    early = without_surcharge(numbered(bureau, file, man, 7))
    granted = replace(early, lines=deferred.lines, looked_up={})

    assert reminding.REMINDER.make(early, man).draft == ""
    assert (
        "取号时（2025年5月7日）缴款期限还没有届满（至2025年7月1日，含当日），不得发出"
        in reminding.REMINDER.make(granted, man).draft
    )


def test_what_is_paid_asks_for_none_and_a_surcharge_gives_one_of_its_own_day(
    files: Mapping[str, CaseFile],
) -> None:
    file = files["contested"]
    (late,) = paying.SURCHARGE.entries(file)

    assert reminding.REMINDER.entries(files["mixed"]) == ()
    paper = reminding.REMINDER.make(file, late)
    assert (str(paper.day), paper.draft) == ("2025-05-08", "")
    assert "加处罚款人民币贰万贰仟伍佰元整（22,500元）（计算至2025年5月8日）" in said(paper)
    assert "已经依照《行政处罚法》第七十二条第一款第一项决定加处罚款，请一并缴纳" in said(paper)


def test_a_case_that_is_closed_holds_no_reminder_that_never_went_out(
    files: Mapping[str, CaseFile],
) -> None:
    file = without_surcharge(files["contested"])
    assert reminding.REMINDER.entries(file)
    closed = replace(file.lines[-1], n=file.lines[-1].n + 1, act="close_case", key="")

    assert reminding.REMINDER.entries(replace(file, lines=(*file.lines, closed))) == ()
