"""The verifier inside a bundle is the one that is shipped, an older one, or none of ours."""

from __future__ import annotations

import hashlib
import io
from datetime import date

import pytest

from fadu.casefile.bundle import verifiers
from fadu.casefile.bundle.container import Reader
from fadu.casefile.bundle.verifiers import PAGE, SCRIPT, STRANGE
from tests.casefiles import joined


def told(parts: dict[str, bytes]) -> tuple[list[tuple[str, str, str]], list[str]]:
    found, notes = verifiers.told(Reader(io.BytesIO(joined(parts))))
    return [(one.path, one.code, one.words) for one in found], notes


def test_every_version_that_is_shipped_is_known_by_its_digest() -> None:
    """A changed verifier is a new line of verifiers.tsv, written from `digests()`; no line is taken away."""
    assert {*verifiers.digests().items()} <= {*verifiers.known()}
    assert len(verifiers.known()) >= 12


def test_what_is_shipped_passes_an_exchanged_one_is_found_and_an_older_one_is_noted() -> None:
    own, lying = (
        dict(verifiers.shipped()),
        b"print('\xe5\x85\xa8\xe9\x83\xa8\xe4\xb8\x80\xe8\x87\xb4')",
    )

    assert told(own) == told({}) == ([], [])
    assert told({**own, SCRIPT: lying}) == ([(SCRIPT, "verifier", STRANGE)], [])
    assert told({**own, PAGE: own[PAGE] + b" "}) == ([(PAGE, "verifier", STRANGE)], [])
    assert told({PAGE: own[SCRIPT]}) == ([(PAGE, "verifier", STRANGE)], [])


def test_an_older_version_is_a_note_and_no_finding(monkeypatch: pytest.MonkeyPatch) -> None:
    former = b"as it was"
    known = {(PAGE, hashlib.sha256(former).hexdigest()): date(2026, 11, 29)}
    monkeypatch.setattr(verifiers, "known", lambda: known)

    found, notes = told({PAGE: former})

    assert found == []
    assert notes == ["包内的 verify.html 是较早的版本（2026年11月29日起），不影响本次核对"]
    assert told({SCRIPT: former})[0] == [(SCRIPT, "verifier", STRANGE)]


def test_the_versions_of_the_first_day_are_still_known() -> None:
    first = date(2026, 11, 29)

    assert {name for (name, _), day in verifiers.known().items() if day == first} == {PAGE, SCRIPT}
