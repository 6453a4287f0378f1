"""The Django app of parties; registers its fold."""

from django.apps import AppConfig


class RegistryConfig(AppConfig):
    """当事人。"""

    name = "fadu.registry"
    label = "registry"
    verbose_name = "当事人"

    def ready(self) -> None:
        """Register the fold of the party register, and what forgets an erased subject."""
        from fadu.matters import erasure
        from fadu.registry import folds
        from fadu.registry.imports import services

        folds.register_all()
        erasure.register(services.forget)
