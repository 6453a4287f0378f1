"""A file leaves under its Chinese name, to be kept or to be looked at."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from django.http import StreamingHttpResponse

import fadu
from fadu.ui.downloads import download, named, shown

NAME = "责令限期整改指令书（1号）.docx"


def test_a_file_is_kept_or_shown_under_its_name() -> None:
    kept, seen = download(b"x", "text/plain", NAME), shown(b"x", "application/pdf", "a.pdf")
    list_ = named(StreamingHttpResponse([b"x"], content_type="text/csv"), '台账"1".csv')

    assert kept["Content-Disposition"] == f"attachment; filename*=utf-8''{quote(NAME)}"
    assert (kept.content, kept["Content-Type"]) == (b"x", "text/plain")
    assert seen["Content-Disposition"] == 'inline; filename="a.pdf"'
    assert list_["Content-Disposition"].startswith("attachment; filename*=utf-8''")
    assert {one["X-Content-Type-Options"] for one in (kept, seen, list_)} == {"nosniff"}


def test_no_other_module_writes_the_header_with_a_name() -> None:
    sources = [one for one in Path(fadu.__file__).parent.rglob("*.py") if "tests" not in one.parts]
    lines = [(one, x) for one in sources for x in one.read_text("utf-8").splitlines()]

    assert [(one, x) for one, x in lines if "Content-Disposition" in x and "filename" in x] == []
