"""The manifest names, for each printed number, what proves it."""

from __future__ import annotations

import hashlib
import json

import pytest

from fadu.figures.definition import digest
from fadu.figures.models import FrozenFigure
from fadu.report.figures import PRINTED
from fadu.report.manifest import dumped
from fadu.report.services import build
from fadu.report.tests.builders import NOW, built_year, frozen_year, reported_year, reporting
from fadu.returns.figures.campaign import CITY_HAZARD_RECTIFICATION_RATE, CITY_HAZARDS_FOUND
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _files(settings, tmp_path):
    settings.FILES = tmp_path


def test_a_draft_is_proved_too_and_says_that_it_is_one(bureau: Bureau) -> None:
    reported_year(bureau)
    built = built_year(bureau)
    lines = {line["code"]: line for line in built.manifest["figures"]}

    assert built.manifest["frozen"] is None
    assert built.manifest["sha256"] == hashlib.sha256(built.file).hexdigest()
    rate = lines[CITY_HAZARD_RECTIFICATION_RATE.code]
    assert (rate["value"], rate["numerator"], rate["denominator"]) == ("98.42", 2177, 2212)
    assert rate["definition"] == digest(CITY_HAZARD_RECTIFICATION_RATE)
    assert all(len(line["root"]) == 64 for line in lines.values())


def test_a_frozen_report_carries_roots_and_position_of_the_freeze(bureau: Bureau) -> None:
    reported_year(bureau)
    frozen_year(bureau)
    built = build(year=2024, bureau=reporting(bureau), now=NOW)
    row = FrozenFigure.objects.get(code=CITY_HAZARDS_FOUND.code)
    line = next(one for one in built.manifest["figures"] if one["code"] == row.code)

    assert (line["root"], line["position"]) == (row.root, row.position)
    assert built.manifest["frozen"]["matter"] == row.matter


def test_what_nobody_reported_is_listed(bureau: Bureau) -> None:
    reported_year(bureau, without=(CITY_HAZARDS_FOUND,))
    missing = build(year=2024, bureau=reporting(bureau), now=NOW).manifest["missing"]

    assert CITY_HAZARDS_FOUND.code in missing
    assert CITY_HAZARD_RECTIFICATION_RATE.code in missing


def test_every_printed_figure_has_a_line(bureau: Bureau) -> None:
    lines = built_year(bureau).manifest["figures"]

    assert [line["code"] for line in lines] == [figure.code for figure in PRINTED]


def test_the_text_is_json_in_a_fixed_order() -> None:
    assert json.loads(dumped({"b": "年", "a": 1})) == {"a": 1, "b": "年"}
    assert dumped({"b": 1, "a": 2}) == dumped({"a": 2, "b": 1})
