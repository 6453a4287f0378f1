"""Codes as they are issued, withdrawn and forgotten; the spoken fallback; proofs of entry in three modes."""
