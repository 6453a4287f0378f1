"""The form renderer the desk runs with, and the coordinates of the model procedure."""

import json
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def _desk_renderer(settings: Any) -> None:
    settings.FORM_RENDERER = "fadu.ui.renderer.DeskRenderer"


@pytest.fixture(scope="session")
def layout() -> dict[str, Any]:
    """Output of frontend/layout.mjs for the model procedure."""
    return json.loads(Path(__file__).with_name("strip_layout.json").read_text(encoding="utf-8"))
