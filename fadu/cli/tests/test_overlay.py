"""`fadu procedure check CODE --overlay FILE`: what may stand is proved and shown, what may not is named."""

import json

import pytest

import fadu.cli
from fadu.cli import main
from fadu.law import registry
from fadu.statutes.tests.local.builders import STEP, adopted

RULE = {"document": "株应急〔2026〕3号", "title": "内部办理规定", "place": "第三条"}
APPROVAL = {
    "kind": "approval", "title": "分管负责人审批", "basis": RULE, "before": "list_supervision",
    "by": "leader", "after": "judge_hazard", "days": 2,
}  # fmt: skip


@pytest.fixture(autouse=True)
def only_this_noun(monkeypatch):
    """The other commands need not be loaded."""
    monkeypatch.setattr(fadu.cli, "NOUNS", ("procedure",))


@pytest.fixture
def checked(tmp_path, capsys):
    """Check a procedure with what is written into a file; the exit code, and what was said where."""

    def check(held, *words, code=("hazard.major",)):
        path = tmp_path / "local.json"
        path.write_text(held if isinstance(held, str) else json.dumps(held), encoding="utf-8")
        found = main(["procedure", "check", *code, "--overlay", str(path), *words])
        return found, capsys.readouterr()

    return check


def test_pieces_that_may_stand_are_proved_and_only_add(checked):
    code, told = checked([APPROVAL], "--json")
    answer = json.loads(told.out)

    assert (code, answer["ok"], answer["objections"], answer["missing"]) == (0, True, [], [])
    assert answer["digest"] != registry.digest_of(registry.procedure("hazard.major"))
    assert any("未经分管负责人审批，不得挂牌督办［本局规定］" in s for s in answer["added"])


def test_pieces_that_may_not_stand_are_named(checked):
    code, told = checked([{**APPROVAL, "before": "find_hazard"}])

    assert code == 1
    assert "审批“分管负责人审批”：“发现重大事故隐患”是本程序的第一个环节" in told.out


@pytest.mark.parametrize(
    "held", ["[", "[]", '{"kind": "step"}', '[{"kind": "removal"}]', '["step"]']
)
def test_a_file_that_is_none_is_bad_input(checked, held):
    code, told = checked(held)

    assert (code, told.out) == (2, "")
    assert told.err


def test_the_procedure_must_be_named(checked):
    code, told = checked([APPROVAL], code=())

    assert (code, told.out) == (2, "")
    assert "应当写明程序代码" in told.err


def test_where_the_base_has_no_proof_the_exit_code_says_so(checked, monkeypatch):
    monkeypatch.setattr("fadu.law.overlays.verdict.certificate", lambda of: None)

    assert checked([APPROVAL])[0] == 3


def test_what_was_adopted_is_checked_version_by_version(bureau, capsys):
    assert main(["procedure", "check", "--recorded"]) == 0
    assert "没有已经批准的本地程序" in capsys.readouterr().out
    adopted(bureau)
    adopted(bureau, STEP)

    assert main(["procedure", "check", "hazard.major", "--recorded", "--json"]) == 0
    found = json.loads(capsys.readouterr().out)["versions"]
    assert [v["ok"] for v in found] == [True, True]
    assert main(["procedure", "check", "penalty.ordinary", "--recorded", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"versions": []}
