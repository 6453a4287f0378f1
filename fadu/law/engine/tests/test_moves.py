"""Moves over boolean variables: what is constant is no variable, and a key is absent until named."""

from __future__ import annotations

from fadu.law.engine.arrow import model
from fadu.law.engine.moves import Moves
from fadu.law.engine.tests.samples import procedure
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.rule import Rule

TOLD = Act("told", "载明", names="party")
NOTIFY = Act("notify", "告知", each="party", repeats=True)
END = Act("end", "结案")


def moves(*rules: tuple[Rule, ...]) -> Moves:
    return Moves(procedure(TOLD, NOTIFY, END, rules=rules, closing=END), ("party",))


def test_only_what_some_act_changes_and_some_act_reads_is_a_variable():
    space = Moves(model("A -->* B; C -->% B"))

    kinds = {(name[0], space.title(int(name[1:]))) for name in space.names}

    assert kinds == {
        ("e", "A"),
        ("i", "B"),
    }  # B is owed by nobody, and how often C is done is nothing


def test_an_act_that_nothing_reads_and_that_moves_nothing_is_not_followed():
    space = Moves(model("A -->* B; C -->% B; D"))

    assert [space.title(s.bit) for s in space.slice.sinks] == ["D"]


def test_a_copy_is_absent_until_its_key_is_named_and_then_as_the_naming_act_leaves_it():
    space = moves(TOLD.obliges(NOTIFY), NOTIFY.obliges(TOLD), END.waits_for(NOTIFY))
    bdd = space.bdd
    i = space.graph.index["notify", 0]

    naming = next(m for m in space.moves if "n0" in m.fixed)

    assert space.start & space.inc(i) == bdd.false
    assert naming.fixed["n0"] is True
    assert naming.fixed[f"r{i}"] is True


def test_moves_that_ask_and_change_the_same_are_one():
    space = Moves(model("A -->% C; B -->% C; C -->* D; D -->* E"))

    assert [space.title(m.step.bit) for m in space.moves if m.fixed] == ["A", "C", "D"]


def test_a_history_variable_is_set_by_some_acts_and_cleared_by_others():
    space = Moves(model("A -->* B; B -->* A; C -->% A"))
    a, c = (space.graph.plain[code] for code in "AC")

    space.watch("seen", 1 << a, 1 << c)

    assert {m.fixed["seen"] for m in space.moves if "seen" in m.fixed} == {True, False}
