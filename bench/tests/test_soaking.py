"""A soak's own words become a figure; a soak that did not end is no figure."""

from __future__ import annotations

import pytest

from bench.soaking import figure

TOLD = (
    "run 10: 868 acknowledged, 0 problems\n"
    "100 runs: 3511 tried, 2540 acknowledged (4045 entries), 0 refused, 672 failed with the database,"
    " 4099 entries in the ledger\n"
)


def test_nothing_lost_is_kept():
    found = figure(TOLD + "nothing lost, no gap, no fork, no deadlock\n", "sqlite")

    assert found.kept
    assert "2540 acts acknowledged of 3511 tried" in found.note


def test_a_problem_breaks_the_promise():
    found = figure(TOLD + "PROBLEM a gap before entry 7\nFAILED\n", "sqlite")

    assert (found.median, found.kept) == (1, False)


def test_a_soak_that_did_not_end_fails():
    with pytest.raises(SystemExit, match="Traceback"):
        figure("Traceback", "sqlite")
