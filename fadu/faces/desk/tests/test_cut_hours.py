"""A power cut in the night or on a holiday is told and not refused, while nobody says that 行政强制法 43(1) reaches it."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest

from fadu.faces.desk.cut_hours import UNKNOWN, words_of
from fadu.faces.desk.tests.builders import SIGNED, Office, act_url, send, words
from fadu.kernel.zone import SHANGHAI
from fadu.law.parameters import PARAMETERS
from fadu.law.procedures.coercion_power_cut import POWER_CUT
from fadu.law.procedures.coercion_power_cut import acts as p
from fadu.law.procedures.coercion_power_cut import facts as pf
from fadu.law.procedures.tests.walking import law_view
from fadu.matters.models import Matter
from fadu.rooms.coercion.tests.measuring import REFUSED, SAFE, begin

NIGHT = {"coercion__night_from": 22, "coercion__night_until": 6}
KEPT = {"coercion__cut_hours": True}
ON = date(2026, 6, 1)


@pytest.mark.parametrize(
    ("at", "pressing", "law", "told"),
    [
        ("2026-06-01T23:00", "", NIGHT, "2026年6月1日23时0分在夜间，不得"),
        ("2026-06-01T05:59", "", NIGHT, "在夜间"),
        ("2026-06-01T10:00", "", NIGHT, None),
        ("2026-10-02T10:00", "", NIGHT, "2026年10月2日是法定节假日（国庆节放假），不得"),
        ("2026-10-02T10:00", "", {}, "是法定节假日"),
        ("2026-10-02T23:00", "", NIGHT, "是法定节假日（国庆节放假），2026年10月2日23时0分在夜间"),
        ("2026-10-02T23:00", "随时可能爆炸", NIGHT, None),
        ("2026-10-02T23:00", "", NIGHT | KEPT, None),  # the law refuses by itself
        ("2026-06-01T23:00", "", {}, UNKNOWN),
        ("2026-06-01T23:00", "随时可能爆炸", {}, None),
        ("", "", NIGHT, None),
        ("明天晚上", "", NIGHT, None),
    ],
)
def test_what_is_told_of_an_hour(at, pressing, law, told):
    known = law_view(PARAMETERS, **law)
    for act in ("cut_power", "cut_supply"):
        for typed in (at, f"{at}:00+08:00" if at[:1] == "2" else at):
            found = words_of(act, {"stop_at": typed, "pressing": pressing}, known, ON)
            assert (told in "".join(found)) if told else found == ()
    assert words_of("lift_power", {"stop_at": at}, known, ON) == ()


def test_what_is_told_names_the_article_the_reading_and_that_nothing_is_held_up():
    at = datetime(2026, 10, 2, 10, tzinfo=SHANGHAI)

    (said,) = words_of("cut_power", {"stop_at": at}, law_view(PARAMETERS), ON)

    for words_ in (
        "《行政强制法》第四十三条第一款",
        "尚无定论",
        "未核实依据",
        "不影响办理",
        "写明紧急情况",
    ):
        assert words_ in said


def test_the_form_the_draft_and_the_letter_tell_it_and_the_cut_is_recorded(office: Office) -> None:
    m = begin(office.bureau, POWER_CUT)
    m.now = SIGNED - timedelta(days=1)
    m.do(p.register_stop, enterprise=m.party, major=True, decision=pf.STOPS[0], decision_number="（某）应急现决〔2025〕3号", served_on="2025-03-01")  # fmt: skip
    m.do(p.establish_refusal, **REFUSED).do(p.confirm_safe, **SAFE)
    m.do(p.approve_supply, approved=True, supply_kind=pf.EXPLOSIVES, grounds="同意")
    browser, matter = office.browser("张三"), Matter.objects.get(pk=m.id)
    letter = {"supplier": "某民爆公司", "order_number": "（某）应急停供〔2025〕2号"}
    typed = letter | {"stop_at": "2025-04-04T10:00", "at": "2025-03-03T08:00"}
    holiday = "2025年4月4日是法定节假日（清明节"

    short = send(browser, act_url(matter, "cut_supply"), typed | {"supplier": ""})
    assert (short.status_code, holiday in words(short)) == (422, True)
    sent = send(browser, act_url(matter, "cut_supply"), typed)
    assert sent.status_code == 302
    waits = words(browser.get(sent.url))
    assert (holiday in waits, "未核实依据" in waits, "尚需1人" in waits) == (True, True, True)
    m.now = SIGNED
    line = m.do(p.cut_supply, stop_at="2025-04-04T02:00:00Z", **letter).file.last("cut_supply")
    page = words(browser.get(f"/matters/{m.id}/papers/cut_order/{line.n}/"))
    bar, _, paper = page.partition("某市应急管理局 停止供电")
    assert (holiday in bar, holiday in paper) == (True, False)
