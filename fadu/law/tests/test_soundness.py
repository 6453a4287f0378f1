"""The audit of definitions: sound ones pass whole, and each fault is named with its act."""

import pytest

from fadu.law import registry, soundness
from fadu.law.lawyers import LISTS, gates
from fadu.law.proofs import Certificate, certificate, shipped
from fadu.law.soundness import audit, unreached
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.digest import gate_digest
from fadu.law.vocabulary.procedure import Gate, Lawful
from fadu.law.vocabulary.tests.samples import STATUTE, procedure

file, review, decide = Act("file", "立案"), Act("review", "审核"), Act("decide", "决定")
SOUND = (review.needs(file), decide.needs(review))


@pytest.fixture
def listed(monkeypatch):
    """Put the invented procedure on the lawyer's two lists."""

    def put(gates=(), lawful=()):
        monkeypatch.setattr(soundness, "LISTS", {"test": (tuple(gates), tuple(lawful))})

    return put


@pytest.mark.parametrize("known", [p for p in registry.PROCEDURES if p.register], ids=str)
def test_every_register_is_sound_in_every_case(known):
    found = audit(known)

    assert (found.faults, found.exhausted, found.unproved) == ((), True, ())


def test_a_broken_definition_is_a_fault_of_the_definition():
    found = audit(procedure(file, review, decide, rules=(review.needs(file),)))

    assert [f.message for f in found.faults if f.kind == "definition"] == [
        "环节“决定”（decide）没有写明依据"
    ]


def test_an_act_that_can_never_be_done_is_found():
    circle = procedure(file, decide, rules=(file.needs(decide), decide.needs(file)))

    assert {f.act for f in audit(circle).faults} == {"file", "decide"}


def test_a_gate_that_can_be_passed_unseen_is_a_fault_and_one_that_holds_is_not(listed):
    listed(gates=[Gate(review, decide)])

    assert audit(procedure(file, review, decide, rules=SOUND)).faults == ()
    open_one = procedure(file, review, decide, rules=(review.needs(file), decide.needs(file)))
    assert [(f.kind, f.act) for f in audit(open_one).faults] == [("skipped", "decide")]


def test_a_lawful_act_that_is_refused_is_a_fault_with_its_article(listed):
    listed(lawful=[Lawful(decide, ("file",), "当场可以决定", STATUTE.art(9))])
    found = audit(procedure(file, review, decide, rules=SOUND)).faults

    assert [(f.kind, f.act, f.cite) for f in found] == [("refused", "decide", str(STATUTE.art(9)))]


def test_a_walk_reaches_what_can_be_reached_and_names_what_it_never_did():
    tea = Act("tea", "饮茶", starts_open=False)

    assert unreached(procedure(file, review, decide, rules=SOUND)) == []
    assert unreached(procedure(file, tea, rules=(tea.needs(file),))) == ["“饮茶”未曾走到"]


def test_a_search_that_is_given_up_is_never_a_proof():
    found = audit(procedure(file, review, decide, rules=SOUND), effort=1)

    assert (found.faults, found.exhausted, found.ok) == ((), False, False)


def test_a_gate_is_not_followed_again_where_a_proof_of_this_version_covers_it(listed, monkeypatch):
    of = procedure(file, review, decide, rules=(review.needs(file), decide.waits_for(file)))
    covered, other = Gate(review, decide), Gate(file, decide)
    listed(gates=[covered, other])
    told = Certificate("", (), 3, gates=(gate_digest(covered),))
    monkeypatch.setattr(soundness, "certificate", lambda found: told)

    assert [f.message for f in audit(of).faults] == ["未经“立案”也可以“决定”（经由：决定）"]
    assert len(audit(of, anew=True).faults) == 2


@pytest.mark.parametrize("code", shipped())
def test_a_shipped_proof_stands_for_exploring(code, monkeypatch):
    monkeypatch.setattr(soundness, "LISTS", {})
    monkeypatch.setattr(soundness, "_WALKS", 1)

    assert audit(registry.procedure(code), effort=1).ok


@pytest.mark.parametrize("code", LISTS)
def test_the_shipped_proof_covers_every_gate(code):
    told = certificate(registry.procedure(code))

    assert told, f"证明已过时：运行 python -m fadu.law.proofs {code}"
    assert set(told.gates) >= {gate_digest(g) for g in gates(code)}


def test_a_shipped_proof_is_not_asked_when_all_is_to_be_proved_anew(monkeypatch):
    monkeypatch.setattr(soundness, "LISTS", {})
    monkeypatch.setattr(soundness, "_WALKS", 1)
    known = registry.procedure("hazard.major")  # the one whose search is begun soonest

    assert audit(known, effort=1).ok
    assert not audit(known, effort=1, anew=True).ok
