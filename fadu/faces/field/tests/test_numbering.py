"""Numbers go along with the pack and are taken by the entry that states them; what is not used stays on the books."""

from __future__ import annotations

from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.numbers.services import void_unused
from fadu.law.engine.record import Actor
from fadu.law.procedures.registers.numbering import UNUSED
from fadu.rooms.inspection.models import OutsideSheet
from fadu.ui.qr import svg
from tests.outside import NOW, Outside, a_letterhead


def sent_by(outside: Outside, who: Actor) -> Sent:
    """A sending by somebody of the bureau."""
    return Sent((who,), outside.hand(), NOW, outside.viewer(0).scope)


def fates(kind: str) -> list[tuple[str, str, int | None]]:
    """What became of the numbers of a kind."""
    rows = DocumentNumber.objects.filter(kind=kind).order_by("serial")
    return list(rows.values_list("text", "state", "entry"))


def test_a_number_is_reserved_once_a_visit_and_taken_once_by_the_order(outside: Outside) -> None:
    a_letterhead(outside.bureau)

    first, again = (outside.client.post("/field/numbers").json() for _ in range(2))
    told = first["reserved"][outside.visit]
    (number,), (record,) = told["order"], told["record"]
    day = outside.client.get("/field/day").json()
    pack = day["visits"][0]["reserved"]
    assert {kind: one["number"] for kind, one in pack.items()} == {
        "record": record,
        "order": number,
    }
    assert pack["record"]["square"] == svg("文书二维码", f"FADU:P:{outside.visit}:RECORD:2026-1")
    assert day["papers"]["agency"] == "株洲市应急管理局（示范）"
    assert "向株洲市人民政府申请行政复议" in day["papers"]["remedy"]
    items = outside.course()
    items[4]["facts"]["order_number"] = number
    items[4]["sheet"] = {"id": outside.key(), "number": number, "changed": False}
    items[5]["sheet"] = {"id": outside.key(), "number": record, "changed": True}
    second_find = outside.item(
        "find_problem", facts=items[3]["facts"] | {"finding": ["f-2"]}, files=items[3]["files"]
    )
    sheet = items[4]["sheet"]
    second_order = outside.item(
        "order_correction", copy="f-2", facts=items[4]["facts"], sheet=sheet
    )
    states = outside.states(*items[:5], second_find, second_order)

    assert first == again
    assert set(states) == {"recorded"}
    assert fates("order") == [(number, NumberState.TAKEN, 8)]
    assert set(outside.states(*items[:5])) == {"recorded"}
    assert set(outside.client.get("/field/day").json()["visits"][0]["reserved"]) == {"record"}

    # The record's number is made void at a desk meanwhile: what was handed over is recorded, and marked.
    void_unused(matter=outside.matter, void_for=UNUSED, sent=sent_by(outside, outside.officer(0)))
    items[5]["seen"] = outside.matter.n
    (signed,) = outside.send(items[5]).json()["items"]
    assert signed["state"] == "recorded"
    assert f"现场文书编号{record}：{record}已作废，不能再用" in signed["message"]
    assert fates("record") == [(record, NumberState.VOID, None)]
    rows = OutsideSheet.objects.order_by("entry").values_list("kind", "entry", "changed")
    assert list(rows) == [("record", 6, True), ("order", 8, False)]
    assert outside.send(items[5]).json()["items"][0]["message"] == signed["message"]
    tab = outside.client.get(f"/matters/{outside.visit}/?tab=papers").content.decode()
    assert f"现场打印的《现场检查记录》{record}：编号不能作数" in tab
    assert "打印以后又改过内容" in tab
    there = outside.client.get("/papers/marked/", {"mark": f"FADU:P:{outside.visit}:RECORD:2026-1"})
    assert there["Location"] == f"/matters/{outside.visit}/papers/record/6/"


def test_without_a_letterhead_it_says_why_and_the_number_of_a_paper_form_will_do(
    outside: Outside,
) -> None:
    told = outside.client.post("/field/numbers").json()

    assert told["reserved"] == {outside.visit: {"record": [], "order": []}}
    assert "机关代字" in told["problem"]
    assert set(outside.states(*outside.course())) == {"recorded"}
