"""填报对照: our record in the order of their form; what is empty says why."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from fadu.faces.desk.filling_page import SUMS, forms_of, since_altered
from fadu.faces.desk.tests.builders import SIGNED, Office, a_case, a_clue, hidden, words
from fadu.law.engine.record import Actor
from fadu.law.procedures.penalty_ordinary import acts
from fadu.matters.deeds import Deed
from fadu.matters.lines import Line
from fadu.matters.selectors import history
from fadu.matters.services import perform
from fadu.platforms.models import EnteredCase


def test_a_form_shows_what_is_on_record_and_names_what_is_not(office: Office) -> None:
    case = a_case(office)
    browser = office.browser("张三")

    page = words(browser.get(f"/matters/{case.id}/filling/?form=执法系统案件填报（示范）"))
    other = words(browser.get(f"/matters/{case.id}/filling/?form=双公示行政处罚（示范）"))

    assert case.title in page
    assert "尚未办理“作出处罚决定”" in page
    assert page.rindex("案件名称") < page.rindex("立案日期") < page.rindex("送达日期")
    assert "栏没有内容：" in page
    assert "未核实依据" not in page
    assert "未核实依据：发改办财金〔2018〕424号附件，未对照原文" in other
    assert "处罚机关 某市应急管理局" in other
    assert "本系统没有对应内容" in other
    clue = a_clue(office)
    assert "没有登记" in words(browser.get(f"/matters/{clue.id}/filling/"))


def test_a_procedure_without_forms_says_so(office: Office) -> None:
    assert [f.name for f in forms_of("penalty.ordinary", SIGNED.date())] == [
        "双公示行政处罚（示范）",
        "执法系统案件填报（示范）",
    ]
    (hazards,) = forms_of("hazard.major", SIGNED.date())
    assert hazards.name == "重大事故隐患填报（示范）"
    assert forms_of("decision.major", SIGNED.date()) == []


def test_what_was_recorded_since_it_was_entered_there_is_told_with_the_fields_that_differ(
    office: Office, settings
) -> None:
    case, zhang = a_case(office), office.browser("张三")
    form, page = (
        "执法系统案件填报（示范）",
        f"/matters/{case.id}/filling/?form=执法系统案件填报（示范）",
    )
    enter = f"/matters/{case.id}/filling/enter/"
    told = {"of_form": form, "number": "HLW-1", "entered_on": "2025-03-03"}
    assert zhang.post(enter, hidden(zhang.get(enter)) | told).status_code == 302
    assert "录入以后" not in words(zhang.get(page))
    line = next(x for x in history(case) if x.act == "file_case")
    settings.TEST_CLOCK = SIGNED + timedelta(hours=2)
    stated = {f.code for f in acts.file_case.stated if f.code in line.facts and not f.derived}
    facts = {code: line.facts[code] for code in stated} | {"cause": "未按规定登记案"}
    who = tuple(Actor(person, role) for person, role in line.who)
    hand = office.bureau.hand(SIGNED + timedelta(hours=1))
    perform([Deed(case.pk, acts.file_case, line.at, hand, who, facts, corrects=line.n, why="写错")])

    said = words(zhang.get(page))
    assert f"录入以后，本事项又有1条记录：“{line.title}”（更正）（2025年2月25日）。" in said
    assert "与录入时不同的栏目：案件名称。" in said
    assert "录入时：未按规定储存案" in said
    assert "点“更正”登记" in said
    row = EnteredCase.objects.get()
    amend = f"/fillings/{row.pk}/amend/"
    told = {"number": "HLW-1", "entered_on": "2025-03-03", "reason": "平台已照改"}
    assert zhang.post(amend, hidden(zhang.get(amend)) | told).status_code == 302
    assert "录入以后" not in words(zhang.get(page))


def test_a_fine_that_was_altered_since_is_told_beside_what_the_decision_says():
    def line(n: int, act: str, **facts: object) -> Line:
        at = datetime(2025, 3, n, 2, tzinfo=UTC)
        return Line(
            n=n, seq=0, hash="", act=act, title=act, key="P", at=at, day_only=False, noted=at, facts=facts, who=(),
            files=(), irregular="", corrects=None, why="", corrected=False, prepared_by="", recorded_by="",
        )  # fmt: skip

    decided = [line(3, "penalize", fine=20_000_00)]
    lower = line(4, "alter_decision", altered="变更", fine_after=10_000_00)
    gone = line(5, "alter_decision", altered="撤销")
    fine = SUMS["penalize.fine"]
    assert since_altered(fine, decided) == since_altered(None, [*decided, lower]) == ""
    assert since_altered(fine, [*decided, lower]) == "2025年3月4日登记决定变更，变更后10,000元"
    assert since_altered(fine, [*decided, lower, gone]) == "2025年3月5日登记决定撤销"
    daily, gone_alone = (
        SUMS["daily_fine.daily_total"],
        {"altered": "撤销", "altered_decision": "按日连续处罚决定"},
    )
    twice = [
        line(6, "daily_fine", daily_total=10_000_00),
        line(7, "daily_fine", daily_total=15_000_00),
    ]
    alone = line(8, "alter_decision", **gone_alone, daily_after=10_000_00)
    assert since_altered(daily, [*twice, alone]) == "2025年3月8日登记决定撤销"
    less = line(
        8,
        "alter_decision",
        altered="变更",
        altered_decision="按日连续处罚决定",
        new_daily=12_000_00,
        daily_after=22_000_00,
    )
    assert since_altered(daily, [*twice, less]) == "2025年3月8日登记决定变更，变更后12,000元"
    first = line(8, "alter_decision", **gone_alone, further_on="2025-03-06", daily_after=15_000_00)
    assert since_altered(daily, [*twice, first]) == ""  # not the one that is filled in
    second = line(8, "alter_decision", **gone_alone, further_on="2025-03-07", daily_after=10_000_00)
    assert since_altered(daily, [*twice, second]) == "2025年3月8日登记决定撤销"
