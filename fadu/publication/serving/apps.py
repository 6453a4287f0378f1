"""The Django app of electronic service; registers its fold."""

from django.apps import AppConfig


class ServingConfig(AppConfig):
    """电子送达。"""

    name = "fadu.publication.serving"
    label = "serving"
    verbose_name = "电子送达"

    def ready(self) -> None:
        """Register the fold of services."""
        from fadu.publication.serving import folds

        folds.register_all()
