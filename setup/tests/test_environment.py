"""An environment is filled once from its lock, and again only when the lock or the interpreter changes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from setup import environment

PROJECT = environment.ROOT


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A project folder with an empty lock file and an environment really filled from it."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "requirements.lock").write_text("# nothing\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(environment, "ROOT", folder)
        environment.install(folder / "venv", folder / "requirements.lock")
        yield folder


def test_a_filled_environment_is_left_alone_until_its_lock_changes(
    root: Path, tmp_path: Path
) -> None:
    changed = tmp_path / "requirements.lock"
    changed.write_text("# something\n", encoding="utf-8")

    assert environment.stamped(root / "venv", root / "requirements.lock")
    assert not environment.stamped(root / "venv", changed)


def test_an_environment_whose_interpreter_is_gone_is_not_trusted(root: Path) -> None:
    python = root / "venv" / "bin" / "python"
    python.rename(python.with_name("gone"))
    try:
        assert not environment.stamped(root / "venv", root / "requirements.lock")
    finally:
        python.with_name("gone").rename(python)


def test_our_modules_are_compiled_when_the_environment_has_been_filled(
    root: Path, tmp_path: Path
) -> None:
    (tmp_path / "one.py").write_text("ANSWER = 7\n", encoding="utf-8")

    assert not environment.install(root / "venv", root / "requirements.lock")  # it stands already
    environment.compile_modules(root / "venv", tmp_path)

    assert [path.name for path in (tmp_path / "__pycache__").iterdir()] == [
        f"one.{sys.implementation.cache_tag}.pyc"
    ]


def test_a_lock_that_cannot_be_installed_leaves_no_stamp(root: Path, tmp_path: Path) -> None:
    bad = tmp_path / "unhashed.lock"
    bad.write_text("no-hash-given==1.0\n", encoding="utf-8")

    with pytest.raises(environment.SetupFailed, match=r"unhashed\.lock"):
        environment.install(root / "venv", bad)
    assert not environment.stamped(root / "venv", bad)


def test_the_command_fadu_is_put_into_the_environment(root: Path) -> None:
    (root / "fadu" / "cli").mkdir(parents=True)
    (root / "fadu" / "__init__.py").touch()
    (root / "fadu" / "cli" / "__init__.py").write_text(
        "def main():\n    return 7\n", encoding="utf-8"
    )

    environment.link(root / "venv")

    done = subprocess.run([root / "venv" / "bin" / "fadu"], check=False, cwd="/", env={"PATH": ""})
    assert done.returncode == 7


def test_the_locks_carry_hashes_and_no_address() -> None:
    for lock in PROJECT.glob("requirements*.lock"):
        text = lock.read_text(encoding="utf-8")

        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index-url" not in text


def test_the_development_lock_holds_the_runtime_lock_in_the_same_versions() -> None:
    def pins(lock: Path) -> set[str]:
        return {
            line.split(" ")[0]
            for line in lock.read_text(encoding="utf-8").splitlines()
            if "==" in line[:60]
        }

    assert pins(environment.RUNTIME) <= pins(environment.DEVELOPMENT)


def test_a_wrong_word_is_answered_with_the_usage() -> None:
    done = subprocess.run(
        [sys.executable, "-m", "setup.environment", "everything"],
        check=False, cwd=PROJECT, capture_output=True, text=True,
    )  # fmt: skip

    assert done.returncode == 1
    assert "用法" in done.stderr
