"""The suite tells the truth: what failed, what passed, and what was not tested at all."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from setup import suite
from setup.environment import ROOT
from setup.suite import Outcome, Stage


@pytest.mark.parametrize(
    ("failed", "missing", "strict", "code"),
    [
        ([], [], True, 0),
        ([], ["Chromium 90"], False, 0),
        ([], ["Chromium 90"], True, 1),
        (["SQLite"], [], False, 1),
        (["SQLite"], ["Chromium 90"], True, 1),
    ],
)
def test_what_is_missing_fails_only_where_the_gate_looks(
    failed: list[str], missing: list[str], strict: bool, code: int
) -> None:
    assert Outcome(failed=failed, missing=missing).exit_code(strict=strict) == code


def test_every_line_of_the_summary_says_what_became_of_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = Outcome(passed=["甲"], failed=["乙"], missing=["丙"], unread=["丁"], slow=["戊"])
    told.report(strict=False)

    out = capsys.readouterr().out
    assert "✓ 甲" in out
    assert "✗ 乙" in out
    assert "○ 未测 丙" in out
    assert "○ 未测 丁" in out
    assert "△ 超出预算 戊" in out


@pytest.mark.parametrize(
    ("program", "failed"),
    [("raise SystemExit(0)", False), ("raise SystemExit(1)", True), ("raise SystemExit(5)", True)],
)
def test_a_stage_fails_with_its_program_and_an_empty_one_fails_too(
    program: str, failed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(suite, "PYTEST", (sys.executable, "-c", program))
    outcome = Outcome()

    outcome.run(Stage("试", ()))

    assert bool(outcome.failed) is failed
    assert bool(outcome.passed) is not failed


@pytest.mark.parametrize(("one", "other"), [("0", "0"), ("0", "1"), ("1", "0")])
def test_a_stage_of_two_runs_fails_with_either_and_shows_both(
    one: str, other: str, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    program = "import sys; print('run', sys.argv[1]); sys.exit(int(sys.argv[1]))"
    monkeypatch.setattr(suite, "PYTEST", (sys.executable, "-c", program))
    outcome = Outcome()

    outcome.run(Stage("双", (one,), beside=(other,)))

    shown = [line for line in capfd.readouterr().out.splitlines() if line.startswith("run")]
    assert sorted(shown) == sorted([f"run {one}", f"run {other}"])
    assert bool(outcome.failed) is ("1" in (one, other))


def test_the_two_halves_of_the_law_are_the_whole() -> None:
    (one, other), beside = suite.LAW_HALVES, [Path(name) for name in suite.BESIDE]

    assert one == (*suite.LAW, *(f"--ignore={name}" for name in other))
    assert [name for name in other if not (ROOT / name).exists()] == []
    assert [name for name in other if not name.startswith(suite.LAW)] == []
    assert [str(name) for name in beside if set(beside) & set(name.parents)] == []  # nothing twice


def test_a_stage_runs_on_the_database_it_names_and_on_no_other(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("FADU_DATABASE_URL", "postgresql://left@over/fadu")
    shown = "import os; print('on', os.environ.get('FADU_DATABASE_URL'))"
    monkeypatch.setattr(suite, "PYTEST", (sys.executable, "-c", shown))

    Outcome().run(Stage("一", ()))
    Outcome().run(Stage("二", (), "postgresql://a@b/c"))

    assert [line for line in capfd.readouterr().out.splitlines() if line.startswith("on")] == [
        "on None",
        "on postgresql://a@b/c",
    ]


def test_the_law_is_tested_without_django_and_without_installed_plugins() -> None:
    shown = (
        "import sys, pytest; code = pytest.main(sys.argv[1:]);"
        "sys.exit(code or sorted({'django', 'hypothesis', 'playwright', 'xdist'} & set(sys.modules)) or 0)"
    )
    stage = Stage("法", ("--collect-only", *suite.LAW), plain=True)

    done = subprocess.run(
        [sys.executable, "-c", shown, *stage.arguments],
        capture_output=True, text=True, cwd=ROOT, env=stage.variables(), check=False,
    )  # fmt: skip

    assert done.returncode == 0, done.stdout + done.stderr


def test_what_is_left_out_on_the_second_database_exists() -> None:
    for argument in suite.without_database():
        assert Path(ROOT / argument.removeprefix("--ignore=")).is_dir()


def test_every_browser_test_stands_where_they_are_looked_for() -> None:
    marked = {
        str(path.relative_to(ROOT))
        for folder in ("fadu", "setup", "tests", "bench")
        for path in (ROOT / folder).rglob("test_*.py")
        if "mark." + "browser" in path.read_text(encoding="utf-8")
    }

    assert len(marked) > 5
    assert [path for path in sorted(marked) if not path.startswith(suite.JOURNEYS)] == []


def test_a_stage_beyond_its_budget_is_named_and_fails_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(suite, "PYTEST", (sys.executable, "-c", "import time; time.sleep(1.1)"))
    outcome = Outcome()

    outcome.run(Stage("慢", (), budget=1))
    outcome.run(Stage("快", (), budget=60))

    (slow,) = outcome.slow
    assert slow.startswith("慢：")
    assert slow.endswith("预算 1 秒")
    assert outcome.exit_code(strict=True) == 0


def test_the_texts_that_are_not_there_are_named_and_fail_nothing(tmp_path: Path) -> None:
    (tmp_path / "project").mkdir()

    (named,) = suite.texts_missing(tmp_path / "project")

    assert "../shared" in named
    assert Outcome(unread=[named]).exit_code(strict=True) == 0
    (tmp_path / "shared").mkdir()
    assert suite.texts_missing(tmp_path / "project") == []


def test_a_skipped_test_is_named_with_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "test_one.py"
    file.write_text(
        "import pytest\n\ndef test_a():\n    pytest.skip('没有原文')\n", encoding="utf-8"
    )
    command = [sys.executable, *suite.PYTEST[1:], "-q", "-p", "no:django", str(file)]

    done = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, check=False)

    assert "没有原文" in done.stdout
