"""Certificates of parts: of exactly what was explored, and no reason to look away."""

from __future__ import annotations

import json
from dataclasses import replace

from fadu.law.procedures.tests import parts
from fadu.law.procedures.tests.parts import COMMAND, Question, questions, search, shipped
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Gate
from fadu.law.vocabulary.tests.samples import procedure

A, B = Act("a", "甲"), Act("b", "乙")
CIRCLE = Question("对照", procedure(A, B, rules=(A.needs(B), B.needs(A))))


def test_the_certificates_are_of_the_present_parts_gates_and_search():
    wanted = {name: asked.digest for name, asked in questions().items()}
    stale = [name for name in wanted | shipped() if wanted.get(name) != shipped().get(name)]

    assert stale == [], f"证书已过时：运行 {COMMAND}"


def test_what_has_no_certificate_is_explored():
    assert CIRCLE.faults() == CIRCLE.explored() != []


def test_a_certificate_of_another_version_is_not_believed(tmp_path, monkeypatch):
    monkeypatch.setattr(parts, "FILE", tmp_path / "parts.json")
    parts.FILE.write_text(json.dumps({"对照": "0" * 64}), encoding="utf-8")

    assert CIRCLE.faults() != []


def test_a_digest_changes_with_the_part_the_keys_and_the_gates():
    gate = Gate(A, B, facts={"a": {"so": True}})
    asked = (
        CIRCLE,
        replace(CIRCLE, piece=procedure(A, B, rules=(A.needs(B),))),
        replace(CIRCLE, keys=("party",)),
        replace(CIRCLE, gates=(gate,)),
        replace(CIRCLE, gates=(replace(gate, looks_at=(A,)),)),
        replace(CIRCLE, gates=(replace(gate, facts={"a": {"so": False}}),)),
        replace(CIRCLE, gates=(replace(gate, against={"so": False}),)),
        replace(CIRCLE, gates=(replace(gate, moot=(A,)),)),
    )

    assert len({q.digest for q in asked}) == len(asked)


def test_a_digest_changes_with_any_module_of_the_search(tmp_path, monkeypatch):
    before, texts = search(), parts.modules()
    for name, text in texts.items():
        file = tmp_path / f"{name.replace('.', '/')}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    monkeypatch.setattr(parts, "ROOT", tmp_path)
    found = set()
    for name, text in texts.items():
        file = tmp_path / f"{name.replace('.', '/')}.py"
        file.write_text(f"{text}# changed\n", encoding="utf-8")
        found.add(search.__wrapped__())
        file.write_text(text, encoding="utf-8")

    assert search.__wrapped__() == before
    assert before not in found
    assert len(found) == len(texts)
    assert {"fadu.law.engine.symbolic", "fadu.law.engine.moves"} <= texts.keys()


def test_where_something_is_wrong_nothing_is_kept(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(parts, "FILE", tmp_path / "parts.json")
    monkeypatch.setattr(parts, "questions", lambda: {"对照": CIRCLE})

    assert parts.main() == 1
    assert "甲" in capsys.readouterr().err
    assert not parts.FILE.exists()
