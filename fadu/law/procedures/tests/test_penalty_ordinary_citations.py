"""Every citation of the ordinary penalty stands in the official text, and so does every period."""

import unicodedata

import pytest

from fadu.kernel.numbers import han
from fadu.kernel.periods import Unit
from fadu.law.instruments import find
from fadu.law.parameters.penalty import PARAMETERS
from fadu.law.procedures.penalty_ordinary import ORDINARY_PENALTY
from fadu.law.procedures.penalty_ordinary.lawful import LAWFUL
from fadu.law.procedures.tests.citations import installed, missing, words
from fadu.law.vocabulary.instrument import Citation, Ref
from fadu.law.vocabulary.period import Period
from fadu.law.vocabulary.rule import Rule

needs_texts = pytest.mark.skipif(not installed(), reason="no law texts beside the project")
WORDS = {
    Unit.WORKDAY: ("日", "个工作日"),
    Unit.DAY: ("日",),
    Unit.HOUR: ("小时",),
    Unit.MONTH: ("个月",),
    Unit.YEAR: ("年",),
}


def citations() -> set[Citation]:
    """Of rules, derived facts, parameters, and the list of lawful acts."""
    derived = {f.derived.cite for a in ORDINARY_PENALTY.acts for f in a.facts if f.derived}
    rules = {r.cite for r in ORDINARY_PENALTY.rules if r.cite}
    return rules | derived | {p.cite for p in PARAMETERS} | {c.cite for c in LAWFUL}


REFS = sorted({ref for cite in citations() for ref in cite.refs}, key=str)
PERIODS = sorted(
    {(r.term, r.cite) for r in ORDINARY_PENALTY.rules if isinstance(r.term, Period) and r.cite},
    key=str,
)


def prints(text: str, term: Period) -> bool:
    """Whether a text has the number with its unit, in Chinese or (full-width) digits."""
    plain = unicodedata.normalize("NFKC", text).replace(" ", "")
    numbers = (han(term.count), str(term.count))
    return any(f"{n}{unit}" in plain for n in numbers for unit in WORDS[term.unit])


def test_there_is_something_to_look_up():
    assert len(REFS) > 60
    assert len(PERIODS) > 10
    assert all(find(ref.instrument).file for ref in REFS)


@needs_texts
def test_every_cited_place_exists():
    assert [problem for problem in map(missing, REFS) if problem] == []


@needs_texts
def test_every_period_stands_in_the_article_it_is_cited_under():
    absent = [f"{cite}：{term}" for term, cite in PERIODS if not prints(words(cite), term)]

    assert absent == []


@needs_texts
@pytest.mark.parametrize(
    "ref", [Ref("APL-2021", 87), Ref("APL-2021", 64, item=9), Ref("APL-2021", 66, par=3)], ids=str
)
def test_a_place_that_does_not_exist_is_noticed(ref):
    assert missing(ref)


@needs_texts
def test_a_number_that_the_article_does_not_print_is_noticed():
    cite = find("CFF").art(61)

    assert prints(words(cite), find("CFF").days(7))
    assert not prints(words(cite), find("CFF").days(8))


def test_the_working_days_of_a_period_follow_the_instrument_it_is_cited_under():
    def first(rule: Rule) -> str:
        return rule.cite.refs[0].instrument if rule.cite else ""

    fixed = [r for r in ORDINARY_PENALTY.rules if isinstance(r.term, Period)]
    days = {(first(r), r.term.count): r.term.unit for r in fixed if isinstance(r.term, Period)}

    assert days["APL-2021", 7] is Unit.WORKDAY
    assert days["APL-2021", 15] is Unit.DAY
    assert days["APL-2021", 90] is Unit.DAY
    assert days["AEL-2011", 10] is Unit.WORKDAY
    assert days["AEL-2011", 15] is Unit.DAY
    assert days["CTR-2020", 3] is Unit.DAY
