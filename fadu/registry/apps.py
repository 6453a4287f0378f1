"""The Django app of parties; registers its fold."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """当事人。"""

    name = "fadu.registry"
    label = "registry"
    verbose_name = "当事人"

    def ready(self) -> None:
        """Register the fold of the party register."""
        from fadu.registry import folds

        folds.register_all()
