"""案卷包：格式见 docs/bundle.md；制作、封签和核对。"""
