"""The modules of the field app import each other under their hashed names."""

from __future__ import annotations

import re
from pathlib import Path

from django.contrib.staticfiles import finders
from django.core.files.base import ContentFile

from fadu.config.statics import HashedFiles


def test_an_import_names_the_file_that_is_there(tmp_path: Path) -> None:
    storage = HashedFiles(location=tmp_path, base_url="/static/")
    paths = {}
    for name in ("field/main.js", "field/hasher.js", "field/sha256.js"):
        found = finders.find(name)
        assert found
        storage.save(name, ContentFile(Path(found).read_bytes()))
        paths[name] = (storage, name)
    paths.pop("field/main.js")

    list(storage.post_process(paths))

    text = storage.open(storage.stored_name("field/hasher.js")).read().decode()
    (named,) = re.findall(r'from "\./([^"]+)"', text)
    assert re.fullmatch(r"sha256\.[0-9a-f]{12}\.js", named)
    assert (tmp_path / "field" / named).exists()
