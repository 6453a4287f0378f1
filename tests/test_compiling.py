"""Which modules the second worker loads, and from which end."""

from __future__ import annotations

import sys

from tests.compiling import begin_at_the_end, modules


def test_modules_beneath_the_folders_but_for_what_is_left_out(tmp_path):
    for name in ("a/test_one.py", "a/tests/test_two.py", "b/test_three.py", "a/other.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()

    found = sorted(path.name for path in modules(tmp_path, ["a", "b"], [str(tmp_path / "b")]))

    assert found == ["test_one.py", "test_two.py"]


def test_the_last_is_loaded_first_and_what_cannot_be_loaded_stops_nothing(tmp_path, monkeypatch):
    folder = tmp_path / "compiled_from_the_end"
    folder.mkdir()
    for name in ("test_a", "test_b", "test_c"):
        (folder / f"{name}.py").write_text("import sys\nsys.loaded.append(__name__)\n")
    (folder / "test_b.py").write_text("raise LookupError\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    monkeypatch.setattr(sys, "loaded", [], raising=False)

    begin_at_the_end(tmp_path, [folder.name], [])

    assert [name.rpartition(".")[2] for name in sys.loaded] == ["test_c", "test_a"]
