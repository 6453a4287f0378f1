"""The ledger (台账): one append-only log of entries, per-matter chains, a Merkle tree, checkpoints, proofs. Format: docs/ledger.md."""
