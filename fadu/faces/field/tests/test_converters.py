"""A digest in an address has its one form."""

from __future__ import annotations

import pytest
from django.urls import NoReverseMatch, reverse

from fadu.faces.field.converters import Digest


def test_a_digest_is_sixty_four_small_hexadecimal_digits() -> None:
    digest = "ab" * 32

    assert Digest().to_python(digest) == Digest().to_url(digest) == digest
    assert reverse("field:upload", args=[digest]) == f"/field/uploads/{digest}"
    with pytest.raises(NoReverseMatch):
        reverse("field:upload", args=[digest.upper()])
