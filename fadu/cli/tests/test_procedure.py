"""`fadu procedure`: list, show, check, draw and review."""

import json
from xml.etree import ElementTree

import pytest

import fadu.cli
from fadu.cli import main
from fadu.cli import procedure as cli
from fadu.law import registry
from fadu.law.soundness import Audit

CODE = "register.paper"
MODEL = "立案 -->* 决定\n"
LOG = "case,activity,timestamp\n1,立案,2025-03-03\n1,决定,2025-03-04\n2,决定,2025-03-05\n"


@pytest.fixture(autouse=True)
def only_this_noun(monkeypatch):
    """The other commands need not be loaded."""
    monkeypatch.setattr(fadu.cli, "NOUNS", ("procedure",))


@pytest.fixture
def written(tmp_path):
    """Write a file and give its path."""

    def write(name: str, text: str) -> str:
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        return str(path)

    return write


@pytest.fixture
def pictures(tmp_path, monkeypatch):
    """A folder of pictures of the test's own."""
    monkeypatch.setattr(registry, "PICTURES", tmp_path)
    registry.layout_of.cache_clear()
    yield tmp_path
    registry.layout_of.cache_clear()


def asked(capsys, *words):
    """The exit code and the JSON answer."""
    code = main(["procedure", *words, "--json"])
    return code, json.loads(capsys.readouterr().out)


def test_every_procedure_is_listed_with_the_digest_that_matters_pin(capsys):
    code, answer = asked(capsys, "list")

    assert code == 0
    pins = {(row["code"], row["digest"]) for row in answer["procedures"]}
    assert pins == {(p.code, registry.digest_of(p)) for p in registry.PROCEDURES}


def test_the_rules_of_a_procedure_are_shown_with_basis_and_status(capsys):
    code, answer = asked(capsys, "show", CODE)

    assert (code, answer["code"]) == (0, CODE)
    assert len(answer["sentences"]) == len(registry.procedure(CODE).rules)
    assert answer["sentences"][0] == {
        "text": "未经登记线下签批，不得确认线下签批",
        "cite": "《本系统登记规则》第十一条",
        "status": "P",
    }
    assert main(["procedure", "show", CODE]) == 0
    assert "未经登记线下签批，不得确认线下签批［实务做法］" in capsys.readouterr().out


def test_a_sound_procedure_passes_the_check(capsys):
    code, answer = asked(capsys, "check", CODE)

    assert code == 0
    (found,) = answer["procedures"]
    assert (found["code"], found["ok"], found["problems"]) == (CODE, True, [])
    assert main(["procedure", "check", CODE]) == 0
    assert "没有发现问题，已穷尽全部情形" in capsys.readouterr().out


def test_every_procedure_passes_the_check(capsys):
    assert main(["procedure", "check"]) == 0, capsys.readouterr().out


def test_a_check_that_is_given_up_says_so_and_is_not_ok(capsys, monkeypatch):
    found = Audit(registry.procedure(CODE), (), exhausted=False)
    monkeypatch.setattr(cli, "audit", lambda *_, **__: found)
    code, answer = asked(capsys, "check", CODE)

    assert (code, answer["procedures"][0]["ok"]) == (3, False)
    assert main(["procedure", "check", CODE]) == 3
    assert "未穷尽，不能作为证明" in capsys.readouterr().out


def test_a_procedure_can_be_proved_anew(capsys):
    assert main(["procedure", "check", CODE, "--prove"]) == 0
    assert "已穷尽全部情形" in capsys.readouterr().out


def test_a_picture_is_drawn_from_the_coordinates_of_its_version(pictures, capsys):
    node = {"id": "record_paper", "x": 0, "y": 0, "width": 124, "height": 52}
    layout = {"digest": registry.digest_of(registry.procedure(CODE)), "width": 130, "height": 60}
    text = json.dumps(layout | {"nodes": [node], "edges": []})
    (pictures / f"{CODE}.json").write_text(text, encoding="utf-8")

    assert main(["procedure", "draw", CODE]) == 0
    drawn = capsys.readouterr().out
    assert ElementTree.fromstring(drawn).tag.endswith("svg")
    assert "登记线下签批" in drawn
    assert asked(capsys, "draw", CODE)[1]["svg"] == drawn
    out = pictures / "图.svg"
    assert main(["procedure", "draw", CODE, "--out", str(out)]) == 0
    assert out.read_text(encoding="utf-8") == drawn


def test_a_picture_of_another_version_is_not_drawn(pictures, capsys):
    (pictures / f"{CODE}.json").write_text('{"digest": "0"}', encoding="utf-8")

    assert main(["procedure", "draw", CODE]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert "没有当前版本的坐标" in err


def test_a_log_is_reviewed_against_a_model_case_by_case(written, capsys):
    words = ("review", written("日志.csv", LOG), "--model", written("模型.txt", MODEL))
    code, answer = asked(capsys, *words)

    assert code == 1
    assert answer["summary"] == {"cases": 2, "fit": 1, "findings": 1, "entries": 3}
    good, bad = answer["cases"]
    assert (good["case"], good["fit"], good["findings"]) == ("1", True, [])
    assert [(f["entry"], f["kind"], f["act"]) for f in bad["findings"]] == [(0, "needs", "决定")]
    assert main(["procedure", *words]) == 1
    assert "共2件，符合1件，问题1个" in capsys.readouterr().out


def test_a_log_is_reviewed_against_a_procedure_in_force(written, capsys):
    log = "case,activity,timestamp\nA,confirm_paper,2025-03-03\n"
    code, answer = asked(capsys, "review", written("a.csv", log), "--procedure", CODE)

    assert code == 1
    first = answer["cases"][0]["findings"][0]
    assert (first["entry"], first["kind"], first["act"]) == (0, "needs", "confirm_paper")
    assert first["cite"] == "《本系统登记规则》第十一条"


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("brew",),
        ("show", "tea"),
        ("check", "tea"),
        ("draw", "tea"),
        ("review", "missing.csv", "--procedure", CODE),
        ("review", "missing.doc", "--procedure", CODE),
        ("review", "missing.csv", "--model", "missing.txt"),
        ("review", "missing.csv"),
        ("review", "missing.csv", "--procedure", CODE, "--model", "missing.txt"),
        ("review", "missing.csv", "--procedure", CODE, "--now", "someday"),
    ],
)
def test_bad_input_ends_with_2_and_prints_nothing(words, capsys):
    assert main(["procedure", *words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err


@pytest.mark.parametrize(
    "log", ["", "activity\n立案\n", "case,activity\n,立案\n", "case,activity\n"]
)
def test_a_log_that_cannot_be_read_is_bad_input(log, written, capsys):
    words = ["review", written("日志.csv", log), "--model", written("模型.txt", MODEL)]

    assert main(["procedure", *words]) == 2
    assert "日志.csv" in capsys.readouterr().err
