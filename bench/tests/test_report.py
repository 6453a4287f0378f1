"""The document says both sides, the promise, and honestly whether it is kept."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from bench import report
from bench.measure import Limit, Rates, Ratio


def plain(figure: Any) -> dict[str, Any]:
    return {**asdict(figure), "kept": figure.kept}


def test_a_broken_promise_is_named():
    line = report.row(plain(Ratio("one act", "acts/s", 450, 1000, 0.45, 0.4, 0.5, 0.9, "create()")))

    assert line == (
        "| one act | 450 acts/s | 1,000 acts/s (create()) | 0.4 – 0.45 – 0.5× | ≥ 0.9× | **no** |"
    )


def test_a_figure_without_promise_is_neither_kept_nor_broken():
    assert report.row(plain(Rates("log", "events/s", 5.0, 4.0, 6.0, 0))).endswith("| — | — |")


def test_a_cost_says_what_it_is_made_of():
    line = report.row(plain(Limit("ready", "s", 26.8, 25.0, 30.0, 90.0, "migrations and demo")))

    assert line == "| ready | 26.8 s | migrations and demo | 25 – 26.8 – 30 | ≤ 90 s | yes |"


def test_runs_stand_under_their_part_with_date_size_and_load():
    run = {
        "date": "2026-11-28 21:00 UTC", "machine": "a chip, 2 cores", "peers": "3.11 · peer 1.0",
        "size": {"acts": 460}, "quick": True, "load": 1.25,
        "figures": [plain(Rates("x", "y/s", 2e6, 1e6, 3e6, 1e6))],
    }  # fmt: skip

    text = report.written({"acts sqlite": run, "acts postgresql": run, "engine": run})

    assert text.index("## Engine") < text.index("## One recorded act")
    assert "SQLite · 2026-11-28 21:00 UTC · acts 460 · load 1.2. **A quick run" in text
    assert "PostgreSQL · " in text
    assert (
        "| x | 2,000,000 y/s | — | 1,000,000 – 2,000,000 – 3,000,000 | ≥ 1,000,000 y/s | yes |"
        in text
    )
    assert text.count("Machine: a chip, 2 cores.") == 1


def test_the_machine_is_described():
    assert " cores, " in report.machine()
    assert "Python 3" in report.machine()
