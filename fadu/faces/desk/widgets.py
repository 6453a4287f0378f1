"""Controls of the act form: a search for parties, words offered by a library, a file that is already kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms


class FindInput(forms.TextInput):
    """A search box inside a form: its button saves the draft and shows what was found."""

    template_name = "desk/find_input.html"


class OfferInput(forms.TextInput):
    """A text box that offers what a library knows; anything else may be typed."""

    template_name = "desk/offer_input.html"

    def __init__(self, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self.options = options

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The words stand in a list beside the input, which names it."""
        listed = f"{(attrs or {}).get('id', name)}-offers"
        context = super().get_context(name, value, {**(attrs or {}), "list": listed})
        return context | {"listed": listed, "options": self.options}


class KeptFileInput(forms.FileInput):
    """A file input that says which file it already holds; sending none keeps that one."""

    template_name = "desk/kept_file_input.html"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs)
        self.kept_as, self.kept, self.kept_name = "", "", ""

    def keep(self, field: str, sha256: str, name: str | None) -> None:
        """Hold a stored file: the hidden field that carries it, its digest, its name."""
        self.kept_as, self.kept, self.kept_name = field, sha256, name or ""

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """The kept file stands beside the input."""
        context = super().get_context(name, value, attrs)
        context |= {"kept_as": self.kept_as, "kept": self.kept, "kept_name": self.kept_name}
        return context
