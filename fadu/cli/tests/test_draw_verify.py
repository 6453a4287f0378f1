"""`fadu draw verify`."""

import json

import pytest

from fadu.cli import main
from fadu.cli.draw_verify import grouped, known
from fadu.cli.tests.builders import documented
from fadu.kernel.draw_file import written
from fadu.kernel.errors import BadInput
from fadu.kernel.tests import draw_vectors

FILES = json.loads(draw_vectors.PLACE.read_text(encoding="utf-8"))["files"]


@pytest.fixture
def published(tmp_path):
    """Write a published draw and give its path."""

    def write(name="events", **changes):
        path = tmp_path / "draw.json"
        path.write_text(written({**FILES[name], **changes}), encoding="utf-8")
        return str(path)

    return write


def test_the_documented_example_is_what_the_command_prints(published, capsys):
    path = published(seed="0" * 64)

    assert main(["draw", "verify", path, "--json"]) == 1
    assert json.loads(capsys.readouterr().out) == documented("unmanned")[-1]


def test_a_sound_file_is_told_in_words(published, capsys):
    path, commit = published(), grouped(FILES["events"]["commit"])

    assert main(["draw", "verify", path, "--commit", commit]) == 0
    said = capsys.readouterr().out
    assert f"承诺值 {commit}" in said
    assert "全部一致" in said


def test_findings_and_targets_without_officers_are_told_in_words(published, capsys):
    assert main(["draw", "verify", published("away"), "--commit", "0" * 64]) == 1
    said = capsys.readouterr().out
    assert "✗ 与抽取前公布的承诺值不符" in said
    assert "尚无执法人员的有1个" in said
    assert "发现问题1处" in said


@pytest.mark.parametrize("name", ["committed", "cancelled"])
def test_a_draw_that_did_not_take_place_is_verified_too(published, name, capsys):
    assert main(["draw", "verify", published(name)]) == 0


def test_a_commitment_is_read_as_people_copy_it():
    assert known(" ABCDEF01 " + "0" * 56 + "\n") == "abcdef01" + "0" * 56
    assert known("") == ""
    with pytest.raises(BadInput, match="承诺值“abc”无法识别"):
        known("abc")
