"""What docs/cli.md promises, as values."""

import json
import re
from pathlib import Path
from typing import Any

MANUAL = Path(__file__).resolve().parents[3] / "docs" / "cli.md"


def documented(key: str) -> list[Any]:
    """The examples of docs/cli.md that have a key at their top, in the order of the page."""
    blocks = re.findall(r"```json\n(.*?)```", MANUAL.read_text(encoding="utf-8"), re.DOTALL)
    values = [json.loads(block) for block in blocks]
    return [value for value in values if key in value]
