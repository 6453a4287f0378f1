"""The task pack: one's own visits that are due, with all that is needed outside, and nobody else's."""

from __future__ import annotations

from datetime import timedelta

from fadu.faces.field import day
from fadu.law.procedures.inspection_visit import acts as a
from fadu.law.procedures.inspection_visit import facts as f
from fadu.law.vocabulary.role import Role
from fadu.matters.deeds import Hand
from fadu.matters.services import act
from tests.outside import NOW, SITE, Outside, a_party, a_visit


def packed(outside: Outside, number: int = 0) -> list[dict[str, object]]:
    """The pack of one of the two officers."""
    return day.visits(outside.viewer(number), outside.bureau.law, NOW)


def test_a_visit_is_taken_along_with_all_that_is_needed_outside(outside: Outside) -> None:
    (visit,) = packed(outside)

    assert (visit["matter"], visit["n"], visit["site"], visit["trade"]) == (
        outside.visit,
        3,
        SITE,
        "工贸",
    )
    assert visit["enterprise"]["name"] == "走查陶瓷有限公司"
    assert visit["enterprise"]["principal"] == "陈经理"
    assert [one["id"] for one in visit["officers"]] == [
        outside.officer(0).person,
        outside.officer(1).person,
    ]
    assert all(one["certificate"] and one["name"] for one in visit["officers"])
    assert visit["scheme"] == "查现场、查资料。"
    assert visit["against"] == {}
    assert visit["last"] is None
    assert [one["matter"] for one in packed(outside, 1)] == [outside.visit]


def test_what_is_for_others_later_or_done_stays_at_the_office(outside: Outside) -> None:
    party = packed(outside)[0]["enterprise"]["id"]
    a_visit(outside.bureau, party, planned_on="2026-03-20")
    soon = a_visit(outside.bureau, party, planned_on="2026-03-03")
    a_visit(outside.bureau, party, NOW - timedelta(days=30), until="灭火器过期")

    assert {one["matter"] for one in packed(outside)} == {outside.visit, soon}


def test_what_is_to_be_reviewed_comes_along_until_it_has_been(outside: Outside) -> None:
    party = packed(outside)[0]["enterprise"]["id"]
    earlier = a_visit(outside.bureau, party, NOW - timedelta(days=30), until="灭火器过期")
    officers, then = outside.bureau.crew.people[Role.OFFICER][:2], NOW - timedelta(days=29)
    order = {
        "mode": f.BY_TERM,
        "deadline": "2026-02-20",
        "requirements": "更换",
        "order_number": "责改3号",
    }
    hand = Hand(outside.bureau.law, then, outside.chance, "test")
    made = act(
        earlier, a.order_correction, hand=hand, who=officers, at=then, key="f-old", facts=order
    )

    found = {one["matter"]: one for one in packed(outside)}

    assert found[earlier]["review"] == [{
        "key": "f-old", "description": "灭火器过期", "violated": "《安全生产法》第三十六条", "term": "2026-02-20",
        "order": "责改3号", "rectified": "",
    }]  # fmt: skip
    assert found[outside.visit]["review"] == []
    assert earlier not in {one["matter"] for one in packed(outside, 2)}

    told = {"result": f.CORRECTED, "opinion": "已经更换", "shown": True}
    of = {"matter": earlier, "seen": made.n}
    record = {"place": SITE, "content": "复查", "signature": f.SIGNED}
    sent = [
        outside.item("reinspect", copy="f-old", facts=told, **of),
        outside.item("sign_record", facts=record, **of),
    ]
    assert outside.states(*sent) == ["recorded", "recorded"]
    assert earlier not in {one["matter"] for one in packed(outside)}


def test_what_the_last_visit_found_comes_along(outside: Outside) -> None:
    party = packed(outside)[0]["enterprise"]["id"]
    earlier = a_visit(outside.bureau, party, NOW - timedelta(days=30), until="灭火器过期")

    (visit,) = packed(outside)

    assert visit["last"] == {
        "day": "2026-01-31",
        "findings": [{
            "id": f"{earlier}:f-old", "description": "灭火器过期", "violated": "《安全生产法》第三十六条",
            "category": "一般事故隐患", "removed": False,
        }],
    }  # fmt: skip


def test_what_has_to_come_before_is_said_before_leaving(outside: Outside) -> None:
    party = a_party(outside.bureau, "先办手续的公司", 8)
    visit = a_visit(outside.bureau, party, manner="事先通知")

    against = next(one["against"] for one in packed(outside) if one["matter"] == visit)

    assert "送达行政检查通知书" in against["show_certificate"]
    assert "《安全生产法》第六十五条" in against["show_certificate"]
