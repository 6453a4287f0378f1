"""The Django app of payment codes."""

from django.apps import AppConfig


class FeesConfig(AppConfig):
    """非税缴款。"""

    name = "fadu.fees"
    label = "fees"
    verbose_name = "非税缴款"

    def ready(self) -> None:
        """Register the fold of payment codes."""
        from fadu.fees import folds

        folds.register_all()
