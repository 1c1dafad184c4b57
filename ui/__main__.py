"""Lets `python -m ui` do what the command offer-spectrum does."""

import sys

from ui.main import main

if __name__ == "__main__":
    sys.exit(main())
