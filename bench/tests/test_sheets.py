"""The sheet that is measured is one that the product reads without a fault."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bench.sheets import written
from fadu.registry.imports.kinds import OBJECTS
from fadu.registry.imports.reading import read


def test_the_measured_sheet_has_as_many_good_rows_as_were_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "objects.xlsx"
    written(path, 25)
    found = read(OBJECTS, path.read_bytes(), date(2024, 1, 2))

    assert (found.rows, found.wrong) == (25, ())
    assert len({line.facts["credit_code"] for line in found.lines}) == 25
