"""Commitments: what is wrapped never stands in the text, and its path finds it again."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.kernel.errors import BadInput
from fadu.ledger.canonical import canonical
from fadu.ledger.commitments import Opening, Personal, at, commit, disclosed, opening, paths, sealed
from fadu.ledger.tests.builders import fresh_salts

KEYS = st.text("abc~/_甲", min_size=1, max_size=4).filter(lambda key: key != "c")
FACTS = st.recursive(
    st.integers(0, 9) | st.builds(Personal, st.sampled_from(["张三", "李四", 7, None, ["住址"]])),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3),
)


def unwrapped(value: Any) -> Any:
    """The value as it was before it was wrapped."""
    if isinstance(value, Personal):
        return value.value
    if isinstance(value, dict):
        return {key: unwrapped(item) for key, item in value.items()}
    return [unwrapped(item) for item in value] if isinstance(value, list) else value


@given(st.dictionaries(KEYS, FACTS, max_size=4))
def test_openings_at_their_paths_give_back_what_was_sealed(facts: dict[str, Any]) -> None:
    openings: list[Opening] = []
    body = json.loads(canonical(sealed(facts, "/facts", fresh_salts(), openings)))

    assert paths(body, "/facts") == {item.path: item.commitment for item in openings}
    assert all(at({"facts": body}, item.path) == item.commitment for item in openings)
    values = {item.path: json.loads(item.value) for item in openings}
    assert disclosed(body, values, "/facts") == unwrapped(facts)


@pytest.mark.parametrize(
    "path",
    ["/facts/other", "/facts/kind", "/facts/who/9", "/facts/who/x", "", "/list/00", "/list/-1", "/list/１"],
)  # fmt: skip
def test_no_commitment_stands_where_there_is_none(path: str) -> None:
    body = {"facts": {"name": {"c": "ab"}, "kind": "警告", "who": [1]}, "list": [{"c": "cd"}]}

    assert at(body, "/list/0") == "cd"
    assert at(body, path) is None


def test_an_erased_value_stays_a_commitment() -> None:
    body = {"name": {"c": "ab"}, "kind": "警告"}

    assert disclosed(body, {}, "/facts") == body


def test_a_commitment_is_the_hash_of_salt_and_canonical_text() -> None:
    made = opening("/facts/name", "张三", lambda: bytes(range(16)))

    assert made.commitment == commit(bytes(range(16)), '"张三"')
    assert made.value == '"张三"'


def test_the_same_value_under_two_salts_looks_different() -> None:
    salts = fresh_salts()

    assert opening("/a", "男", salts).commitment != opening("/b", "男", salts).commitment


def test_a_short_salt_is_refused() -> None:
    with pytest.raises(ValueError, match="16"):
        commit(b"short", '"a"')


def test_a_plain_value_may_not_look_like_a_commitment() -> None:
    with pytest.raises(BadInput):
        sealed({"name": {"c": "张三"}}, "/facts", fresh_salts(), [])
