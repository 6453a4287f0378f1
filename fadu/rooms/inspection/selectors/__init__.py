"""Which codes there are; which visits, entries into firms and findings count, within the viewer's reach."""
