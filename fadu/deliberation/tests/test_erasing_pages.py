"""Nothing is offered while a case is open, a meeting is not done, or the words are gone already."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from fadu.deliberation.erasing_pages import AskErasureForm, EraseForm, of_item, of_review


def asks(
    *, asked: bool = False, closed: bool = True, erased: str = "", done: bool = True
) -> list[type]:
    """The forms that a head who is of the legal office too would be offered."""
    viewer: Any = SimpleNamespace(
        administrator=False, onlooker=False, staff=True, place=SimpleNamespace(county="C"), fits=lambda act: True
    )  # fmt: skip
    request, matter = SimpleNamespace(viewer=viewer), SimpleNamespace(closed=closed)
    row: Any = SimpleNamespace(county="C", erased=erased, item="I", done_on=done)
    lines: Any = [SimpleNamespace(act="ask_text_erasure", key=""), SimpleNamespace(act="ask_item_erasure", key="I")]  # fmt: skip
    known = lines if asked else []
    review = of_review(request, row, matter, known, {})  # type: ignore[arg-type]
    item = of_item(request, (row, row), matter, known, {})  # type: ignore[arg-type]
    assert done is False or {type(f) for f in review.values()} == {type(f) for f in item.values()}
    return [type(form) for form in (item if not done else review).values()]


def test_one_asks_and_then_another_is_offered_to_approve() -> None:
    assert asks() == [AskErasureForm]
    assert asks(asked=True) == [EraseForm]
    assert asks(closed=False) == asks(erased="x") == asks(done=False) == []
