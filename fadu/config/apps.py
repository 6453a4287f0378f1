"""The app that carries Fadu's system checks and its Django commands."""

from django.apps import AppConfig


class Config(AppConfig):
    """Registers the checks of `checks.py` when Django starts."""

    name = "fadu.config"
    label = "config"
    verbose_name = "法度"

    def ready(self) -> None:
        """Import the checks, which registers them."""
        from fadu.config import checks  # noqa: F401
