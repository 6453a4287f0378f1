"""Numbers go along with the pack and are taken by the entry that states them; what is not used stays on the books."""

from __future__ import annotations

from fadu.documents.numbers.deeds import Sent
from fadu.documents.numbers.models import DocumentNumber, NumberState
from fadu.documents.numbers.services import set_letterhead
from fadu.law.vocabulary.role import Role
from tests.outside import NOW, Outside

HEAD = {
    "agency_word": "（株示范）应急",
    "government": "株洲市人民政府",
    "court": "株洲市某区人民法院",
    "since": "2024-01-01",
}


def with_letterhead(outside: Outside) -> None:
    """The legal office has said what documents carry."""
    lawyer = outside.bureau.crew.people[Role.LEGAL_OFFICE][0]
    sent = Sent((lawyer,), outside.hand(), NOW, outside.viewer(0).scope)
    set_letterhead(facts=HEAD, place=outside.bureau.crew.place, sent=sent)


def test_a_number_is_reserved_once_a_visit_and_taken_once_by_the_order(outside: Outside) -> None:
    with_letterhead(outside)

    first, again = (outside.client.post("/field/numbers").json() for _ in range(2))
    (number,) = first["reserved"][outside.visit]
    items = outside.course()
    items[4]["facts"]["order_number"] = number
    second_find = outside.item(
        "find_problem", facts=items[3]["facts"] | {"finding": ["f-2"]}, files=items[3]["files"]
    )
    second_order = outside.item("order_correction", copy="f-2", facts=items[4]["facts"])
    states = outside.states(*items[:5], second_find, second_order)

    assert first == again
    assert set(states) == {"recorded"}
    (row,) = DocumentNumber.objects.all()
    assert (row.text, row.state, row.entry) == (number, NumberState.TAKEN, 8)
    assert set(outside.states(*items[:5])) == {"recorded"}
    assert outside.client.get("/field/day").json()["visits"][0]["reserved"] == []


def test_without_a_letterhead_it_says_why_and_the_number_of_a_paper_form_will_do(
    outside: Outside,
) -> None:
    told = outside.client.post("/field/numbers").json()

    assert told["reserved"] == {outside.visit: []}
    assert "机关代字" in told["problem"]
    assert set(outside.states(*outside.course())) == {"recorded"}
