"""Parts of the field's addresses that have a form of their own."""

from __future__ import annotations


class Digest:
    """A SHA-256 in 64 small hexadecimal digits."""

    regex = "[0-9a-f]{64}"

    def to_python(self, value: str) -> str:
        """As it stands."""
        return value

    def to_url(self, value: str) -> str:
        """As it stands."""
        return value
