"""What `make bench` runs, and that a run replaces its own former figures alone."""

from __future__ import annotations

import json

from bench.__main__ import BOTH, PARTS, keep, planned
from bench.measure import Limit
from bench.report import ORDER


def test_every_part_is_planned_on_every_database_it_has():
    found = [(part, database) for part, database, _ in planned("", "", quick=False)]

    assert ("engine", "") in found
    for part in ("acts", "rebuilding", "lists", "search", "hazards", "growth", "soak"):
        assert [d for p, d in found if p == part] == list(BOTH)
    assert set(PARTS) == set(ORDER)


def test_one_part_on_one_database_in_its_small_size():
    found = list(planned("lists", "postgresql", quick=True))

    assert found == [("lists", "postgresql", {"matters": 20_000, "times": 3})]
    assert next(planned("lists", "sqlite", quick=False))[2]["matters"] == 1_000_000


def test_a_part_that_was_not_run_keeps_its_figures(tmp_path):
    results, document = tmp_path / "results.json", tmp_path / "benchmarks.md"
    run = {"date": "d", "machine": "m", "peers": "p", "size": {}, "quick": False, "load": 0.0}

    for name, ms in (("lists sqlite", 20.0), ("ready", 30.0), ("lists sqlite", 26.0)):
        figure = Limit("slowest", "ms", ms, ms, ms, 25.0)
        keep(name, {**run, "figures": [figure]}, results, document)

    known = json.loads(results.read_text(encoding="utf-8"))
    assert {name: r["figures"][0]["median"] for name, r in known.items()} == {
        "lists sqlite": 26.0,
        "ready": 30.0,
    }
    text = document.read_text(encoding="utf-8")
    assert "| slowest | 26 ms | — | 26 – 26 – 26 | ≤ 25 ms | **no** |" in text
