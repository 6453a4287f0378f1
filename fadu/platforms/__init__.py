"""Other platforms (其他系统): cases handled elsewhere come in by their 卷内目录 or log and are reviewed like ours."""
