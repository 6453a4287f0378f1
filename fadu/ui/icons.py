"""Names of the icons in the sprite; `frontend/build.mjs` reads the same list."""

import json
from pathlib import Path

_LIST = Path(__file__).with_name("icons.json")

ICONS: frozenset[str] = frozenset(json.loads(_LIST.read_text(encoding="utf-8")))
"""Every name `{% icon %}` may draw."""
