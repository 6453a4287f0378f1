"""Visit codes: what must hold of every one, and that docs/visit-code.md alone is enough to check them."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fadu.kernel import spoken_code, visit_code
from fadu.kernel.enterprise_scan import credit_code_of
from fadu.kernel.errors import BadInput
from fadu.kernel.tests.test_codes import CREDIT_CODES
from fadu.kernel.visit_code import KINDS, Terms
from fadu.kernel.visit_standing import Standing, checked
from fadu.ledger.crypto import Ed25519Signer, keyed, sha256, signature_holds

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "visit-code.md").read_text(encoding="utf-8")
PROGRAM, BODY, SIGNATURE, TEXT = re.findall(r"```(?:python)?\n(.*?)\n```", PAGE, re.DOTALL)
SIGNER = Ed25519Signer("visit", bytes(range(32)))
KEY = sha256(SIGNER.public)[:4]
SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MINUTES = st.integers(0, (1 << 32) - 20_000).map(
    lambda n: min(datetime(1970, 1, 1, tzinfo=UTC) + timedelta(minutes=n % 4_000_000_000), datetime(9990, 1, 1, tzinfo=UTC))
)  # fmt: skip


def word(most: int) -> st.SearchStrategy[str]:
    """What an official may write into a field of that many bytes."""
    signs = st.sampled_from("《安全生产法》第六十五条；年度计划 AZaz09（）-·湘")
    return (
        st.text(signs, min_size=1, max_size=most)
        .map(lambda text: text.strip() or "某")
        .filter(lambda text: len(text.encode()) <= most)
    )


@st.composite
def terms(draw: st.DrawFn) -> Terms:
    since = draw(MINUTES)
    return Terms(
        visit=draw(st.sampled_from("01234567")) + draw(st.text(st.sampled_from(SIGNS), min_size=25, max_size=25)),
        enterprise=draw(st.sampled_from(CREDIT_CODES)),
        agency=draw(word(90)),
        kind=draw(st.sampled_from(KINDS)),
        basis=draw(word(240)),
        certificates=tuple(draw(st.lists(word(30), min_size=1, max_size=20, unique=True))),
        since=since,
        until=since + timedelta(minutes=draw(st.integers(1, 10_000))),
    )  # fmt: skip


@given(terms())
@settings(max_examples=150, deadline=None)
def test_every_code_is_read_back_and_holds_in_its_time_alone(made: Terms) -> None:
    text = visit_code.sealed(made, KEY, SIGNER.sign)
    keys, minute = {KEY: SIGNER.public}, timedelta(minutes=1)
    found = checked(text, made.since, keys, signature_holds)

    assert (found.standing, found.terms) == (Standing.GENUINE, made)
    assert checked(text, made.until, keys, signature_holds).standing is Standing.EXPIRED
    if made.since > datetime(1971, 1, 1, tzinfo=UTC):
        earlier = checked(text, made.since - minute, keys, signature_holds)
        assert earlier.standing is Standing.NOT_YET


@given(terms(), st.data())
@settings(max_examples=150, deadline=None)
def test_no_changed_sign_is_ever_genuine(made: Terms, data: st.DataObject) -> None:
    text = visit_code.sealed(made, KEY, SIGNER.sign)
    place = data.draw(st.integers(0, len(text) - 1))
    sign = data.draw(st.sampled_from([s for s in SIGNS if s != text[place]]))

    found = checked(
        text[:place] + sign + text[place + 1 :], made.since, {KEY: SIGNER.public}, signature_holds
    )

    assert found.standing in (Standing.UNREADABLE, Standing.NO_KEY, Standing.FORGED)
    assert found.terms is None


@given(st.text(max_size=400) | st.text(st.sampled_from(SIGNS), max_size=400))
@settings(max_examples=200, deadline=None)
def test_whatever_is_scanned_is_answered(scanned: str) -> None:
    found = checked(scanned, datetime(2026, 1, 1, tzinfo=UTC), {KEY: SIGNER.public}, signature_holds)  # fmt: skip

    assert found.terms is None
    with pytest.raises(BadInput, match=r"信用代码|过长|网址"):
        credit_code_of(scanned)


def test_the_vectors_of_the_page_are_what_we_write() -> None:
    read = visit_code.opened(TEXT)

    assert (read.body.hex(), read.signature.hex(), read.key) == (BODY, SIGNATURE, KEY)
    assert SIGNER.sign(visit_code.CONTEXT + bytes.fromhex(BODY)).hex() == SIGNATURE
    assert SIGNER.public.hex() in PAGE
    message = spoken_code.message(read.terms.visit, datetime(2026, 3, 2, tzinfo=UTC).date())
    mac = keyed(b"test-secret", message)
    assert f"`{spoken_code.digits(mac)}` (HMAC `{mac.hex()[:16]}…`)" in PAGE


def test_the_program_of_the_page_checks_a_code_by_itself() -> None:
    done = run(SIGNER.public.hex(), f"https://a.example/v/?c={TEXT}")

    assert done.returncode == 0, done.stderr
    read = visit_code.opened(TEXT).terms
    assert done.stdout.split() == [
        read.visit, read.kind, str(int(read.since.timestamp())), str(int(read.until.timestamp())),
        read.enterprise, read.agency, read.basis, *read.certificates,
    ]  # fmt: skip


@pytest.mark.parametrize("place", [6, 40, 100, 300])
def test_the_program_of_the_page_refuses_what_was_altered(place: int) -> None:
    altered = TEXT[:place] + ("1" if TEXT[place] == "0" else "0") + TEXT[place + 1 :]

    assert run(SIGNER.public.hex(), altered).returncode != 0


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    """The page's program in a Python that knows nothing of the project."""
    return subprocess.run(
        [sys.executable, "-I", "-X", "utf8", "-c", PROGRAM, *arguments],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
