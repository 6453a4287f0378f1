import pytest

from fadu.checker.normal import view
from fadu.checker.rules.parts import is_partition, names_rest, overlaps, parallel
from fadu.checker.sentences import sentences_of


def parts(text: str):
    (sentence,) = sentences_of(view(text), 0)
    return list(sentence.mentions)


@pytest.mark.parametrize(
    ("text", "yes"),
    [
        ("重大隐患20处、一般隐患500处", True),
        ("男38人、女18人", True),
        ("合格90件、不合格10件", True),
        ("税收收入80元、非税收入20元", True),
        ("一季度1件、二季度2件、三季度3件、四季度4件", True),
        ("危化企业20家、矿山企业30家", False),
        ("重大隐患20处、较大隐患30处", False),
    ],
)
def test_known_divisions_leave_nothing_out(text, yes):
    assert is_partition(parts(text)) is yes


def test_a_new_act_ends_a_list():
    assert len(parallel(parts("重大20处、一般30处，整改18处"))) == 2
    assert parallel([]) == []


def test_traits_may_overlap_and_a_rest_may_not():
    assert overlaps("党员80人女性40人")
    assert not overlaps("机关干部企业员工")
    assert names_rest(parts("合格30件，其余5件"))
    assert not names_rest(parts("合格30件，其中5件"))
