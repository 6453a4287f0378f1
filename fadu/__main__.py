"""`python -m fadu` is the command `fadu`."""

import sys

from fadu.cli import main

if __name__ == "__main__":
    sys.exit(main())
