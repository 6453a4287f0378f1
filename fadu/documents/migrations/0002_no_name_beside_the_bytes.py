"""A file's name is personal: it stands with the entry or draft that names the file, not with the bytes."""

from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("documents", "0001_documents_as_folded")]

    operations = [migrations.RemoveField("storedfile", "name")]
