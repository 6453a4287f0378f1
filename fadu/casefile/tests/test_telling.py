"""What goes along to a party: what gives it a paper of the 正卷, and what it did itself; all acts are asked in tests/proofs/test_told.py."""

from __future__ import annotations

from types import SimpleNamespace as Made
from typing import Any

from fadu.casefile import telling
from fadu.documents.papers.kinds import OTHERS, PaperKind, Volume

OFFICER, FIRM = (("someone", "officer"),), (("甲", "enterprise"),)


def line(n: int, act: str, key: str = "", who: Any = OFFICER) -> Any:
    return Made(n=n, act=act, key=key, who=who)


def paper(n: int, **more: Any) -> Any:
    given: Any = more.pop("given", None)
    return Made(n=n, kind=PaperKind("x", "某文书", lambda file: (), given, **more))


LINES = (
    line(0, "register"), line(1, "check", "甲"), line(2, "notify", "甲"), line(3, "notify", "乙"), line(4, "discuss", "甲"),
    line(5, "state", "甲", FIRM), line(6, "ask"), line(7, "answer", "item", FIRM), line(8, "withdraw", "", (("stranger", "party"),)),
)  # fmt: skip
OFFERED = [
    paper(1, inner=frozenset(("check",))), paper(2, tells=True), paper(3, tells=True), paper(4), paper(4, volume=Volume.SIDE), paper(6),
]  # fmt: skip


def told(parties: Any = ("甲", "乙")) -> Any:
    main = telling.of_main(OFFERED, LINES)
    return telling.whom(LINES, main, lambda one: OTHERS if one.n == 6 else one.key, parties)


def test_an_entry_goes_along_by_its_paper_or_because_the_party_did_it_itself() -> None:
    # a form that is handed out with an act, and a paper beside one of the 副卷, tell nothing
    assert telling.of_main(OFFERED, LINES) == {2, 3, 6}
    assert told() == {2: "甲", 3: "乙", 5: "甲", 6: OTHERS, 7: "甲", 8: ""}
    assert told(()) == {2: "甲", 3: "乙", 5: "", 6: OTHERS, 7: "", 8: ""}
    assert [telling.own_of(one) for one in LINES[4:6]] == ["", "甲"]


def test_who_was_told_what_is_held_against_it_is_known_by_the_paper() -> None:
    assert telling.heard(OFFERED, told()) == {"甲", "乙"}
    assert telling.heard(OFFERED[:1], told()) == frozenset()
    assert telling.heard([paper(4, tells=True)], told()) == frozenset()  # its entry stays inside
