"""The procedures in force: found by code, by day, and by the digest a matter pins; never by another."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from fadu.kernel.errors import BadInput
from fadu.law import registry
from fadu.law.vocabulary.digest import digest
from fadu.law.vocabulary.procedure import Procedure

PROCEDURES = registry.PROCEDURES


@pytest.fixture
def pictures(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of pictures of the test's own."""
    monkeypatch.setattr(registry, "PICTURES", tmp_path)
    registry.layout_of.cache_clear()
    yield tmp_path
    registry.layout_of.cache_clear()


@pytest.mark.parametrize("known", PROCEDURES, ids=lambda p: p.code)
def test_a_version_is_found_by_code_digest_and_day(known: Procedure) -> None:
    assert registry.procedure(known.code, digest=registry.digest_of(known)) is known
    assert registry.procedure(known.code, on=known.since) is known


@pytest.mark.parametrize("known", PROCEDURES, ids=lambda p: p.code)
def test_before_its_first_version_a_procedure_is_not_there(known: Procedure) -> None:
    first = min(p.since for p in PROCEDURES if p.code == known.code)
    eve = first - timedelta(days=1)

    with pytest.raises(BadInput, match=f"没有程序“{known.code}”在{eve.isoformat()}施行的版本"):
        registry.procedure(known.code, on=eve)


def test_without_a_day_the_newest_version_answers() -> None:
    for code in {p.code for p in PROCEDURES}:
        newest = max(p.since for p in PROCEDURES if p.code == code)
        assert registry.procedure(code).since == newest


@pytest.mark.parametrize(("code", "other"), [("penalty.ordinary", "hazard.major")])
def test_nothing_is_folded_over_the_law_of_another(code: str, other: str) -> None:
    foreign = registry.digest_of(registry.procedure(other))

    with pytest.raises(BadInput, match=f"程序“{code}”没有摘要为 {foreign[:12]}… 的版本"):
        registry.procedure(code, digest=foreign)


@pytest.mark.parametrize("on", [None, date(2025, 3, 3)])
def test_an_unheard_of_procedure_is_bad_input(on: date | None) -> None:
    with pytest.raises(BadInput, match="没有程序“tea_making”"):
        registry.procedure("tea_making", on=on)


def test_every_version_has_a_digest_of_its_own() -> None:
    pins = [(p.code, registry.digest_of(p)) for p in PROCEDURES]

    assert len(set(pins)) == len(pins)
    assert all(registry.digest_of(p) == digest(p) for p in PROCEDURES)


@pytest.mark.parametrize("known", PROCEDURES, ids=lambda p: p.code)
def test_every_rule_reads_as_a_sentence_with_its_citation(known: Procedure) -> None:
    said = [s for s in registry.sentences_of(known) if s.rule is not None]

    assert [s.rule for s in said] == list(known.rules)
    assert [s for s in said if not (s.text and s.cite.startswith("《"))] == []


def test_versions_of_one_procedure_never_hold_on_the_same_day() -> None:
    for one in PROCEDURES:
        for other in PROCEDURES:
            if one is not other and one.code == other.code and one.since <= other.since:
                assert one.until is not None
                assert one.until < other.since


def test_a_picture_is_shown_only_of_the_version_it_was_drawn_for(pictures: Path) -> None:
    known = registry.procedure("penalty.ordinary")
    file = pictures / f"{known.code}.json"
    assert registry.layout_of(known) is None

    for pin, shown in ((registry.digest_of(known), True), ("0" * 64, False)):
        file.write_text(json.dumps({"digest": pin, "nodes": {}}), encoding="utf-8")
        registry.layout_of.cache_clear()
        assert (registry.layout_of(known) is not None) is shown
