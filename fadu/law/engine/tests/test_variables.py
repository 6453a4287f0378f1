"""Variables: only what changes is one, and the last key of a kind shares those of its template."""

from __future__ import annotations

from fadu.law.engine.arrow import model
from fadu.law.engine.graph import TEMPLATE
from fadu.law.engine.symbolic import Space
from fadu.law.engine.tests.samples import procedure
from fadu.law.engine.variables import Variables
from fadu.law.vocabulary.act import Act

CALL = Act("call", "催告")
TOLD = Act("told", "载明", names="party")
NOTIFY = Act("notify", "告知", each="party", repeats=True)
OF = procedure(
    CALL, TOLD, NOTIFY, rules=[CALL.obliges(NOTIFY), TOLD.closes(CALL)], kinds={"party": "当事人"}
)
EVERY = frozenset({"call", "told", "notify"})  # else what nothing reads would be left out


def test_an_act_always_in_play_and_one_never_owed_need_no_variable():
    found = Variables(model("A -->* B; B -->* A"))

    assert {name[0] for name in found.names} == {"e"}
    assert found.inc(found.graph.plain["A"]) == found.bdd.true


def test_the_last_key_takes_over_what_was_said_of_its_template():
    space = Space(OF, ("party",), EVERY)
    copy, pattern = space.graph.index["notify", 0], space.graph.index["notify", TEMPLATE]
    early, late = space.owed(pattern) & space.reach, space.owed(copy) & space.reach

    assert not {n for n in space.names if n[1:] == str(pattern)}
    assert space.path(early) == ["call"]
    assert space.path(late) == ["call", "told"]
    assert early & late == space.bdd.false


def test_of_two_keys_the_first_has_variables_of_its_own():
    space = Space(OF, ("party", "party"), EVERY)
    first, last = (space.graph.index["notify", j] for j in (0, 1))
    both = space.owed(first) & space.owed(last) & space.reach

    assert space.path(both) == ["call", "told"]
