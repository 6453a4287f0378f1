"""What the pages of papers are about, by the names of their addresses."""

from __future__ import annotations

from collections.abc import Mapping

from fadu.documents.models import NumberBook, TemplateVersion

VERSION = ("preview_template", "adopt_template", "withdraw_template")
KIND = {"procedure": "inspection.visit", "kind": "order"}


def of_papers(visit: str) -> Mapping[str, Mapping[str, object]]:
    """A paper of a visit, a book of numbers, a kind with its template."""
    book = NumberBook.objects.order_by("id")[0].pk
    version = TemplateVersion.objects.order_by("id")[0].pk
    return {
        "matter_paper": {"id": visit, "kind": "order", "n": 9}, "number_book": {"id": book},
        "void_number": {"id": book, "serial": 1}, "paper_template": KIND, "put_template": KIND,
        **{name: {"id": version} for name in VERSION},
    }  # fmt: skip
