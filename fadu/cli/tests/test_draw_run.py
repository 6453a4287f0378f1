"""`fadu draw run`."""

import json

import pytest

from fadu.cli import main
from fadu.cli.tests.builders import documented
from fadu.cli.tests.draw_inputs import draw_input
from fadu.kernel.draw_file import committed_file, drawn_file, parse
from fadu.kernel.tests.draw_builders import committed, drawn

COMMIT = committed().commit


@pytest.fixture
def given(tmp_path):
    """Write an input and give its path."""

    def write(**changes):
        path = tmp_path / "draw.json"
        path.write_text(json.dumps(draw_input(**changes), ensure_ascii=False), encoding="utf-8")
        return str(path)

    return write


def test_the_documented_example_is_what_the_command_prints(given, capsys):
    assert main(["draw", "run", given(), "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == documented("step")[0]


def test_a_draw_writes_the_file_that_everybody_can_compute_again(given, tmp_path, capsys):
    out = tmp_path / "out.json"

    assert main(["draw", "run", given(), "--out", str(out), "--commit", COMMIT.upper()]) == 0
    assert parse(out.read_text(encoding="utf-8")) == drawn_file(drawn())
    said = capsys.readouterr().out
    assert "某市应急管理局2026年第1号抽取：已抽取" in said
    assert "危化：可抽取11个，抽取6个，候补2个" in said
    assert main(["draw", "verify", str(out)]) == 0


def test_a_commitment_keeps_its_nonce_and_the_names_to_itself(given, tmp_path):
    out = tmp_path / "out.json"

    assert main(["draw", "run", given(randomness=[]), "--step", "commit", "--out", str(out)]) == 0
    text = out.read_text(encoding="utf-8")
    assert parse(text) == committed_file(committed())
    assert not any(word in text for word in (draw_input()["nonce"], "李四", "18020001", "配偶"))


def test_a_freeze_only_looks(given, capsys):
    assert (
        main(["draw", "run", given(nonce=None, randomness=[]), "--step", "freeze", "--json"]) == 0
    )
    told = json.loads(capsys.readouterr().out)
    assert told["commit"] is None
    assert [one["eligible"] for one in told["strata"]] == [11, 5]


def test_what_happened_since_is_computed(given, tmp_path):
    first = drawn().targets[0].drawn[0][0]
    event = {
        "kind": "replace",
        "at": "2026-03-05T01:00:00Z",
        "target": first,
        "reason": "closed",
        "note": None,
    }
    out = tmp_path / "out.json"

    assert main(["draw", "run", given(events=[event]), "--out", str(out)]) == 0
    made = parse(out.read_text(encoding="utf-8"))
    assert made["events"][0]["by"] == drawn().targets[0].reserves[0][0]
    assert main(["draw", "verify", str(out)]) == 0


@pytest.mark.parametrize(
    ("changes", "options", "words"),
    [
        ({"nonce": None}, (), "没有密封随机数"),
        ({"randomness": []}, (), "公共随机数应有2个"),
        ({}, ("--commit", "0" * 64), "与抽取前公布的承诺值不符"),
        ({"nonce": "1" * 64}, ("--commit", COMMIT), "与抽取前公布的承诺值不符"),
        ({}, ("--step", "freeze", "--out", "x.json"), "没有结果文件"),
    ],
)
def test_a_step_that_cannot_be_done_is_refused(given, changes, options, words, capsys):
    assert main(["draw", "run", given(**changes), *options]) == 2
    said = capsys.readouterr()
    assert words in said.err
    assert said.out == ""


def test_what_cannot_be_drawn_writes_nothing(given, tmp_path):
    out = tmp_path / "out.json"

    assert main(["draw", "run", given(randomness=[]), "--out", str(out)]) == 2
    assert not out.exists()


def test_key_inspections_are_refused_with_the_article(given, capsys):
    asked = draw_input()["plan"]
    asked["matters"] = [["YJ-9", "重大危险源检查", "key"]]

    assert main(["draw", "run", given(plan=asked)]) == 2
    assert "《优化营商环境条例》第五十四条" in capsys.readouterr().err
