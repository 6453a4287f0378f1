"""Which version of a paper was served on whom, and what is noted beside each."""

from __future__ import annotations

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from fadu.casefile.former import ALL, GONE, SERVED, note_of, served
from fadu.casefile.piece import Piece
from fadu.casefile.receivers import Reader, Receiver
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.papers.kinds import Volume
from fadu.publication.serving.models import Delivery


def version(number: int, state: str, day: int, **more: Any) -> DocumentVersion:
    return DocumentVersion(
        number=number, state=state, kind="decision", entry=4, sha256=f"{number}" * 64,
        issued=datetime(2026, 3, day, 2, tzinfo=UTC), **more,
    )  # fmt: skip


HELD = [
    version(3, "issued", 9, reason="更换纸张"),
    version(2, "void", 6, reason="盖章不清", void_why="重复"),
    version(1, "replaced", 2),
]
PENALTY = "penalty.ordinary"


def line(n: int, act: str, day: int, *files: str, key: str = "P") -> Any:
    held = [{"sha256": one} for one in files]
    return SimpleNamespace(n=n, act=act, key=key, at=datetime(2026, 3, day, tzinfo=UTC), files=held)


PAPER = line(4, "penalize", 1)


def test_a_version_says_which_it_is_what_took_its_place_and_why() -> None:
    notes = [note_of(one, HELD) for one in HELD]
    assert notes == ["第3版", "第2版，已作废，理由：重复", "第1版，已由第2版替换，理由：盖章不清"]
    assert note_of(version(1, "issued", 2), [version(1, "issued", 2)]) == ""
    erased = [version(2, "issued", 6, reason=None), version(1, "replaced", 2)]
    assert note_of(erased[1], erased).endswith(f"理由：{GONE}")


def test_what_was_served_is_the_version_of_the_link_the_copy_or_the_day() -> None:
    sent = [
        Delivery(kind="decision", entry=4, number=1, party="P", state="served"),
        Delivery(kind="decision", entry=4, number=3, party="Q", state="sent"),
        Delivery(kind="told", entry=2, number=3, party="R", state="served"),
    ]
    assert served(HELD, PENALTY, [PAPER], sent).on == {3: frozenset(), 2: frozenset(), 1: {"P"}}
    by_hand = served(HELD, PENALTY, [PAPER, line(5, "serve", 7)], [])
    assert (by_hand.on[2], by_hand.note(2), by_hand.note(3)) == ({ALL}, SERVED, "")
    early = served(HELD, PENALTY, [PAPER, line(5, "serve", 1)], [])
    assert early.on[1] == {ALL}
    other = served(HELD, PENALTY, [PAPER, line(5, "serve", 7, key="Q")], [])
    assert not any(other.on.values())
    posted = served(HELD, PENALTY, [PAPER, line(5, "start_service", 8, "1" * 64)], [])
    assert posted.parties(1) == {ALL}


def test_where_nothing_tells_how_a_kind_is_served_each_version_may_have_been() -> None:
    known = served(HELD, "coercion.seizure", [PAPER], [])
    assert (known.told, known.parties(2), known.note(2)) == (False, {ALL}, "")


def test_a_party_takes_a_former_version_alone_that_was_served_on_it() -> None:
    def piece(on: frozenset[str] | None) -> Piece:
        return Piece("papers", Volume.MAIN, "决定书", "", None, served=on)

    party, court = Reader(Receiver.PARTY, "P"), Reader(Receiver.COURT)
    for on, comes in ((None, True), (frozenset("P"), True), (frozenset((ALL,)), True), (frozenset("Q"), False)):  # fmt: skip
        assert (piece(on).comes_to(party), piece(on).comes_to(court)) == (comes, True)
    assert not piece(frozenset()).comes_to(party)
