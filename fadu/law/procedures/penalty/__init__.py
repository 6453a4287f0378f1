"""What the penalty on the spot and the ordinary penalty share, because the same articles say it (处罚共用)."""
