"""`fadu plan capacity`."""

import json
from pathlib import Path
from typing import Any

import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented

CASES = {"name": "案件办理", "objects": 60, "persons": 2, "days_each": 5, "days": 610}
KEY = {"name": "重点检查", "objects": 60, "times": 2, "officers": 3, "days_each": 2}
PLAN = {
    "year": 2026, "staff": 12, "workdays": 248, "total": 2976, "non": 780, "inspection": 1396,
    "other": {"total": 800, "terms": [CASES, {"name": "举报核查", "days": 190}]},
    "classes": [{**KEY, "days": 720, "share": "51.6%"}],
}  # fmt: skip


@pytest.fixture
def plan(tmp_path: Path) -> str:
    """The file that the example of docs/cli.md was made from."""
    path = tmp_path / "plan.json"
    path.write_text(json.dumps(PLAN, ensure_ascii=False), encoding="utf-8")
    return str(path)


def test_the_documented_answer_is_what_the_command_prints(
    plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (shown,) = [one for one in documented("reach") if "type" not in one]

    assert main(["plan", "capacity", plan, "--leave", "4@2026-03-02", "--json"]) == 1

    told: dict[str, Any] = json.loads(capsys.readouterr().out)
    assert {**told, "terms": [one for one in told["terms"] if one in shown["terms"]]} == shown
    assert len(told["terms"]) == 11
    assert [one["name"] for one in told["terms"] if not one["ok"]] == ["其他执法工作日：案件办理"]


def test_people_read_every_term_with_its_formula_and_what_is_wrong(
    plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", "capacity", plan]) == 1

    lines = capsys.readouterr().out.splitlines()
    assert "✓ 总法定工作日 = 248 × 12人 = 2976（计划：2976）" in lines
    assert "✗ 其他执法工作日：案件办理 = 60家 × 2人 × 5天 = 600（计划：610）" in lines
    assert "    计划写610人天，按所列各项应为600人天" in lines
    assert lines[-1] == "共11项，1项不符"


def test_a_right_plan_ends_with_nothing_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "plan.json"
    path.write_text('{"year": 2026, "staff": 3, "inspection": 744}', encoding="utf-8")

    assert main(["plan", "capacity", str(path)]) == 0
    assert capsys.readouterr().out.endswith("共5项，全部相符\n")


def test_officers_who_leave_are_told_with_what_slips(
    plan: str, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["plan", "capacity", plan, "--leave", "4@2026-03-02"])

    assert capsys.readouterr().out.splitlines()[-1] == (
        "重点检查：计划120次，可完成120次 → 93次；至少检查一次60家 → 60家，少检查27次"
    )
