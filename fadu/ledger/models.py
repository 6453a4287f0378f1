"""The four tables of the ledger. They are appended to by `services` and `anchor` alone; triggers refuse the rest."""

from django.db import models


class Entry(models.Model):
    """One act, recorded: the canonical body, its hash (hex) and its leaf in the log (32 bytes)."""

    LEDGER = "log"

    seq = models.BigIntegerField(primary_key=True)
    opened = models.DateField()
    matter = models.CharField(max_length=64)
    n = models.IntegerField()
    body = models.TextField()
    hash = models.CharField(max_length=64)
    leaf = models.BinaryField(max_length=32)
    idem = models.CharField(max_length=200, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["opened", "matter", "n"], name="ledger_chain_cannot_fork"
            ),
            models.UniqueConstraint(fields=["matter", "idem"], name="ledger_same_submission_once"),
        ]

    def __str__(self) -> str:
        return f"{self.seq}: {self.matter}/{self.n}"


class Opening(models.Model):
    """What opens one commitment of an entry; salt and value are empty once erased. `row` is set for images."""

    LEDGER = "log"

    seq = models.BigIntegerField()
    path = models.CharField(max_length=300)
    commitment = models.CharField(max_length=64)
    salt = models.BinaryField(max_length=16, null=True)
    value = models.TextField(null=True)
    row = models.CharField(max_length=160, null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["seq", "path"], name="ledger_one_opening_a_path")
        ]
        indexes = [
            models.Index(
                fields=["row", "seq"],
                condition=models.Q(row__isnull=False),
                name="ledger_openings_of_a_row",
            )
        ]

    def __str__(self) -> str:
        return f"{self.seq}{self.path}"


class Tile(models.Model):
    """A full tile of the tree: 256 hashes of a level and their root. Derived, but never changed."""

    LEDGER = "log"

    alg = models.CharField(max_length=8)
    level = models.SmallIntegerField()
    position = models.BigIntegerField()
    hashes = models.BinaryField(max_length=8192)
    root = models.BinaryField(max_length=32)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["alg", "level", "position"], name="ledger_tile_once")
        ]

    def __str__(self) -> str:
        return f"{self.alg}/{self.level}/{self.position}"


class Checkpoint(models.Model):
    """A signed checkpoint: its text, and the peaks of both trees (32 bytes each) for quick proofs."""

    LEDGER = "log"

    size = models.BigIntegerField(db_index=True)
    at = models.DateTimeField()
    text = models.TextField()
    peaks = models.BinaryField()
    sm3_peaks = models.BinaryField()

    def __str__(self) -> str:
        return f"{self.size}"
