"""Which codes there are, and what a scanned one is worth against keys and register."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from django.conf import settings

from fadu.kernel.visit_code import KEY_BYTES, text_of
from fadu.kernel.visit_standing import Checked, Standing, checked
from fadu.ledger.crypto import read_signer, sha256, sha256_hex, signature_holds
from fadu.matters.scope import Scope
from fadu.rooms.inspection.models import IssuedCode, Withdrawal

KEY_SETTING = "FADU_VISIT_KEY_FILE"
_WITHDRAWN = {
    Withdrawal.REPLACED.value: Standing.REPLACED,
    Withdrawal.CANCELLED.value: Standing.WITHDRAWN,
}


def key_number(public: bytes) -> bytes:
    """The number by which a code names its key: the first four bytes of the public key's SHA-256."""
    return sha256(public)[:KEY_BYTES]


def visit_keys() -> Mapping[bytes, bytes]:
    """The public keys whose codes count, by their number: the present one first, then former ones."""
    keys = list(settings.VISIT_KEYS)
    if settings.VISIT_KEY_FILE.is_file():
        signer = read_signer(settings.VISIT_KEY_FILE, "visit", KEY_SETTING)
        keys.insert(0, signer.public)
    return {key_number(key): key for key in keys}


def current_code(scope: Scope, visit: str) -> IssuedCode | None:
    """The code of a visit within reach that has not been withdrawn."""
    return scope.filter(IssuedCode.objects.filter(visit=visit, withdrawn=None)).first()


def issued(scanned: str) -> IssuedCode | None:
    """The code as it was issued, whether or not it still holds; None where we never issued it."""
    digest = sha256_hex(text_of(scanned).encode("utf-8"))
    return IssuedCode.objects.filter(pk=digest).first()


def issued_code(scope: Scope, visit: str, id: str) -> IssuedCode | None:
    """A code by its number, the SHA-256 of its text, if it was issued for this visit within reach."""
    return scope.filter(IssuedCode.objects.filter(pk=id, visit=visit)).first()


def standing(scanned: str, now: datetime) -> Checked:
    """What a scanned code is worth: its signature first, then what the register says, then its time.

    A code whose time is over stays so whether or not the register still knows it.
    """
    found = checked(scanned, now, visit_keys(), signature_holds)
    if found.terms is None:
        return found
    row = IssuedCode.objects.filter(pk=sha256_hex(text_of(scanned).encode("ascii"))).first()
    if row is None:
        known = found.standing is Standing.EXPIRED
        return found if known else replace(found, standing=Standing.UNKNOWN)
    return replace(
        found, standing=_WITHDRAWN.get(row.withdrawal, found.standing), contents=row.contents
    )
