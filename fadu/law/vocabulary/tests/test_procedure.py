"""A procedure: each rule stands under its citation, each act is found by its code."""

import pytest

from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.tests.samples import STATUTE, procedure

file, hear, decide = Act("file", "立案"), Act("hear", "听证"), Act("decide", "决定")
TABLE = {
    STATUTE.art(1): [hear.needs(file), file.opens(hear)],
    STATUTE.art(2): [decide.needs(file, hear)],
}


def test_every_rule_carries_the_citation_it_is_written_under():
    found = procedure(file, hear, decide, table=TABLE).rules

    assert [r.cite for r in found] == [STATUTE.art(1)] * 2 + [STATUTE.art(2)] * 2
    assert [(r.first, r.then) for r in found] == [
        (file, hear),
        (file, hear),
        (file, decide),
        (hear, decide),
    ]


def test_writing_a_rule_into_a_table_leaves_the_rule_itself_alone():
    (rule,) = hear.needs(file)
    procedure(file, hear, rules=((rule,),))

    assert rule.cite is None


def test_an_act_is_found_by_its_code_and_a_strange_code_is_not():
    known = procedure(file, hear, decide, table=TABLE)

    assert known.act("hear") is hear
    with pytest.raises(KeyError, match="tea"):
        known.act("tea")


def test_two_versions_are_distinct_even_if_written_alike():
    assert procedure(file) != procedure(file)
