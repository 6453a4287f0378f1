"""行政强制: what is over says so, what ends first stands first, three kinds stay three lists."""

from __future__ import annotations

from datetime import date
from typing import Any

from fadu.faces.desk.tests.builders import Office, words
from fadu.rooms.coercion.models import Closure, PowerCut, Seizure


def put(office: Office, model: type[Any], id: str, **columns: object) -> None:
    """A row as acts would have left it; today is 2025-03-03."""
    place = office.bureau.place
    spot = {"province": place.province, "city": place.city, "county": place.county}
    party = office.parties["乙矿业公司"]
    model.objects.bulk_create([model(id=id.ljust(26, "0"), party=party, **spot, **columns)])


def running(office: Office) -> None:
    """Seizures in March: one over, one too long, one under test, one that has time, one that is done."""
    day = {n: date(2025, 3, n) for n in (1, 2, 3, 4, 18, 20)}
    rows: dict[str, dict[str, object]] = {
        "后": {"until": day[20], "limit_on": day[20]},
        "先": {"until": day[2], "limit_on": day[3]},
        "长": {"until": day[18], "limit_on": day[3], "urgent": True, "extended_on": day[1]},
        "检": {"until": day[4], "limit_on": day[4], "testing": True},
        "毕": {"until": day[1], "limit_on": day[3], "ended_on": day[1], "ended_by": "没收"},
    }
    for number, columns in rows.items():
        put(office, Seizure, f"{len(number)}{ord(number)}", kind="查封", taken_on=date(2025, 2, 1), number=number, **columns)  # fmt: skip


def test_seizures_stand_by_their_last_day_and_what_is_over_says_so(office: Office) -> None:
    running(office)

    browser = office.browser("张三")
    shown = words(browser.get("/coercion/"))

    order = [shown.index(f" {number} ") for number in ("先", "检", "长", "后")]
    assert order == sorted(order)
    assert " 毕 " not in shown
    told = (
        "期限已满，应当解除",
        "逾期1天",
        "检测鉴定期间不计入",
        "紧急实施",
        "已延长",
        "所载期限超过法定",
    )
    assert [word for word in (*told, "期限已满未解除 1 件") if word not in shown] == []
    assert " 毕 " in words(browser.get("/coercion/?state=all"))
    over = words(browser.get("/coercion/?state=期限已满，应当解除"))
    assert (" 先 " in over, " 后 " in over) == (True, False)
    none = words(browser.get("/coercion/?first=2025-02-02"))
    assert "没有符合条件的查封、扣押" in none


def test_power_cuts_have_a_list_of_their_own_with_each_measure_apart(office: Office) -> None:
    day = date(2025, 2, 20)
    put(office, PowerCut, "A", decision="停止施工", approved_on=day)
    power = {"cut_on": day, "power_cut_on": day, "supplier": "某供电公司"}
    supply = {"supply_kind": "停止供应民用爆炸物品", "supply_approved_on": day}
    put(
        office,
        PowerCut,
        "B",
        decision="停止施工",
        verdict="批准停止供电，提前通知",
        **power,
        **supply,
    )
    put(office, PowerCut, "C", decision="停止施工", lifted_on=day, power_lifted_on=day, **power)
    over = {"power_lifted_on": day, "power_restored_on": day, "lifted_on": day, "restored_on": day}
    put(office, PowerCut, "D", decision="停止施工", **power, **over)

    cut = words(office.browser("张三").get("/coercion/?kind=停电、停供民用爆炸物品"))

    for told in (
        "停电待通知", "停电中", "停供待通知", "停电已解除，待通知恢复", "批准停止供电，提前通知 批准停止供应民用爆炸物品",
        "某供电公司", "停电、停供未解除 1 件",
    ):  # fmt: skip
        assert told in cut


def test_proposed_closures_have_a_list_of_their_own(office: Office) -> None:
    day = date(2025, 2, 20)
    put(
        office,
        Closure,
        "E",
        ground="情形甲",
        counted_on=day,
        times_180=3,
        times_year=4,
        proposed_on=day,
    )
    put(office, Closure, "F", ground="情形乙", told_on=day)
    put(
        office,
        Closure,
        "G",
        ground="情形丙",
        answer="决定予以关闭",
        answered_on=day,
        proposed_on=day,
    )

    shut = words(office.browser("张三").get("/coercion/?kind=提请关闭"))

    for told in (
        "180日3次", "一年4次", "待人民政府答复", "已告知", "决定予以关闭", "提请关闭待答复 1 件",
    ):  # fmt: skip
        assert told in shut
