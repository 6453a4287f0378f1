"""Shipped proofs: of the present versions, of one key of each kind, and never of a faulty one."""

from __future__ import annotations

import pytest

from fadu.law import proofs, registry
from fadu.law.engine.argument import Argument
from fadu.law.engine.prove import one_of_each, prove
from fadu.law.lawyers import gates
from fadu.law.proofs import Certificate, argued, certificate, certified, followed, shipped
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.digest import gate_digest
from fadu.law.vocabulary.procedure import Gate
from fadu.law.vocabulary.tests.samples import procedure


@pytest.mark.parametrize("code", shipped())
def test_a_shipped_proof_is_of_the_present_version(code):
    found = certificate(registry.procedure(code))

    assert found, f"证明已过时：运行 python -m fadu.law.proofs {code}"
    assert found.keys == one_of_each(registry.procedure(code))
    assert found.acts == len(registry.procedure(code).acts)


def test_the_whole_of_every_law_is_proved_and_its_argument_shipped():
    laws = {p.code for p in registry.PROCEDURES if not p.register}

    assert laws <= set(shipped())
    assert [code for code in laws if proofs.argument(code) is None] == []
    assert proofs.argument("无此程序") is None


def test_a_proof_of_another_version_is_none(tmp_path, monkeypatch):
    code = next(iter(shipped()))
    text = proofs.FILE.read_text(encoding="utf-8").replace(shipped()[code].digest, "0" * 64)
    (tmp_path / "proofs.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(proofs, "FILE", tmp_path / "proofs.json")

    assert certificate(registry.procedure(code)) is None


def test_what_is_faulty_gets_no_proof():
    a, b = Act("a", "甲"), Act("b", "乙")
    circle = procedure(a, b, rules=(a.needs(b), b.needs(a)))

    with pytest.raises(ValueError, match="不能办理"):
        certified(circle, prove(circle))


def test_what_is_stuck_gets_no_argument():
    a, b, end = Act("a", "甲", owed=True), Act("b", "乙"), Act("end", "结案")
    circle = procedure(a, b, end, rules=(a.needs(b), b.needs(a)), closing=end)

    with pytest.raises(ValueError, match="再也不能“结案”"):
        argued(circle)


def test_a_register_proved_on_the_spot_says_what_was_covered(tmp_path, monkeypatch):
    monkeypatch.setattr(proofs, "FILE", tmp_path / "proofs.json")
    monkeypatch.setattr(proofs, "ARGUMENTS", tmp_path / "arguments")
    proofs.FILE.write_text("{}", encoding="utf-8")

    assert proofs.main(["register.agency"]) == 0
    assert certificate(registry.procedure("register.agency"))
    assert proofs.argument("register.agency")


def test_gates_that_hold_are_kept_with_their_clauses_and_the_others_told():
    a, b = Act("a", "甲"), Act("b", "乙")
    of, told = procedure(a, b, rules=(b.needs(a),)), list[str]()
    held = followed(of, [Gate(a, b), Gate(b, a)], told.append)

    assert list(held) == [gate_digest(Gate(a, b))]
    assert told == ["test：未经“乙”也可以“甲”（经由：甲）\n"]


def test_a_law_with_a_gate_that_is_passed_is_not_proved(tmp_path, monkeypatch, capsys):
    known = registry.procedure("hazard.major")
    open_one = Gate(known.closing, known.acts[0])
    monkeypatch.setattr(proofs, "FILE", tmp_path / "proofs.json")
    monkeypatch.setattr(proofs, "ARGUMENTS", tmp_path / "arguments")
    monkeypatch.setattr(proofs, "argued", lambda of: (Certificate("", (), 0), Argument((), (), ())))
    monkeypatch.setattr(proofs, "gates", lambda code: (*gates(code)[:1], open_one))
    proofs.FILE.write_text("{}", encoding="utf-8")

    assert proofs.main(["hazard.major"]) == 1
    assert "未经" in capsys.readouterr().err
    assert shipped()["hazard.major"].gates == (gate_digest(gates("hazard.major")[0]),)
    assert set(proofs.gate_arguments("hazard.major")) == set(shipped()["hazard.major"].gates)
    assert proofs.gate_arguments("无此程序") == {}
