"""Three programs agree: Fadu's kernel, the browser's script and the thirty lines of docs/draw_check.py."""

from __future__ import annotations

import copy
import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fadu.kernel.draw_bytes import encode
from fadu.kernel.draw_file import written
from fadu.kernel.draw_verify import verify
from fadu.kernel.errors import BadInput
from fadu.kernel.tests import draw_vectors
from tests.proofs.draws import THIRTY_LINES, Case, Script, cases, recomputed

VECTORS: dict[str, Any] = json.loads(draw_vectors.PLACE.read_text(encoding="utf-8"))
SLOW = settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow]
)  # fmt: skip
TEXTS = st.text(st.characters(exclude_categories=()), max_size=6)  # lone surrogates too
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(0, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


@pytest.fixture(scope="module")
def script() -> Iterator[Script]:
    node = shutil.which("node")
    if node is None:
        pytest.skip("没有 Node.js：浏览器脚本没有核对（apt-get install nodejs）")
    made = Script(node)
    yield made
    made.close()


def differences(file: dict[str, Any]) -> list[str]:
    """The fields that the thirty lines compute differently."""
    again = recomputed(file)
    return [name for name in again if again[name] != file[name]]


def test_the_thirty_lines_are_thirty() -> None:
    body = (
        THIRTY_LINES.read_text(encoding="utf-8").partition("import ")[2].partition("if __name__")[0]
    )
    lines = [line.strip() for line in body.splitlines()[1:] if line.strip()]

    assert sum(not line.startswith("def ") for line in lines) <= 30
    assert "fadu" not in body


@pytest.mark.parametrize("name", VECTORS["files"])
def test_the_vectors_are_computed_alike_by_all_three(name: str, script: Script) -> None:
    file = VECTORS["files"][name]

    found = script.ask("check", file)

    assert found["findings"] == []
    assert found["commit"] == file["commit"]
    assert (found["state"], found["drawn"], found["unmanned"]) == (
        (mine := verify(file)).state, mine.drawn, mine.unmanned,
    )  # fmt: skip
    assert differences(file) == []


def test_the_script_has_the_bytes_of_the_vectors(script: Script) -> None:
    for one in VECTORS["encoding"]:
        assert script.ask("encode", one["value"]) == one["bytes"]
    for one in VECTORS["roots"]:
        assert script.ask("root", one["rows"]) == one["root"]
    for one in VECTORS["values"]:
        assert (script.ask("misfit", one["source"], one["value"]) == "") is one["fits"], one


@given(VALUES)
@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_any_value_is_encoded_or_refused_alike(script: Script, value: Any) -> None:
    try:
        mine: Any = encode(value).hex()
    except BadInput:
        mine = "refused"
    theirs = script.ask("encode", value)

    assert mine == ("refused" if isinstance(theirs, dict) else theirs)


@given(cases())
@SLOW
def test_any_draw_is_computed_alike_by_all_three(script: Script, case: Case) -> None:
    file = case.file()

    assert verify(file).findings == ()
    assert differences(file) == []
    assert script.ask("check", file)["findings"] == []


def changed(file: dict[str, Any], where: int, how: int) -> dict[str, Any] | None:
    """The file with one of its claims or inputs altered; None where there is nothing of that kind to alter."""
    made = copy.deepcopy(file)
    rows = made["lists"]["roster"]
    picked = [one for one in made["targets"] if one["drawn"]]
    match where:
        case 0:
            rows[how % len(rows)][2] += "x"
        case 1:
            made["randomness"][0] = made["randomness"][0][:-1] + str(
                (int(made["randomness"][0][-1]) + 1) % 10
            )
        case 2:
            one = picked[how % len(picked)]["drawn"]
            one[how % len(one)][1] = one[0][1][::-1]
        case 3 if made["officers"]:
            team = made["officers"][how % len(made["officers"])][1]
            team[:] = team[::-1] if team else ["P000", "P001"]
        case 4:
            made["nonce"] = made["nonce"][::-1]
        case 5:
            made["frozen"]["load_cap"] += 1
        case 6 if made["events"]:
            event = made["events"][how % len(made["events"])]
            if "officers" not in event:
                return None
            event["officers"] = [*event["officers"], "P999"]
        case 7:
            made["lists"]["exclusions"] = made["lists"]["exclusions"][1:]
        case _:
            return None
    return made if made != file else None


@given(cases(), st.integers(0, 7), st.integers(0, 1000))
@SLOW
def test_whatever_is_altered_is_seen_by_all_three(
    script: Script, case: Case, where: int, how: int
) -> None:
    file = changed(case.file(), where, how)
    if file is None:
        return

    assert verify(file).findings
    assert differences(file)
    assert script.ask("check", file)["findings"]


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every value in a file."""
    yield path
    if isinstance(value, dict):
        for name, one in value.items():
            yield from places(one, (*path, name))
    if isinstance(value, list):
        for n, one in enumerate(value):
            yield from places(one, (*path, n))


PLACES = [path for path in places(VECTORS["files"]["events"]) if path]


@given(
    st.sampled_from(PLACES),
    VALUES | st.sampled_from([[[]], [{}], {"a": []}, "0" * 64, 2**53, -1, 0.5]),
)
@settings(
    max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_a_file_with_anything_anywhere_is_refused_or_has_findings(
    script: Script, path: tuple[Any, ...], value: Any
) -> None:
    file = copy.deepcopy(VECTORS["files"]["events"])
    inner = file
    for step in path[:-1]:
        inner = inner[step]
    if inner[path[-1]] == value:
        return
    inner[path[-1]] = value
    try:
        mine = verify(file).findings
    except BadInput:
        mine = ("refused",)
    theirs = script.ask("answer", json.dumps(file), "")
    # what happens after the draw stands under no commitment of it
    stated = path == ("events",) or (path[0] == "events" and path[-1] in ("at", "reason", "note"))

    assert mine or stated
    assert theirs.get("error") or theirs["findings"] or stated
    assert re.search("[一-鿿]", theirs.get("error", "甲"))


def test_the_thirty_lines_run_by_themselves(tmp_path: Path) -> None:
    def said(file: dict[str, Any], *kept: str) -> tuple[int, str]:
        (tmp_path / "draw.json").write_text(written(file), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-I", str(THIRTY_LINES), str(tmp_path / "draw.json"), *kept],
            check=False, capture_output=True, text=True, encoding="utf-8", env={"PYTHONUTF8": "1"},
        )  # fmt: skip
        return done.returncode, done.stdout + done.stderr

    file, before = VECTORS["files"]["events"], VECTORS["files"]["committed"]
    values = " ".join(file["randomness"])

    assert said(file) == (0, f"全部一致，承诺值 {file['commit']} 公开随机数 {values}\n")
    assert said(file, file["commit"])[0] == said(before, before["commit"])[0] == 0
    assert said({**file, "seed": "0" * 64}) == (1, "不符：seed\n")
    assert said(file, "0" * 64) == (1, f"不符：事先保存的承诺值{'0' * 64}\n")
    rows = file["lists"]["roster"]
    twice = {**file, "lists": {**file["lists"], "roster": [rows[1], rows[0], *rows[2:]]}}
    assert said(twice) == (1, "不符：lists\n")
