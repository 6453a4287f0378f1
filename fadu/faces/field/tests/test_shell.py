"""The service worker keeps every file of the page, and nothing else."""

from __future__ import annotations

import json
import re

from django.contrib.staticfiles import finders

from fadu.faces.field import shell

IMPORT = re.compile(r'from "\./([\w.]+)"')


def test_every_file_that_a_module_names_is_kept() -> None:
    kept = shell.files()
    named = {
        name
        for path in shell.SCRIPTS.glob("*.js")
        for name in IMPORT.findall(path.read_text("utf-8"))
    }

    assert kept[0] == "/field/"
    assert {f"/static/field/{name}" for name in named} <= set(kept)
    assert all(finders.find(address.removeprefix("/static/")) for address in kept[1:])


def test_the_worker_says_its_version_and_its_files_first() -> None:
    first, _, rest = shell.worker().partition(";\n")

    told = json.loads(first.removeprefix("self.FIELD = "))
    assert told == {"version": shell.version(), "files": shell.files()}
    assert "addEventListener" in rest
    assert re.fullmatch(r"[0-9a-f]{16}", shell.version())
