"""The Django app of legal reviews and meetings."""

from django.apps import AppConfig


class DeliberationConfig(AppConfig):
    """审核与讨论。"""

    name = "fadu.deliberation"
    label = "deliberation"
    verbose_name = "审核与讨论"

    def ready(self) -> None:
        """Register the folds of reviews and meetings."""
        from fadu.deliberation import folds

        folds.register_all()
