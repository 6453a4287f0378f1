"""Acts on plans, one function an act of the law; and the lines of a plan while they are being written."""
