"""Digests of definitions: they change with the meaning, and with nothing else."""

from __future__ import annotations

import pytest

from fadu.figures.definition import digest, with_parts
from fadu.figures.tests.builders import ALL, FIRM_SHARE, FIRMS, PARTIES, a_count, firms_entered


@pytest.mark.parametrize(
    "change",
    [
        {"meaning": "另一种口径。"},
        {"unit": "家"},
        {"version": 2},
        {"records": firms_entered},
        {"title": "另一个名称"},
    ],
)
def test_another_meaning_has_another_digest(change: dict) -> None:
    assert digest(a_count(**change)) != digest(a_count())


def test_the_office_that_answers_for_it_is_no_part_of_the_meaning() -> None:
    assert digest(a_count(owner="办公室")) == digest(a_count())


def test_parts_come_before_what_is_made_of_them() -> None:
    assert with_parts([FIRM_SHARE, PARTIES]) == (FIRMS, PARTIES, FIRM_SHARE)


def test_two_figures_cannot_share_a_code() -> None:
    with pytest.raises(ValueError, match=r"sample\.parties"):
        with_parts([*ALL, a_count()])
