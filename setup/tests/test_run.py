"""`make run` does each step once, touches no database that is not the demonstration's, and says what is in its way."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from setup import run
from setup.environment import SetupFailed


@pytest.fixture
def calls(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The commands a run would start, in a folder of its own; a migration makes the database."""
    made: list[str] = []

    def manage(*arguments: str) -> None:
        made.append(arguments[0])
        if arguments[0] == "migrate":
            (tmp_path / "fadu.sqlite3").touch()

    def fadu(*arguments: str) -> int:
        made.append(arguments[0])
        return 0

    monkeypatch.setattr(run, "manage", manage)
    monkeypatch.setattr(run, "fadu", fadu)
    for name, file in (
        ("VAR", ""),
        ("BUILDING", "building"),
        ("BUILT", "built"),
        ("STATIC_STAMP", "stamp"),
    ):
        monkeypatch.setattr(run, name, tmp_path / file)
    return made


def test_the_demonstration_is_built_once(calls: list[str]) -> None:
    run.build_demo()
    run.build_demo()

    assert calls == ["migrate", "demo", "migrate"]


def test_it_is_built_anew_beside_the_former_where_its_procedures_are_gone(
    calls: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pins = tmp_path / "pins.json"
    monkeypatch.setattr(run, "PINS", pins)
    pins.write_text("{}", encoding="utf-8")
    run.build_demo()
    (run.VAR / "fadu.sqlite3").write_text("matters", encoding="utf-8")

    pins.write_text('{"another": 1}', encoding="utf-8")
    run.build_demo()
    run.build_demo()

    assert calls == ["migrate", "demo", "migrate", "demo", "migrate"]
    assert (run.VAR / run.FORMER).read_text(encoding="utf-8") == "matters"
    assert (run.VAR / "fadu.sqlite3").read_text(encoding="utf-8") == ""


def test_a_build_that_was_broken_off_begins_anew(
    calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(run, "fadu", lambda *arguments: 1)
    with pytest.raises(SetupFailed, match="演示数据没有建成"):
        run.build_demo()
    assert run.BUILDING.exists()

    monkeypatch.setattr(run, "fadu", lambda *arguments: 0)
    run.build_demo()

    assert run.BUILT.exists()
    assert not run.BUILDING.exists()


def test_a_database_that_is_no_demonstration_is_left_alone(calls: list[str]) -> None:
    (run.VAR / "fadu.sqlite3").write_text("records of a bureau", encoding="utf-8")

    with pytest.raises(SetupFailed, match="不是演示数据库"):
        run.build_demo()
    assert calls == []


def test_static_files_are_collected_again_only_when_one_has_changed(
    calls: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "fadu" / "ui" / "static").mkdir(parents=True)
    style = tmp_path / "fadu" / "ui" / "static" / "a.css"
    style.write_text("a{}", encoding="utf-8")
    monkeypatch.setattr(run, "ROOT", tmp_path)
    monkeypatch.setattr(run, "VENV", tmp_path / ".venv")

    run.collect_static()
    run.collect_static()
    style.write_text("a{top:0}", encoding="utf-8")
    run.collect_static()

    assert calls == ["collectstatic", "collectstatic"]


def test_a_port_in_use_is_known_before_anything_starts() -> None:
    with socket.create_server((run.HOST, 0)) as server:
        assert not run.free(server.getsockname()[1])


@pytest.mark.parametrize(
    ("name", "value"), [("FADU_ENV", "production"), ("FADU_DATABASE_URL", "postgresql://a@b/c")]
)
def test_a_bureaus_own_server_is_not_started_this_way(
    name: str, value: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, value)

    with pytest.raises(SetupFailed, match="演示"):
        run.main()


@pytest.mark.parametrize("word", ["", "八千", "0", "65536", "80a"])
def test_a_port_that_is_none_is_named(word: str) -> None:
    with pytest.raises(SetupFailed, match="FADU_PORT"):
        run.port_of(word)


def test_a_port_is_read() -> None:
    assert run.port_of("8001") == 8001
