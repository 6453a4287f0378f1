"""An entry as the timeline tells it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.template.loader import render_to_string

from fadu.casework.models import PaperApproval
from fadu.faces.desk.history_page import (
    ERASED,
    GATHERING,
    Labels,
    Setting,
    happening,
    is_evidence,
    person_name,
    role_title,
    shown,
    who_did,
)
from fadu.kernel.calendar_seed import seed_calendar
from fadu.law import registry
from fadu.law.engine.view import LawView
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.matters.selectors import Line
from fadu.ui.badges import Tone
from fadu.ui.casefile import Attachment

PENALTY = registry.procedure("penalty.ordinary")
AT = datetime(2025, 3, 3, 1, tzinfo=UTC)
LINE = Line(
    3, 40, "f" * 64, "file_case", "立案", "", AT, False, AT, {"number": "1号", "cause": "某案"},
    (("u1", "leader"),), (), "", None, "", False, "u2", "",
)  # fmt: skip
LABELS = Labels({"u1": "李四", "u2": "张三"}, {"p1": "甲公司"}, {"a" * 64: "笔录.pdf"})
SETTING = Setting("m1", PENALTY, LABELS, {}, LawView(seed_calendar()))


def test_facts_stand_in_the_order_of_the_form_with_their_titles() -> None:
    told = happening(LINE, SETTING)

    codes = [f.code for f in PENALTY.act("file_case").stated if f.code in ("number", "cause")]
    first = {"number": "文号：1号", "cause": "案由：某案"}[codes[0]]
    assert told.text.startswith(first)
    assert told.who == "李四（行政机关负责人），张三拟稿"
    assert told.number == 4


def test_an_entry_from_elsewhere_names_who_recorded_it_alone_and_its_day() -> None:
    told = happening(
        replace(LINE, who=(), prepared_by="", recorded_by="u2", day_only=True), SETTING
    )

    assert (told.who, told.day_only) == ("张三记录", True)
    page = render_to_string("ui/timeline.html", {"timeline": (told,)})
    assert "2025年3月3日</time>" in page
    assert "09:00</time>" not in page


def test_sums_that_come_to_nothing_are_not_told_where_an_act_works_out_several() -> None:
    court = {
        "court_fine": 2_000_000, "court_others": True, "performed": True, "court_fine_left": 2_000_000, "court_surcharge_left": 0,
        "court_daily_total_left": 0, "court_daily_surcharge_left": 0, "court_confiscated_income_left": 0,
        "court_fine_taken": True, "court_daily_total_taken": True, "court_fine_whole": True,
        "court_daily_total_whole": True, "court_confiscated_income_whole": True, "court_done": True,
    }  # fmt: skip
    told = happening(replace(LINE, act="court_executed", facts=court), SETTING).text

    assert told.startswith("执行到的罚款金额：20,000元；")
    assert (
        "此前未缴的罚款金额：20,000元；罚款金额本身执行完毕：是；罚款金额执行完毕：是；全部执行完毕：是"
        in told
    )
    for none in ("按日连续", "没收违法所得", "加处罚款", "：0元"):
        assert none not in told


@pytest.mark.parametrize(
    ("act", "facts", "text"),
    [
        ("alter_decision", {"altered": "变更", "new_fine": 0, "fine_after": 0, "daily_after": 0, "overpaid": 500_00},
         "处理结果：变更；变更后的罚款金额：0元；按办理经过应当退还的款项：500元"),
        ("alter_decision", {"altered": "撤销", "fine_after": 0, "daily_after": 100_00, "overpaid": 0},
         "处理结果：撤销；此后的按日连续处罚总额：100元"),
        ("refund", {"back_fine": 0, "back_daily_total": 100_00, "overpaid": 100_00, "amount": 100_00},
         "退还的按日连续处罚总额：100元；按办理经过应当退还的款项：100元；金额：100元"),
        ("pay_instalment", {"left": 0, "amount": 0}, "未缴的罚款：0元；金额：0元"),  # a lone sum
        ("penalize", {"fine": 0, "confiscated_income": 0, "notified_fine": 0},  # said on purpose, and told as said
         "罚款金额：0元；没收违法所得：0元；告知的罚款金额：0元"),
        ("court_executed", {"court_daily_total": 0, "court_daily_total_left": 0, "court_daily_total_whole": True},
         "执行到的按日连续处罚总额：0元；按日连续处罚总额执行完毕：是"),
        ("court_executed", {"court_fine_left": 0, "court_fine_whole": False}, "罚款金额执行完毕：否"),
    ],
)  # fmt: skip
def test_a_zero_that_is_said_is_told(act: str, facts: dict[str, Any], text: str) -> None:
    assert happening(replace(LINE, act=act, facts=facts), SETTING).text == text


def test_an_entry_beyond_the_allowance_is_marked_late() -> None:
    late = replace(LINE, at=datetime(2025, 2, 24, 1, tzinfo=UTC))

    assert [b.text for b in happening(late, SETTING).badges] == ["补录，超过宽限2个工作日"]
    assert "3个工作日内" in happening(late, SETTING).badges[0].title
    assert happening(LINE, SETTING).badges == ()


def test_an_entry_of_the_field_has_longer() -> None:
    on_site = replace(LINE, act="investigate", at=datetime(2025, 2, 24, 1, tzinfo=UTC))

    assert happening(on_site, SETTING).badges == ()


def test_what_broke_the_procedure_is_marked_for_ever() -> None:
    told = happening(replace(LINE, irregular="先口头后补"), SETTING)

    assert told.tone is Tone.BAD
    assert told.badges[0].text == "违反程序记载"
    assert "补记理由：先口头后补" in told.text


def test_corrections_point_both_ways_and_paper_is_named() -> None:
    old = happening(replace(LINE, corrected=True), SETTING)
    new = happening(replace(LINE, n=5, corrects=3, why="写错"), SETTING)
    paper = {3: PaperApproval(matter="m1", entry=3, signed_on=date(2025, 3, 3))}
    signed = happening(LINE, replace(SETTING, paper=paper))

    assert old.badges[0].text == "已更正"
    assert new.badges[0].text == "更正第4条"
    assert "更正理由：写错" in new.text
    assert signed.badges[0].text == "线下签批"


def test_files_lead_to_their_bytes_and_erased_names_are_gone() -> None:
    files = ({"sha256": "a" * 64, "size": 2048, "type": "application/pdf", "name": {"c": "x"}},)
    told = happening(replace(LINE, files=files), SETTING)

    assert told.files[0].title == ERASED
    assert (told.files[0].kind, told.files[0].size) == ("PDF", "2 KB")
    assert told.files[0].url == f"/matters/m1/files/{'a' * 64}/"


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        (Kind.BOOL, True, "是"),
        (Kind.MONEY, 123456, "1,234.56元"),
        (Kind.INSTANT, "2025-03-03T01:00:00Z", "2025年3月3日 09:00"),
        (Kind.PERSON, "u1", "李四"),
        (Kind.PERSON, "unknown", "本机关以外人员"),
        (Kind.PARTY, "p1", "甲公司"),
        (Kind.KEYS, ["p1", "x"], "甲公司、x"),
        (Kind.FILE, "a" * 64, "笔录.pdf"),
        (Kind.NUMBER, 7, "7"),
        (Kind.TEXT, {"c": "abc"}, ERASED),
    ],
)
def test_a_fact_is_told_as_people_read_it(kind: Kind, value: Any, said: str) -> None:
    assert shown(Fact("x", "某", kind), value, LABELS) == said


def test_an_actor_without_name_or_known_capacity_is_still_told() -> None:
    assert who_did(replace(LINE, who=(("gone", "court"),), prepared_by=""), {}) == "人民法院"
    assert role_title("") == ""
    assert person_name(None, "expert") == "本机关以外人员"
    assert person_name(None, "security_admin") == "系统建立"
    assert person_name("李四", "leader") == "李四"


@pytest.mark.parametrize(
    ("procedure", "act", "facts", "evidence"),
    [
        ("penalty.ordinary", "investigate", {}, True),
        ("penalty.ordinary", "make_statement", {}, True),
        ("penalty.ordinary", "penalize", {}, False),
        ("hazard.major", "find_stop_refused", {"evidence": "a" * 64}, True),
        ("hazard.major", "find_stop_refused", {"evidence": "b" * 64}, False),
        ("hazard.major", "gone", {}, False),
    ],
)
def test_a_file_is_evidence_by_its_fact_or_by_the_act_that_gathered_it(
    procedure: str, act: str, facts: dict[str, Any], evidence: bool
) -> None:
    file, line = Attachment("笔录.pdf", "/x/", digest="a" * 64), replace(LINE, act=act, facts=facts)

    assert is_evidence(file, line, registry.procedure(procedure)) is evidence


def test_the_acts_that_gather_evidence_are_acts_of_their_procedures() -> None:
    for code, acts in GATHERING.items():
        assert acts <= set(registry.procedure(code).by_code)
