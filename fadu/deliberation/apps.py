"""The Django app of legal reviews and meetings."""

from django.apps import AppConfig


class DeliberationConfig(AppConfig):
    """审核与讨论。"""

    name = "fadu.deliberation"
    label = "deliberation"
    verbose_name = "审核与讨论"

    def ready(self) -> None:
        """Register the folds of reviews and meetings, and what stands against acts that come beside their desks."""
        from fadu.deliberation import entering, folds
        from fadu.matters import ways

        folds.register_all()
        ways.register(entering.against)
