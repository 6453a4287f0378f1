"""A sheet says how much of it is left."""

from __future__ import annotations

from fadu.registry.models import SheetPart, SheetRun


def test_what_is_left_is_what_would_change_and_is_not_taken() -> None:
    run = SheetRun(id="1", kind="objects", new=5, changed=3, done=4, refused=1)

    assert (run.todo, run.left) == (8, 3)
    assert str(run) == "objects 1"
    assert str(SheetPart(run="1", number=2)) == "1 2"
