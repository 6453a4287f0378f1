"""The draw's benchmark: both sides select from the same ids, and every figure has its place in the document."""

from __future__ import annotations

import json

from bench import drawing, part
from bench.report import row
from fadu.kernel.draw import lowest


def test_both_sides_select_as_many_of_the_same_ids():
    ids = [f"{n:018d}" for n in range(500)]

    assert len(drawing.bare(ids, 20)) == len(lowest(drawing.SEED, "危化", ids, 20)) == 20
    assert drawing.bare(ids, 20) == sorted(drawing.bare(ids, 500))[:20]


def test_a_small_run_gives_a_ratio_with_its_promise_and_two_rates():
    figures = json.loads(json.dumps(drawing.report(400, 20, 2), default=part.plain))

    assert [figure.get("wanted") for figure in figures] == [drawing.MOST, 0, 0]
    assert "≥ 0.5×" in row(figures[0])
    assert all("— | — |" in row(figure) for figure in figures[1:])
