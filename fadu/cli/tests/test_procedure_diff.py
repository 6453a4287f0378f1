"""`fadu procedure diff`: two days, two versions, the sentences they do not share."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

import fadu.cli
from fadu.cli import main
from fadu.cli.tests.test_documented import departures, sections
from fadu.law import registry

CODE = "penalty.ordinary"


@pytest.fixture(autouse=True)
def only_this_noun(monkeypatch: pytest.MonkeyPatch) -> None:
    """The other commands need not be loaded."""
    monkeypatch.setattr(fadu.cli, "NOUNS", ("procedure",))


@pytest.fixture
def later(monkeypatch: pytest.MonkeyPatch) -> None:
    """A version from 2026 that has lost the articles' first table."""
    now = registry.procedure(CODE)
    table = dict(list(now.table.items())[1:])
    version = replace(now, since=date(2026, 1, 1), table=table)
    monkeypatch.setattr(registry, "PROCEDURES", (*registry.PROCEDURES, version))


def diff(*days: str) -> int:
    return main(["procedure", "diff", CODE, "--from", days[0], "--to", days[1], *days[2:]])


def test_within_one_version_there_is_no_difference(capsys):
    assert diff("2024-06-01", "2026-03-02") == 0

    assert "两个日期适用同一版本" in capsys.readouterr().out


@pytest.mark.usefixtures("later")
def test_removed_sentences_are_told_with_their_citation(capsys):
    assert diff("2025-12-31", "2026-01-01") == 0

    said = capsys.readouterr().out
    assert "自2024-01-01起施行" in said
    assert "删去：《" in said
    assert "新增" not in said


@pytest.mark.usefixtures("later")
def test_the_answer_as_data_fits_its_schema(capsys):
    assert diff("2025-12-31", "2026-01-01", "--json") == 0

    said = json.loads(capsys.readouterr().out)
    body = next(text for name, _, text in sections() if name == "procedure diff")
    schema = json.loads(
        body[body.index("```json") + 7 : body.index("```", body.index("```json") + 7)]
    )
    assert departures(said, schema, schema) == []
    assert said["same"] is False
    assert {c["change"] for c in said["changes"]} == {"removed"}
    assert all(c["before"]["cite"] and c["after"] is None for c in said["changes"])


@pytest.mark.parametrize(
    ("days", "why"),
    [
        (("2026-03-02", "2024-06-01"), "早于"),
        (("2023-12-31", "2024-06-01"), "没有程序“penalty.ordinary”在2023-12-31施行的版本"),
        (("2024-13-01", "2024-06-01"), "无法识别"),
    ],
)
def test_days_that_give_no_pair_of_versions_are_refused(days, why, capsys):
    assert diff(*days) == 2

    assert why in capsys.readouterr().err
